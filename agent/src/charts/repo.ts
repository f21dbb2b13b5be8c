import type { Database } from "better-sqlite3";
import type { DayCell } from "./weeks.ts";

/** What the pictures need beyond the figures of a day. */
export type ChartRepo = {
  /** The newest day before `date` that has any count; null when there is none. */
  recordedDateBefore(date: string): string | null;
  /** Counts by day and procedure, both ends inclusive. */
  cells(from: string, to: string): DayCell[];
};

export function createChartRepo(raw: Database): ChartRepo {
  const before = raw
    .prepare<[string], string | null>("SELECT max(business_date) FROM day_count WHERE business_date < ?")
    .pluck();
  const cells = raw.prepare<[string, string], DayCell>(
    `SELECT business_date AS "businessDate", procedure_id AS "procedureId", sum(count) AS count
     FROM day_count WHERE business_date BETWEEN ? AND ? GROUP BY business_date, procedure_id`,
  );
  return {
    recordedDateBefore: (date) => before.get(date) ?? null,
    cells: (from, to) => cells.all(from, to),
  };
}
