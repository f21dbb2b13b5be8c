import { type BusinessDate, isBusinessDate } from "@desk/shared/calendar/business-date";
import { formatWareki } from "@desk/shared/calendar/era";
import { contractPeriod } from "@desk/shared/calendar/opening";
import type { Calendar } from "../../calendar/calendar.ts";
import type { DayRepo } from "./day-repo.ts";
import { type Refused, refuse } from "./verdict.ts";

/**
 * Whether a day has a report although it is closed: something is recorded on it, or the city holds a report of it. What
 * was compiled of it before it was closed, and never handed in, is none.
 */
export function isReported(date: string, days: Pick<DayRepo, "hasRecords" | "newest">): boolean {
  if (days.hasRecords(date)) return true;
  const newest = days.newest(date);
  return newest !== null && (newest.revision > 1 || newest.state === "submitted");
}

/** Why there can be no daily report of that day, or null. */
export function wrongReportDay(
  date: string,
  today: BusinessDate,
  { calendar, days }: { readonly calendar: Calendar; readonly days: DayRepo },
): Refused | null {
  const given = date.slice(0, 30);
  if (!isBusinessDate(date))
    return refuse(
      "schema",
      `日付は 2026-05-14 の形で、実在する日を指定してください。指定された値: 「${given}」`,
    );
  const day = formatWareki(date);
  if (date < contractPeriod.from || date > contractPeriod.to)
    return refuse(
      "outside-contract",
      `報告書があるのは${formatWareki(contractPeriod.from)}から${formatWareki(contractPeriod.to)}までです。指定された日: ${day}`,
    );
  if (date > today)
    return refuse("not-found", `${day}はまだ来ていません。今日は${formatWareki(today)}です。`);
  const opening = calendar.openingOn(date);
  if (opening.kind !== "closed" || isReported(date, days)) return null;
  const why = opening.detail === undefined ? "" : `（${opening.detail}）`;
  return refuse(
    "not-found",
    `${day}は閉庁日${why}で、記録もありません。日次報告書はありません。臨時に開庁した日なら、先に「開庁日」の画面で登録してください。`,
  );
}
