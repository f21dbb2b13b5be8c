import type { DeskEvent, DeskEventOf } from "@desk/shared/contract";
import type { IncidentEvent } from "@desk/shared/figures/incidents";
import type { PresenceEvent } from "@desk/shared/figures/presence";
import type { Database } from "better-sqlite3";
import { canonicalJson } from "./canonical.ts";
import { createRecordRows, type RecordRows } from "./case-rows.ts";
import { createDayRows, type DayRows } from "./day-rows.ts";
import { createIncidentRows } from "./incident-rows.ts";
import type { UnreadableEvent } from "./readable.ts";
import { createUnreadableRepo } from "./unreadable-repo.ts";

/** Every table that a rebuild makes anew. */
export const projectedTables = [
  "case_row",
  "tally_row",
  "day_count",
  "day_hour",
  "month_count",
  "month_hour",
  "day_time",
  "month_time",
  "day_mark",
  "device_report",
  "presence_row",
  "missed_call",
  "incident_event",
  "incident_row",
  "counter_last",
] as const;

/** The rows that follow from the log: written in the transaction that writes the log, never elsewhere. */
export type ProjectionRepo = {
  readonly records: RecordRows;
  readonly days: DayRows;
  addDeviceReport(event: DeskEventOf<"DeviceStatusReported">, atMs: number, businessDate: string): void;
  addPresence(event: PresenceEvent, atMs: number, businessDate: string): void;
  addMissedCall(event: DeskEventOf<"CallMissed">, businessDate: string): void;
  /** Returns the days whose reports may have become others. */
  addIncidentEvent(event: IncidentEvent): string[];
  /** Keeps the newest event of a counter, whatever the order of arrival. */
  seeCounter(event: DeskEvent, atMs: number, businessDate: string): void;
  /** Remembers damaged events, for the live page and the doctor. */
  noteUnreadable(events: readonly UnreadableEvent[]): void;
  /** Undoes what the work has written when it throws. */
  attempt(work: () => void): void;
  clear(): void;
  /** The version of the folding rules by which the rows were made; 0 = never, or not to be trusted. */
  version(): number;
  setVersion(version: number): void;
  markStale(): void;
};

export function createProjectionRepo(raw: Database): ProjectionRepo {
  return {
    records: createRecordRows(raw),
    days: createDayRows(raw),
    ...tracesOf(raw),
    ...versionOf(raw),
    noteUnreadable: createUnreadableRepo(raw).note,
    attempt: (work) => raw.transaction(work)(),
  };
}

type Traces = "addDeviceReport" | "addPresence" | "addMissedCall" | "addIncidentEvent" | "seeCounter";

function tracesOf(raw: Database): Pick<ProjectionRepo, Traces> {
  const report = raw.prepare(
    `INSERT INTO device_report (event_id, device_id, at_ms, business_date, body) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (event_id) DO NOTHING`,
  );
  const presence = raw.prepare(
    `INSERT INTO presence_row (business_date, event_id, staff_id, at_ms) VALUES (?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
  );
  const missed = raw.prepare(
    "INSERT INTO missed_call (business_date, event_id, kind) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
  );
  const incidents = createIncidentRows(raw);
  const see = raw.prepare(
    `INSERT INTO counter_last (counter_id, at_ms, event_id, at, staff_id, business_date)
     VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (counter_id) DO UPDATE SET
       at_ms = excluded.at_ms, event_id = excluded.event_id, at = excluded.at,
       staff_id = excluded.staff_id, business_date = excluded.business_date
     WHERE (excluded.at_ms, excluded.event_id) > (counter_last.at_ms, counter_last.event_id)`,
  );
  return {
    addDeviceReport: (event, atMs, businessDate) =>
      void report.run(event.id, event.deviceId, atMs, businessDate, canonicalJson(event)),
    addPresence: ({ id, staffId }, atMs, businessDate) => void presence.run(businessDate, id, staffId, atMs),
    addMissedCall: ({ id, kind }, businessDate) => void missed.run(businessDate, id, kind),
    addIncidentEvent: (event) => incidents.add(event),
    seeCounter: (event, atMs, businessDate) =>
      void see.run(event.counterId, atMs, event.id, event.at, event.staffId, businessDate),
  };
}

function versionOf(raw: Database): Pick<ProjectionRepo, "clear" | "version" | "setVersion" | "markStale"> {
  const read = raw
    .prepare<[], number>("SELECT CASE stale WHEN 0 THEN version ELSE 0 END FROM projection_state")
    .pluck();
  const write = raw.prepare(
    `INSERT INTO projection_state (only_row, version, stale) VALUES (1, ?, 0)
     ON CONFLICT (only_row) DO UPDATE SET version = excluded.version, stale = 0`,
  );
  const stale = raw.prepare("UPDATE projection_state SET stale = 1");
  return {
    clear: () =>
      void raw.exec(
        [...projectedTables, "early_event", "unreadable_event"]
          .map((table) => `DELETE FROM ${table};`)
          .join("\n"),
      ),
    version: () => read.get() ?? 0,
    setVersion: (version) => void write.run(version),
    markStale: () => void stale.run(),
  };
}
