import { type BusinessDate, isBusinessDate } from "@desk/shared/calendar/business-date";
import { cityHolidayOn } from "@desk/shared/calendar/city-holidays";
import { formatWareki } from "@desk/shared/calendar/era";
import { contractPeriod, openingOn } from "@desk/shared/calendar/opening";
import {
  isCityBusinessKind,
  isHolidayOpening,
  type OpeningKind,
  openingKindLabels,
} from "@desk/shared/calendar/opening-kind";
import { type Refused, refuse } from "../reports/life/verdict.ts";

/** What is known of a day when its opening is to be changed. */
export type DayFacts = {
  /** The newest revision of its report is submitted. */
  readonly submitted: boolean;
  /** Cases and tallies of the day, unfinished ones included. */
  readonly records: number;
};

const unchanged = "何も変更していません。";

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

/** Why the day cannot become of that kind, or null. */
export function wrongKind(date: BusinessDate, kind: OpeningKind, { records }: DayFacts): Refused | null {
  const day = formatWareki(date);
  const regular = openingOn(date).kind;
  if (kind === regular)
    return refuse(
      "schema",
      `${day}は、もともと「${openingKindLabels[kind]}」です。前の変更をやめるときは、その変更を取り消してください。${unchanged}`,
    );
  if (kind === "closed")
    return records === 0
      ? null
      : refuse(
          "conflict",
          `${day}には記録が${records}件あり、開庁した日です。閉庁にはできません。時間の短縮などは、日報の特記事項に書いてください。${unchanged}`,
        );
  const cityHoliday = cityHolidayOn(date);
  if (cityHoliday === null && isHolidayOpening(kind))
    return refuse(
      "schema",
      `${day}は市役所の開庁日です。「平日」か「木曜延長」か「閉庁」を選んでください。${unchanged}`,
    );
  // A national holiday may be moved by law; a weekend never becomes a 平日.
  if (cityHoliday !== null && cityHoliday.reason !== "national-holiday" && isCityBusinessKind(kind))
    return refuse(
      "schema",
      `${day}は市役所の閉庁日です。開けるときは「休日開庁」か「繁忙期開庁」を選んでください。${unchanged}`,
    );
  return null;
}
