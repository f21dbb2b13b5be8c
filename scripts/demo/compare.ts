import { isDeepStrictEqual } from "node:util";
import type { DailyReport } from "@desk/shared/contract";
import type { DayFigures } from "@desk/shared/figures/types";

/** Where a report and the figures folded from the raw events disagree: one line each, empty when they agree. */
export function differences(report: DailyReport, figures: DayFigures): string[] {
  const { transactions } = report;
  const counted = Object.entries(transactions.byProcedure).filter(([, row]) => row.count > 0);
  const pairs: Record<string, [unknown, unknown]> = {
    合計: [transactions.total, figures.transactions.total],
    業務別: [
      counted.map(([id, { count, byCounter, byOutcome, tallied }]) => [
        id,
        count,
        byCounter,
        byOutcome,
        tallied,
      ]),
      Object.entries(figures.transactions.byProcedure).map(([id, row]) => [
        id,
        row.count,
        row.byCounter,
        row.byOutcome,
        row.tallied,
      ]),
    ],
    時間帯別: [
      Object.entries(transactions.byHour).filter(([, n]) => n > 0),
      Object.entries(figures.transactions.byHour),
    ],
    対応時間: [report.handling, figures.handling],
    審査待ち: [report.review, figures.review],
    後作業: [report.wrapUp, figures.wrapUp],
    計測不正確: [report.inaccurate, figures.inaccurate],
    未終了: [report.openCases, figures.openCases],
    取消と訂正: [
      [report.voided, report.corrected, report.corrections],
      [figures.voided, figures.corrected, figures.corrections],
    ],
    後入力: [report.enteredAfterwards, figures.enteredAfterwards],
    コールセンター: [
      { ...report.calls, missed: 0, overflowed: 0 },
      { ...figures.calls, missed: 0, overflowed: 0 },
    ],
    手数料収納補助: [report.feeAssisted, figures.feeAssisted],
    従事者: [
      report.staff.flatMap(({ staffId, firstAt, lastAt }) =>
        firstAt === null ? [] : [{ staffId, firstAt, lastAt }],
      ),
      figures.staff,
    ],
  };
  return Object.entries(pairs)
    .filter(([, [ours, reference]]) => !isDeepStrictEqual(ours, reference))
    .map(([name, sides]) => [name, ...sides.map((side) => JSON.stringify(side))] as const)
    .map(([name, ours, reference]) => `${name}: 報告書 ${ours} / 記録から ${reference}`);
}
