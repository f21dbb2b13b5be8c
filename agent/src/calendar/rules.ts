import { type BusinessDate, isBusinessDate } from "@desk/shared/calendar/business-date";
import { cityHolidayOn } from "@desk/shared/calendar/city-holidays";
import {
  type DayHours,
  hoursText,
  openingHoursProblem,
  sameHours,
  stopHoursProblem,
} from "@desk/shared/calendar/day-hours";
import { formatWareki } from "@desk/shared/calendar/era";
import { jlisStopOn } from "@desk/shared/calendar/jlis";
import { contractPeriod, openingOn } from "@desk/shared/calendar/opening";
import {
  hoursOfKind,
  isCityBusinessKind,
  isHolidayOpening,
  type OpeningKind,
  openingKindLabels,
} from "@desk/shared/calendar/opening-kind";
import { type Refused, refuse } from "../reports/life/verdict.ts";
import { unchanged } from "./words.ts";

/** What is known of a day when its opening is to be changed. */
export type DayFacts = {
  /** The newest revision of its report is submitted. */
  readonly submitted: boolean;
  /** Cases, tallies, missed calls and incidents of the day, unfinished ones included (`DayRepo.records`). */
  readonly records: number;
};

/** Why there can be no 臨時の変更 of that day at all, or null. */
export function wrongDay(date: string, facts: (date: BusinessDate) => DayFacts): Refused | null {
  const given = date.slice(0, 30);
  if (!isBusinessDate(date))
    return refuse(
      "schema",
      `日付は 2026-05-14 の形で、実在する日を指定してください。指定された値: 「${given}」`,
    );
  if (date < contractPeriod.from || date > contractPeriod.to)
    return refuse(
      "outside-contract",
      `変更できるのは契約期間（${formatWareki(contractPeriod.from)}から${formatWareki(contractPeriod.to)}まで）の日です。指定された日: ${formatWareki(date)}。${unchanged}`,
    );
  if (!facts(date).submitted) return null;
  return refuse(
    "report-submitted",
    `${formatWareki(date)}の日報は提出済みです。先に「日報」の画面で差替えを始めてください。${unchanged}`,
  );
}

type Asked = { readonly kind: OpeningKind; readonly hours?: DayHours | undefined };

/** Why the day cannot become of that kind with those hours, or null. */
export function wrongOpening(date: BusinessDate, asked: Asked, { records }: DayFacts): Refused | null {
  const { kind, hours } = asked;
  const day = formatWareki(date);
  const refused = (sentence: string) => refuse("schema", `${sentence}${unchanged}`);
  if (kind === "closed") {
    if (hours !== undefined) return refused("閉庁にする日に、開庁時間は指定できません。");
  } else {
    const wrong = hours === undefined ? null : openingHoursProblem(hours);
    if (wrong !== null) return refused(wrong);
  }
  if (isAsEver(date, asked))
    return refused(
      `${day}は、もともと「${openingKindLabels[kind]}」です${kind === "closed" ? "" : `（${hoursText(hoursOfKind(kind))}）`}。前の変更をやめるときは、その変更を取り消してください。`,
    );
  if (kind === "closed")
    return records === 0
      ? null
      : refuse(
          "conflict",
          `${day}には記録が${records}件あり（電話の不在、苦情・事故などを含みます）、開庁した日です。閉庁にはできません。早く閉めた日は、開庁時間を変更してください。${unchanged}`,
        );
  const cityHoliday = cityHolidayOn(date);
  if (cityHoliday === null && isHolidayOpening(kind))
    return refused(`${day}は市役所の開庁日です。「平日」か「木曜延長」か「閉庁」を選んでください。`);
  // A national holiday may be moved by law; a weekend never becomes a 平日.
  if (cityHoliday !== null && cityHoliday.reason !== "national-holiday" && isCityBusinessKind(kind))
    return refused(`${day}は市役所の閉庁日です。開けるときは「休日開庁」か「繁忙期開庁」を選んでください。`);
  return null;
}

function isAsEver(date: BusinessDate, { kind, hours }: Asked): boolean {
  if (kind !== openingOn(date).kind) return false;
  return kind === "closed" || hours === undefined || sameHours(hours, hoursOfKind(kind));
}

/** Why J-LIS cannot be entered to stand still in those hours of the day (null = to run all day), or null. */
export function wrongStop(date: BusinessDate, hours: DayHours | null): Refused | null {
  const day = formatWareki(date);
  const rule = jlisStopOn(date, []);
  const refused = (sentence: string) => refuse("schema", `${sentence}${unchanged}`);
  if (hours === null)
    return rule === null ? refused(`${day}に、J-LISの停止の予定はもともとありません。`) : null;
  const wrong = stopHoursProblem(hours);
  if (wrong !== null) return refused(wrong);
  return rule !== null && sameHours(rule.hours, hours)
    ? refused(`${day}は、もともとJ-LISが${hoursText(hours)}停止する日です。`)
    : null;
}
