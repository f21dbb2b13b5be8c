import { addDays, type BusinessDate } from "@desk/shared/calendar/business-date";
import { timeFiguresOf } from "@desk/shared/figures/sorted-times";
import type { Database } from "better-sqlite3";
import { createPeriodRepo } from "../figures/period-repo.ts";
import type { Usual } from "./cases.ts";

const weeks = 4;
/** Of fewer cases the middle says little, and a notice for every other case would soon be ignored. */
const casesMin = 10;

/**
 * How long the 対応 of a procedure's case usually takes: the median of the last four weeks before `today`; with too few
 * cases the 目標時間 that the lead has set, else null (a proposal alarms nobody). The medians are read once a day.
 */
export function createUsualTimes(raw: Database): (procedureId: string, today: BusinessDate) => Usual | null {
  const target = raw
    .prepare<[string], number | null>("SELECT minutes FROM time_target WHERE procedure_id = ?")
    .pluck();
  const { times } = createPeriodRepo(raw);
  let known: { readonly today: BusinessDate; readonly medians: Map<string, number> } | null = null;
  const mediansOn = (today: BusinessDate) => {
    if (known?.today !== today)
      known = { today, medians: mediansOf(times(addDays(today, -7 * weeks), addDays(today, -1))) };
    return known.medians;
  };
  return (procedureId, today) => {
    const ms = mediansOn(today).get(procedureId);
    if (ms !== undefined) return { ms, source: "median" };
    const minutes = target.get(procedureId) ?? null;
    return minutes === null ? null : { ms: minutes * 60_000, source: "target" };
  };
}

type Cells = ReturnType<ReturnType<typeof createPeriodRepo>["times"]>;

/** Milliseconds of 対応 by procedure, of those with enough cases. */
function mediansOf(cells: Cells): Map<string, number> {
  const medians = new Map<string, number>();
  for (const [procedureId, own] of Map.groupBy(cells, (cell) => cell.procedureId)) {
    const sumMs = own.reduce((sum, { sumsMs }) => sum + sumsMs.serving, 0);
    const { n, medianS } = timeFiguresOf(
      own.map(({ serving }) => serving),
      sumMs,
    );
    if (n >= casesMin && medianS !== null) medians.set(procedureId, medianS * 1_000);
  }
  return medians;
}
