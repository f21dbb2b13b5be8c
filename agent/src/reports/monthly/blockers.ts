import { formatMonthDay, formatWareki } from "@desk/shared/calendar/era";
import { endOfMonth } from "@desk/shared/calendar/months";
import { contractPeriod } from "@desk/shared/calendar/opening";
import type { MonthBlocker, MonthDay, MonthlyReport } from "@desk/shared/contract";
import { monthLabel } from "../../imports/template.ts";

/** Why the month cannot be handed in; empty when it can. `today`: the business date of now. */
export function monthBlockers(report: MonthlyReport, today: string, imported: boolean): MonthBlocker[] {
  const { month, days, texts, total } = report;
  const label = monthLabel(month);
  const last = endOfMonth(`${month}-01`);
  const about = (code: MonthBlocker["code"], rows: readonly MonthDay[], message: string) =>
    rows.length === 0 ? [] : [{ code, message, businessDates: rows.map((day) => day.businessDate) }];
  const whole = (code: MonthBlocker["code"], found: boolean, message: string) =>
    found ? [{ code, message, businessDates: [] }] : [];
  const missing = days.filter(({ daily }) => daily === null);
  const unsubmitted = days.filter(({ daily }) => daily !== null && daily.state !== "submitted");
  const differing = days.filter(
    ({ mismatches, needsReplacement }) => mismatches.length > 0 || needsReplacement,
  );
  if (imported) {
    const late =
      total === 0
        ? ""
        : `このほかに、あとから入力された記録が${total}件あります。取り込んだ合計には含まれていません。`;
    return whole(
      "imported-month",
      true,
      `${label}の実績は、CSVから取り込んだ月次合計です。日々の記録がそろっていないため、この画面から月次報告書を提出することはできません。${late}`,
    );
  }
  return [
    ...whole(
      "month-not-over",
      today <= last,
      `${label}はまだ終わっていません。月次報告書は${formatWareki(last)}の業務が終わった翌日から提出できます。`,
    ),
    ...about(
      "daily-missing",
      missing,
      `日次報告書が作成されていない日があります（${listed(missing)}）。その日の日報を作成し、提出してください。`,
    ),
    ...about(
      "daily-not-submitted",
      unsubmitted,
      `提出していない日次報告書があります（${listed(unsubmitted)}）。日報を確認し、提出してください。`,
    ),
    ...about(
      "mismatch",
      differing,
      `日次報告書と現在の記録が一致しない日があります（${listed(differing)}）。その日の日報を差し替えてください。`,
    ),
    ...whole(
      "summary-missing",
      texts.summary === undefined,
      "総括が未記入です。文案を確かめ、保存してください。",
    ),
  ];
}

const shown = 6;

function listed(rows: readonly MonthDay[]): string {
  const names = rows.slice(0, shown).map(({ businessDate }) => formatMonthDay(businessDate));
  return rows.length > shown ? `${names.join("、")}ほか${rows.length - shown}日` : names.join("、");
}

/** Whether a month lies in the contract: 2026-04 … 2028-03. */
export function isContractMonth(month: string): boolean {
  return month >= contractPeriod.from.slice(0, 7) && month <= contractPeriod.to.slice(0, 7);
}
