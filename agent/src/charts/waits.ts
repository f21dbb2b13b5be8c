import type { CaseState } from "@desk/shared/figures/case";
import type { Database } from "better-sqlite3";
import { createEventRepo } from "../events/repo.ts";
import { type Wait, waitsOf } from "./review.ts";

/** Finds the stays in 審査待ち of a day's cases. */
export function createWaits(raw: Database) {
  const log = createEventRepo(raw);
  return (day: readonly CaseState[]): { waits: Wait[]; cases: number } => {
    const reviewed = day.filter((one) => !one.practice && !one.voided && hasWaited(one));
    const all = reviewed.map((one) => waitsOf(one, log.eventsOfTransaction(one.transactionId)));
    return { waits: all.flat(), cases: all.filter((of) => of.length > 0).length };
  };
}

/** Of a case whose time is not accurate nobody knows how long it waited (`figures/day.ts`, rule 6). */
const hasWaited = ({ finished, phase, times }: CaseState) =>
  finished === null
    ? times.reviewMs > 0 || phase === "review"
    : finished.timeIsAccurate && times.reviewMs > 0;
