import { businessDateOf } from "@desk/shared/calendar/business-date";
import { type DeskEvent, type DeskEventOf, isCaseEvent } from "@desk/shared/contract";
import { foldCase } from "@desk/shared/figures/case";
import { foldTally } from "@desk/shared/figures/tally";
import { type CountSheet, countOfCase, countOfTally, createCountSheet } from "./count-sheet.ts";
import type { ProjectionRepo } from "./projection-repo.ts";
import type { EventRepo } from "./repo.ts";

/** Raise it when `foldCase`, `foldTally` or the rows' meaning changes: every site then rebuilds at its next start. */
export const projectionVersion = 2;

/** Keeps the projected rows in step with the log. All calls belong inside a transaction. */
export type Projection = {
  /** Brings the rows up to date after these events have gone into the log; returns the days concerned. */
  apply(events: readonly DeskEvent[]): Set<string>;
  /** Makes all rows anew from the log alone. */
  rebuild(): void;
};

const pageSize = 1000;

export function createProjection(log: EventRepo, rows: ProjectionRepo): Projection {
  const refresh = (record: TouchedRecord, { dates, counts }: Sheet) => {
    const { id } = record;
    const about = log.eventsOfTransaction(id);
    const state = foldCase(about);
    if (state !== null) {
      const before = rows.case(id);
      rows.putCase(state);
      counts.move(countOfCase(before), countOfCase(state));
      for (const one of [before, state]) if (one !== undefined) dates.add(one.businessDate);
    }
    const tally = record.tally ?? log.tally(id);
    if (tally === undefined) return;
    const tallyState = foldTally(tally, about);
    counts.move(countOfTally(rows.tally(id)), countOfTally(tallyState));
    rows.putTally(tallyState);
    dates.add(tallyState.businessDate);
  };
  return {
    apply(events) {
      const sheet: Sheet = { dates: new Set(), counts: createCountSheet() };
      noteAll(rows, events, sheet.dates);
      // Folding whole records, once each, is what makes the order of arrival not matter.
      for (const record of touchedBy(events)) refresh(record, sheet);
      sheet.counts.writeTo(rows);
      return sheet.dates;
    },
    rebuild() {
      rows.clear();
      const sheet: Sheet = { dates: new Set(), counts: createCountSheet() };
      for (let seq = 0, more = true; more; ) {
        const page = log.page(seq, pageSize);
        noteAll(
          rows,
          page.map(({ event }) => event),
          sheet.dates,
        );
        seq = page.at(-1)?.seq ?? seq;
        more = page.length === pageSize;
      }
      for (const id of new Set([...log.transactionIds(), ...log.tallyIds()])) refresh({ id }, sheet);
      sheet.counts.writeTo(rows);
      rows.setVersion(projectionVersion);
    },
  };
}

/** What one batch changes beside the records themselves. */
type Sheet = { readonly dates: Set<string>; readonly counts: CountSheet };
/** A case or tally that has news; a tally that came just now need not be read back. */
type TouchedRecord = { readonly id: string; readonly tally?: DeskEventOf<"TallyAdded"> };

function touchedBy(events: readonly DeskEvent[]): Iterable<TouchedRecord> {
  const records = new Map<string, TouchedRecord>();
  for (const event of events) {
    if (event.type === "TallyAdded") records.set(event.id, { id: event.id, tally: event });
    else if (isCaseEvent(event) && !records.has(event.transactionId))
      records.set(event.transactionId, { id: event.transactionId });
  }
  return records.values();
}

/** What events tell by themselves: the newest of each counter, and every report of a device. */
function noteAll(rows: ProjectionRepo, events: readonly DeskEvent[], dates: Set<string>): void {
  const newest = new Map<string, { event: DeskEvent; atMs: number }>();
  for (const event of events) {
    const atMs = Date.parse(event.at);
    const known = newest.get(event.counterId);
    if (known === undefined || atMs > known.atMs || (atMs === known.atMs && event.id > known.event.id))
      newest.set(event.counterId, { event, atMs });
    for (const date of noteOne(rows, event, atMs)) dates.add(date);
  }
  for (const { event, atMs } of newest.values()) rows.seeCounter(event, atMs, businessDateOf(event.at));
}

/** Events that are no part of a case: each has rows of its own. Returns the days concerned. */
function noteOne(rows: ProjectionRepo, event: DeskEvent, atMs: number): readonly string[] {
  switch (event.type) {
    case "DeviceStatusReported": {
      const date = businessDateOf(event.at);
      rows.addDeviceReport(event, atMs, date);
      return [date];
    }
    case "StaffSignedIn":
    case "StaffSignedOut": {
      const date = businessDateOf(event.at);
      rows.addPresence(event, atMs, date);
      return [date];
    }
    case "CallMissed": {
      const date = businessDateOf(event.at);
      rows.addMissedCall(event, date);
      return [date];
    }
    case "IncidentReported":
    case "IncidentUpdated":
      return rows.addIncidentEvent(event);
    case "QuestionNoted":
      return [businessDateOf(event.at)];
    default:
      return [];
  }
}
