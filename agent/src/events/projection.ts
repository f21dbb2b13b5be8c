import { businessDateOf } from "@desk/shared/calendar/business-date";
import { type DeskEvent, isCaseEvent } from "@desk/shared/contract";
import { type CaseState, foldCase } from "@desk/shared/figures/case";
import { foldTally, type TallyState } from "@desk/shared/figures/tally";
import type { CountKey, ProjectionRepo } from "./projection-repo.ts";
import type { EventRepo } from "./repo.ts";

/** Raise it when `foldCase`, `foldTally` or the rows' meaning changes: every site then rebuilds at its next start. */
export const projectionVersion = 1;

/** Keeps the projected rows in step with the log. All calls belong inside a transaction. */
export type Projection = {
  /** Brings the rows up to date after these events have gone into the log; returns the days concerned. */
  apply(events: readonly DeskEvent[]): Set<string>;
  /** Makes all rows anew from the log alone. */
  rebuild(): void;
};

const pageSize = 1000;

export function createProjection(log: EventRepo, rows: ProjectionRepo): Projection {
  const refresh = (recordId: string, dates: Set<string>) => {
    const about = log.eventsOfTransaction(recordId);
    const state = foldCase(about);
    if (state !== null) {
      const before = rows.case(recordId);
      rows.putCase(state);
      moveCount(rows, countOfCase(before), countOfCase(state));
      for (const one of [before, state]) if (one !== undefined) dates.add(one.businessDate);
    }
    const tally = log.tally(recordId);
    if (tally === undefined) return;
    const tallyState = foldTally(tally, about);
    moveCount(rows, countOfTally(rows.tally(recordId)), countOfTally(tallyState));
    rows.putTally(tallyState);
    dates.add(tallyState.businessDate);
  };
  return {
    apply(events) {
      const dates = new Set<string>();
      const records = new Set<string>();
      noteAll(rows, events, dates);
      for (const event of events) {
        if (isCaseEvent(event)) records.add(event.transactionId);
        else if (event.type === "TallyAdded") records.add(event.id);
      }
      // Folding whole records, once each, is what makes the order of arrival not matter.
      for (const recordId of records) refresh(recordId, dates);
      return dates;
    },
    rebuild() {
      rows.clear();
      const dates = new Set<string>();
      for (let seq = 0, more = true; more; ) {
        const page = log.page(seq, pageSize);
        noteAll(
          rows,
          page.map(({ event }) => event),
          dates,
        );
        seq = page.at(-1)?.seq ?? seq;
        more = page.length === pageSize;
      }
      for (const recordId of new Set([...log.transactionIds(), ...log.tallyIds()])) refresh(recordId, dates);
      rows.setVersion(projectionVersion);
    },
  };
}

/** What events tell by themselves: the newest of each counter, and every report of a device. */
function noteAll(rows: ProjectionRepo, events: readonly DeskEvent[], dates: Set<string>): void {
  const newest = new Map<string, { event: DeskEvent; atMs: number }>();
  for (const event of events) {
    const atMs = Date.parse(event.at);
    const known = newest.get(event.counterId);
    if (known === undefined || atMs > known.atMs || (atMs === known.atMs && event.id > known.event.id))
      newest.set(event.counterId, { event, atMs });
    if (event.type !== "DeviceStatusReported") continue;
    const businessDate = businessDateOf(event.at);
    rows.addDeviceReport(event, atMs, businessDate);
    dates.add(businessDate);
  }
  for (const { event, atMs } of newest.values()) rows.seeCounter(event, atMs, businessDateOf(event.at));
}

type Count = { readonly key: CountKey; readonly quantity: number } | null;

function countOfCase(state: CaseState | undefined): Count {
  if (state === undefined || state.finished === null || state.voided || state.practice) return null;
  const { businessDate, procedureId, counterId } = state;
  const { outcome, quantity } = state.finished;
  return { key: { businessDate, procedureId, counterId, outcome }, quantity };
}

function countOfTally(state: TallyState | undefined): Count {
  if (state === undefined || state.voided) return null;
  const { businessDate, procedureId, counterId, quantity } = state;
  return { key: { businessDate, procedureId, counterId, outcome: "" }, quantity };
}

function moveCount(rows: ProjectionRepo, before: Count, after: Count): void {
  if (before !== null && after !== null && sameCount(before, after)) return;
  if (before !== null) rows.addCount(before.key, -before.quantity);
  if (after !== null) rows.addCount(after.key, after.quantity);
}

function sameCount(a: NonNullable<Count>, b: NonNullable<Count>): boolean {
  return (
    a.quantity === b.quantity &&
    a.key.businessDate === b.key.businessDate &&
    a.key.procedureId === b.key.procedureId &&
    a.key.counterId === b.key.counterId &&
    a.key.outcome === b.key.outcome
  );
}
