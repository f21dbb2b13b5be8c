import { isDeepStrictEqual } from "node:util";
import { formatMonthDay } from "@desk/shared/calendar/era";
import type { MonthDay, MonthlyReport } from "@desk/shared/contract";
import { divisionLabels, divisions } from "@desk/shared/procedures/catalogue";

/** Parts of the report without figures that could be set side by side in a line. */
const parts = [
  ["handling", "対応時間"],
  ["review", "審査待ち"],
  ["wrapUp", "後作業"],
  ["byOutcome", "結果別件数"],
  ["byWeekdayHour", "時間帯別件数"],
  ["calls", "コールセンター"],
  ["feeAssisted", "手数料収納補助"],
  ["staffing", "従事者"],
  ["outages", "機器の障害・停止"],
  ["incidents", "苦情・トラブル・事故"],
  ["contentChanges", "マニュアル・質疑応答集の変更"],
  ["replaced", "日次報告書の差替え"],
] as const satisfies readonly (readonly [keyof MonthlyReport, string])[];

/**
 * 差替えが必要: what the records of now say against what was handed in, one line each. Texts, the invoice and what is
 * to come next month are no reason: they were right on the day of the submission.
 */
export function monthDifferences(submitted: MonthlyReport, now: MonthlyReport): string[] {
  const before = new Map(submitted.days.map((day) => [day.businessDate, day]));
  const lines = now.days.flatMap((day) => dayLines(before.get(day.businessDate), day));
  const gone = submitted.days.filter((day) => !now.days.some((one) => one.businessDate === day.businessDate));
  return [
    ...lines,
    ...gone.map((day) => `${formatMonthDay(day.businessDate)}: 提出した報告書にあり、現在の記録にない日`),
    ...parts
      .filter(([part]) => !isDeepStrictEqual(submitted[part], now[part]))
      .map(([, label]) => `${label}: 提出した内容と現在の記録が異なります`),
  ];
}

function dayLines(before: MonthDay | undefined, now: MonthDay): string[] {
  const date = formatMonthDay(now.businessDate);
  const counts = divisions.flatMap((division) => {
    const old = before?.byDivision[division] ?? 0;
    const recorded =
      now.mismatches.find((one) => one.division === division)?.recorded ?? now.byDivision[division] ?? 0;
    if (old === recorded) return [];
    return [`${date} ${divisionLabels[division]}: 提出 ${old}件 → 現在 ${recorded}件`];
  });
  return [...counts, ...dailyLine(now, counts.length > 0).map((line) => `${date}: ${line}`)];
}

/** A month is handed in after all its days: what of them is not in order has become so since. */
function dailyLine({ daily, needsReplacement }: MonthDay, countsDiffer: boolean): string[] {
  if (daily !== null && daily.state !== "submitted") return [`日報の第${daily.revision}版が未提出です`];
  return needsReplacement && !countsDiffer ? ["日報の差替えが必要（件数以外の相違）"] : [];
}
