import type { DailyReport } from "../contract/report.ts";
import { inCatalogueOrder, sumCounts } from "./counts.ts";
import { compareText } from "./order.ts";
import type { Counts, DayFigures } from "./types.ts";

/** A day's figures as far as days can be added up; medians cannot. */
export type MonthDay = { businessDate: string } & Pick<
  DayFigures,
  "transactions" | "inaccurate" | "voided" | "corrected"
>;

export type MonthFigures = {
  transactions: Counts;
  inaccurate: number;
  voided: number;
  corrected: number;
  /** One row a day, by date. */
  days: { businessDate: string; total: number }[];
};

/** The month is the sum of its days, each given once. Throws when a day is given twice. */
export function monthFigures(days: readonly MonthDay[]): MonthFigures {
  const sorted = [...days].sort((a, b) => compareText(a.businessDate, b.businessDate));
  const twice = sorted.find((day, index) => sorted[index - 1]?.businessDate === day.businessDate);
  if (twice !== undefined)
    throw new Error(`monthFigures wants each day once, got ${twice.businessDate} twice`);
  const sumOf = (field: "inaccurate" | "voided" | "corrected") =>
    sorted.reduce((sum, day) => sum + day[field], 0);
  return {
    transactions: sumCounts(sorted.map((day) => day.transactions)),
    inaccurate: sumOf("inaccurate"),
    voided: sumOf("voided"),
    corrected: sumOf("corrected"),
    days: sorted.map(({ businessDate, transactions }) => ({ businessDate, total: transactions.total })),
  };
}

/**
 * The day's counts with 月累計 beside them: `month` = count of each procedure from the month's first record up
 * to and including this day, over the days that put it under the same division. A procedure that had no case today but
 * some this month is there with a count of 0.
 */
export function withMonthToDate(
  day: Counts,
  month: { readonly from: string | null; readonly counts: Readonly<Record<string, number>> },
): DailyReport["transactions"] {
  const byProcedure: DailyReport["transactions"]["byProcedure"] = {};
  for (const id of inCatalogueOrder(Object.keys({ ...day.byProcedure, ...month.counts }))) {
    const today = day.byProcedure[id] ?? { count: 0, byCounter: {}, byOutcome: {}, tallied: 0 };
    const monthToDate = month.counts[id] ?? 0;
    if (monthToDate < today.count)
      throw new Error(`月累計 of ${id} is ${monthToDate}, less than the day's own ${today.count}`);
    byProcedure[id] = { ...today, monthToDate };
  }
  return { ...day, byProcedure, monthToDateFrom: month.from };
}
