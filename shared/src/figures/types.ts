import type { DailyReport, ProcedureFigures, Unfinished } from "../contract/report.ts";
import type { HeldUpCase } from "./held-up.ts";
import type { Presence } from "./presence.ts";

/** Counts of one procedure without the month, which one day cannot know. */
export type ProcedureCounts = Omit<ProcedureFigures, "monthToDate">;

/** Counts that can be added up: of a day, of a month, of one counter. */
export type Counts = {
  total: number;
  byProcedure: Record<string, ProcedureCounts>;
  /** Key: hour of the start in JST; only the hours that have a count. */
  byHour: Record<string, number>;
};

/** The part of the daily report that follows from the day's cases and tallies alone. */
export type DayFigures = Pick<
  DailyReport,
  | "handling"
  | "review"
  | "wrapUp"
  | "inaccurate"
  | "calls"
  | "feeAssisted"
  | "open"
  | "voided"
  | "corrected"
  | "enteredAfterwards"
  | "corrections"
> & {
  transactions: Counts;
  /** The cases of `open`, in the same order, with what the form prints of them. */
  openCases: Unfinished[];
  /** Names are the site's; figures know ids only. */
  staff: Presence[];
  /** The last accurate finish on the day itself; null when there was none. Past the close it is 延長. */
  lastFinishAt: string | null;
  /** Cases that ended as `system-down`: what devices held up. */
  heldUp: HeldUpCase[];
};
