import type { CaseState } from "@desk/shared/figures/case";
import type { TallyState } from "@desk/shared/figures/tally";
import type { Database } from "better-sqlite3";
import type { CountKey } from "../events/projection-repo.ts";

export type CountCell = CountKey & { readonly count: number };

/** Reads the projected rows: the day's cases and tallies, and the counts by day. */
export type FiguresRepo = {
  casesOfDay(businessDate: string): CaseState[];
  talliesOfDay(businessDate: string): TallyState[];
  /** Cells of the days from `from` to `to`, both inclusive (`YYYY-MM-DD`). */
  counts(from: string, to: string): CountCell[];
  /** The first day in the range that has any record, a case that was not finished included. */
  firstRecordedDate(from: string, to: string): string | null;
  openCases(): CaseState[];
};

export function createFiguresRepo(raw: Database): FiguresRepo {
  const cases = raw.prepare<[string], string>("SELECT state FROM case_row WHERE business_date = ?").pluck();
  const tallies = raw
    .prepare<[string], string>("SELECT state FROM tally_row WHERE business_date = ?")
    .pluck();
  const counts = raw.prepare<[string, string], CountCell>(
    `SELECT business_date AS "businessDate", procedure_id AS "procedureId", counter_id AS "counterId", outcome, count
     FROM day_count WHERE business_date BETWEEN ? AND ?
     ORDER BY business_date, procedure_id, counter_id, outcome`,
  );
  const first = raw
    .prepare<Record<string, string>, string | null>(
      `SELECT min(day) FROM (
         SELECT min(business_date) AS day FROM case_row WHERE business_date BETWEEN :from AND :to AND practice = 0
         UNION ALL
         SELECT min(business_date) FROM tally_row WHERE business_date BETWEEN :from AND :to)`,
    )
    .pluck();
  const open = raw
    .prepare<[], string>(
      "SELECT state FROM case_row WHERE finished = 0 AND voided = 0 AND practice = 0 ORDER BY business_date",
    )
    .pluck();
  const parse = <T>(state: string) => JSON.parse(state) as T;
  return {
    casesOfDay: (date) => cases.all(date).map((state) => parse<CaseState>(state)),
    talliesOfDay: (date) => tallies.all(date).map((state) => parse<TallyState>(state)),
    counts: (from, to) => counts.all(from, to),
    firstRecordedDate: (from, to) => first.get({ from, to }) ?? null,
    openCases: () => open.all().map((state) => parse<CaseState>(state)),
  };
}
