import type { MonthlyReport } from "../contract/monthly.ts";

/**
 * Edges of the bins in minutes. Calls end within five, the 目標時間 of the counter lie between 10 and 25 (FACTS §7), and
 * above half an hour single cases are told apart no further than their reader can use.
 */
const edgesMinutes = [0, 3, 5, 10, 15, 20, 25, 30, 45, 60] as const;

/** One measured case: whole milliseconds of `serving`. */
export type Measured = { readonly servingMs: number; readonly phone: boolean };

/** 対応時間の分布: every case in the one bin whose lower edge it reaches; the last one is open. */
export function handlingBins(cases: readonly Measured[]): MonthlyReport["handlingBins"] {
  const bins = edgesMinutes.map((from, index) => {
    const to = edgesMinutes[index + 1];
    return { fromS: from * 60, toS: to === undefined ? null : to * 60, n: 0, phone: 0 };
  });
  for (const { servingMs, phone } of cases) {
    const bin = bins.findLast(({ fromS }) => servingMs >= fromS * 1000);
    if (bin === undefined) throw new Error(`expected a duration from 0 ms, got ${servingMs}`);
    bin.n += 1;
    if (phone) bin.phone += 1;
  }
  return bins;
}
