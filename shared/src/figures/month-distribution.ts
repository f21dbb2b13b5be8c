import type { MonthlyReport } from "../contract/monthly.ts";
import { distributionOf, type SortedTimes } from "./sorted-times.ts";

/**
 * Edges of the bins in minutes. Calls end within five, the 目標時間 of the counter lie between 10 and 25 (FACTS §7), and
 * above half an hour single cases are told apart no further than their reader can use.
 */
const edgesMinutes = [0, 3, 5, 10, 15, 20, 25, 30, 45, 60] as const;

/** The measured times of one procedure on one day. */
export type MeasuredTimes = { readonly serving: SortedTimes; readonly channel: "counter" | "phone" };

/** 対応時間の分布: every case in the one bin whose lower edge it reaches; the last one is open. */
export function handlingBins(measured: readonly MeasuredTimes[]): MonthlyReport["handlingBins"] {
  const all = binned(measured);
  const phone = binned(measured.filter(({ channel }) => channel === "phone"));
  return edgesMinutes.map((from, index) => {
    const to = edgesMinutes[index + 1];
    const toS = to === undefined ? null : to * 60;
    return { fromS: from * 60, toS, n: all[index] ?? 0, phone: phone[index] ?? 0 };
  });
}

function binned(measured: readonly MeasuredTimes[]): number[] {
  const edgesMs = edgesMinutes.map((minutes) => minutes * 60_000);
  const lists = measured.map(({ serving }) => serving);
  const [below = 0, ...bins] = distributionOf(lists, edgesMs);
  if (below > 0) throw new Error("expected durations from 0 ms, got one below");
  return bins;
}
