import type { Outcome, TimeFigures } from "@desk/shared/contract";
import { callFigures, type MissedCalls } from "@desk/shared/figures/calls";
import { addCell, emptyCounts, inCatalogueOrder, tidyCounts } from "@desk/shared/figures/counts";
import { timeFiguresOf } from "@desk/shared/figures/sorted-times";
import type { DayFigures } from "@desk/shared/figures/types";
import type { Database } from "better-sqlite3";
import type { CountKey, MarkKind } from "../events/day-rows.ts";
import { type Span, spanOf } from "./span.ts";
import { type DayTimes, type TimesField, unpackTimes } from "./time-blob.ts";

export type CountCell = CountKey & {
  readonly count: number;
  /** 手数料収納補助 among them. */
  readonly fees: number;
};
export type HourCell = {
  readonly businessDate: string;
  readonly procedureId: string;
  /** Of the start, in Japan. */
  readonly hour: number;
  readonly count: number;
};
/** The accurate times of one procedure on one day, or in one whole month; each list ascending, in milliseconds. */
export type TimesCell = DayTimes & { readonly procedureId: string; readonly channel: "counter" | "phone" };

/** What days add up to; every figure is the one that `dayFigures` would make of all the records. */
export type PeriodFigures = Pick<
  DayFigures,
  | "transactions"
  | "handling"
  | "review"
  | "wrapUp"
  | "inaccurate"
  | "calls"
  | "feeAssisted"
  | "voided"
  | "corrected"
  | "enteredAfterwards"
>;

/** All ranges are inclusive (`YYYY-MM-DD`). Months and years come from the sums of their days, never from cases. */
export type PeriodRepo = {
  period(from: string, to: string): PeriodFigures;
  /** Cells of each day. */
  counts(from: string, to: string): CountCell[];
  /** Calls that nobody here could take. */
  missedCalls(from: string, to: string): MissedCalls;
  hours(from: string, to: string): HourCell[];
  /** For means, medians and distributions (`sorted-times.ts`); valid as long as nobody changes the lists. */
  times(from: string, to: string): TimesCell[];
  /** Cases and tallies by procedure, in the order of the catalogue. */
  procedureTotals(from: string, to: string): Record<string, number>;
  /** Cases and tallies of each day that has any. */
  dayTotals(from: string, to: string): { businessDate: string; total: number }[];
};

export function createPeriodRepo(raw: Database): PeriodRepo {
  const cells = cellsOf(raw);
  const sums = sumsOf(raw);
  return {
    ...cells,
    missedCalls: sums.missed,
    period(from, to) {
      const counted = sums.counted(from, to);
      const times = cells.times(from, to);
      const marks = sums.marks(from, to);
      const calls = counted.filter(({ channel }) => channel === "phone");
      const ofPhone = times.filter(({ channel }) => channel === "phone");
      return {
        transactions: countsOf(counted, sums.byHour(from, to)),
        handling: timesOf(times, "serving"),
        review: timesOf(times, "review"),
        wrapUp: timesOf(times, "wrapUp"),
        inaccurate: marks.get("inaccurate") ?? 0,
        calls: {
          ...callFigures({
            calls: calls.map(({ procedureId, outcome, count }) => ({
              procedureId,
              outcome: outcome as Outcome,
              quantity: count,
            })),
            missed: sums.missed(from, to),
          }),
          talk: over(ofPhone, "serving"),
          afterCall: over(ofPhone, "wrapUp"),
        },
        feeAssisted: counted.reduce((sum, { fees }) => sum + fees, 0),
        voided: marks.get("voided") ?? 0,
        corrected: marks.get("corrected") ?? 0,
        enteredAfterwards: marks.get("entered-afterwards") ?? 0,
      };
    },
  };
}

function cellsOf(raw: Database): Omit<PeriodRepo, "period" | "missedCalls"> {
  const counts = raw.prepare<[string, string], CountCell>(
    `SELECT business_date AS "businessDate", channel, procedure_id AS "procedureId", counter_id AS "counterId",
            outcome, count, fees
     FROM day_count WHERE business_date BETWEEN ? AND ?
     ORDER BY business_date, channel, procedure_id, counter_id, outcome`,
  );
  const hours = raw.prepare<[string, string], HourCell>(
    `SELECT business_date AS "businessDate", procedure_id AS "procedureId", hour, count
     FROM day_hour WHERE business_date BETWEEN ? AND ? ORDER BY business_date, procedure_id, hour`,
  );
  const times = raw
    .prepare<[Span], [TimesCell["channel"], string, Buffer]>(
      `SELECT * FROM ${inSpan("channel, procedure_id, times", "time")}`,
    )
    .raw();
  const byProcedure = raw
    .prepare<[Span], [string, number]>(
      `SELECT procedure_id, sum(count) FROM ${inSpan("procedure_id, count", "hour")} GROUP BY procedure_id`,
    )
    .raw();
  const totals = raw.prepare<[string, string], { businessDate: string; total: number }>(
    `SELECT business_date AS "businessDate", sum(count) AS total FROM day_hour
     WHERE business_date BETWEEN ? AND ? GROUP BY business_date ORDER BY business_date`,
  );
  return {
    counts: (from, to) => counts.all(from, to),
    hours: (from, to) => hours.all(from, to),
    times: (from, to) =>
      times
        .all(spanOf(from, to))
        .map(([channel, procedureId, bytes]) => ({ channel, procedureId, ...unpackTimes(bytes) })),
    procedureTotals(from, to) {
      const found = new Map(byProcedure.all(spanOf(from, to)));
      return Object.fromEntries(inCatalogueOrder([...found.keys()]).map((id) => [id, found.get(id) ?? 0]));
    },
    dayTotals: (from, to) => totals.all(from, to),
  };
}

type Summed = Omit<CountCell, "businessDate">;

/** The rows of a span, whole months out of their own sums; ten times fewer than its days have. */
const inSpan = (columns: string, table: string) =>
  `(SELECT ${columns} FROM month_${table} WHERE month BETWEEN :monthFrom AND :monthTo
    UNION ALL SELECT ${columns} FROM day_${table} WHERE business_date >= :from AND business_date < :headEnd
    UNION ALL SELECT ${columns} FROM day_${table} WHERE business_date > :tailStart AND business_date <= :to)`;

function sumsOf(raw: Database) {
  const keys = "channel, procedure_id, counter_id, outcome";
  const counted = raw.prepare<[Span], Summed>(
    `SELECT channel, procedure_id AS "procedureId", counter_id AS "counterId", outcome,
            sum(count) AS count, sum(fees) AS fees
     FROM ${inSpan(`${keys}, count, fees`, "count")} GROUP BY ${keys}`,
  );
  const byHour = raw
    .prepare<[Span], [number, number]>(
      `SELECT hour, sum(count) FROM ${inSpan("hour, count", "hour")} GROUP BY hour`,
    )
    .raw();
  const marks = raw
    .prepare<[string, string], [MarkKind, number]>(
      "SELECT kind, sum(count) FROM day_mark WHERE business_date BETWEEN ? AND ? GROUP BY kind",
    )
    .raw();
  const missed = raw
    .prepare<[string, string], [keyof MissedCalls, number]>(
      "SELECT kind, count(*) FROM missed_call WHERE business_date BETWEEN ? AND ? GROUP BY kind",
    )
    .raw();
  return {
    counted: (from: string, to: string) => counted.all(spanOf(from, to)),
    byHour: (from: string, to: string) => byHour.all(spanOf(from, to)),
    marks: (from: string, to: string) => new Map(marks.all(from, to)),
    missed(from: string, to: string): MissedCalls {
      const found = new Map(missed.all(from, to));
      return { missed: found.get("missed") ?? 0, overflowed: found.get("overflowed") ?? 0 };
    },
  };
}

function countsOf(
  cells: readonly Summed[],
  byHour: readonly [number, number][],
): PeriodFigures["transactions"] {
  const counts = emptyCounts();
  for (const { procedureId, counterId, outcome, count } of cells)
    addCell(counts, { procedureId, counterId, outcome: outcome === "" ? null : outcome, quantity: count });
  return tidyCounts({ ...counts, byHour: Object.fromEntries(byHour) });
}

function timesOf(cells: readonly TimesCell[], field: TimesField): Record<string, TimeFigures> {
  const groups = new Map<string, TimesCell[]>();
  for (const cell of cells) {
    if (cell[field].length === 0) continue;
    const group = groups.get(cell.procedureId);
    if (group === undefined) groups.set(cell.procedureId, [cell]);
    else group.push(cell);
  }
  const figures: Record<string, TimeFigures> = { all: over(cells, field) };
  for (const id of inCatalogueOrder([...groups.keys()])) figures[id] = over(groups.get(id) ?? [], field);
  return figures;
}

function over(cells: readonly TimesCell[], field: TimesField): TimeFigures {
  const told = cells.filter((cell) => cell[field].length > 0);
  return timeFiguresOf(
    told.map((cell) => cell[field]),
    told.reduce((sum, { sumsMs }) => sum + sumsMs[field], 0),
  );
}
