import type { DeskEvent, DeskEventOf } from "@desk/shared/contract";
import type { IncidentEvent } from "@desk/shared/figures/incidents";
import type { PresenceEvent } from "@desk/shared/figures/presence";
import type { Database } from "better-sqlite3";
import { createRecordRows, type RecordRows } from "./case-rows.ts";
import { createDayRows, type DayRows, dayTables } from "./day-rows.ts";
import { createDeviceRows, createEpisodeDays, type DeviceRows } from "./device-rows.ts";
import { createEdgeRows, type EdgeRows } from "./edge-rows.ts";
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
  "day_staff",
  "day_end",
  "device_report",
  "device_relabel",
  "presence_row",
  "missed_call",
  "incident_event",
  "incident_row",
  "counter_last",
] as const;

/** And what a rebuild knows beside them. */
export const rebuiltTables = [...projectedTables, "early_event", "unreadable_event"] as const;

/** The rows that follow from the log: written in the transaction that writes the log, never elsewhere. */
export type ProjectionRepo = {
  readonly records: RecordRows;
  readonly days: DayRows;
  readonly edges: EdgeRows;
  readonly devices: DeviceRows;
  /** The days whose reports tell of the episode of that report. */
  episodeDays(reportId: string, until: string): string[];
  addPresence(event: PresenceEvent, atMs: number, businessDate: string): void;
  /** Unless it has been taken back already. */
  addMissedCall(event: DeskEventOf<"CallMissed">, businessDate: string): void;
  /** Takes back the missed call of that id, if it is one; returns its day. */
  voidMissedCall(eventId: string): string | undefined;
  /** Returns the days whose reports may have become others. */
  addIncidentEvent(event: IncidentEvent): string[];
  /** Keeps the newest event of a counter, whatever the order of arrival. */
  seeCounter(event: DeskEvent, atMs: number, businessDate: string): void;
  /** Remembers damaged events, for the live page and the doctor. */
  noteUnreadable(events: readonly UnreadableEvent[]): void;
  /**
   * Adds the rows of an attached database that were made from another part of the log.
   * @throws when a record is in both: then the log has an event that lies about the record it belongs to
   */
  addFrom(schema: string): void;
  clear(): void;
  /** The version of the folding rules by which the rows were made; 0 = never, or not to be trusted. */
  version(): number;
  setVersion(version: number): void;
  markStale(): void;
};

export function createProjectionRepo(raw: Database): ProjectionRepo {
  const days = createDayRows(raw);
  return {
    records: createRecordRows(raw),
    days,
    edges: createEdgeRows(raw),
    devices: createDeviceRows(raw),
    episodeDays: createEpisodeDays(raw),
    ...tracesOf(raw),
    ...versionOf(raw),
    noteUnreadable: createUnreadableRepo(raw).note,
    addFrom: adderOf(raw, days),
  };
}

type Traces = "addPresence" | "addMissedCall" | "voidMissedCall" | "addIncidentEvent" | "seeCounter";

const lastColumns = "counter_id, at_ms, event_id, at, staff_id, business_date";
const unlessOlder = `ON CONFLICT (counter_id) DO UPDATE SET
    at_ms = excluded.at_ms, event_id = excluded.event_id, at = excluded.at,
    staff_id = excluded.staff_id, business_date = excluded.business_date
  WHERE (excluded.at_ms, excluded.event_id) > (counter_last.at_ms, counter_last.event_id)`;

function adderOf(raw: Database, days: DayRows): ProjectionRepo["addFrom"] {
  const met = new Set([...dayTables, "counter_last"]);
  return (schema) => {
    // One row a record or an event: what was made from different parts of a log never meets in them.
    for (const table of rebuiltTables)
      if (!met.has(table)) raw.exec(`INSERT INTO main.${table} SELECT * FROM ${schema}.${table}`);
    raw.exec(
      `INSERT INTO main.counter_last (${lastColumns})
       SELECT ${lastColumns} FROM ${schema}.counter_last WHERE true ${unlessOlder}`,
    );
    days.addFrom(schema);
  };
}

function tracesOf(raw: Database): Pick<ProjectionRepo, Traces> {
  const presence = raw.prepare(
    `INSERT INTO presence_row (business_date, event_id, staff_id, at_ms) VALUES (?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
  );
  const calls = missedCallsOf(raw);
  const incidents = createIncidentRows(raw);
  const see = raw.prepare(
    `INSERT INTO counter_last (${lastColumns}) VALUES (?, ?, ?, ?, ?, ?) ${unlessOlder}`,
  );
  return {
    addPresence: ({ id, staffId }, atMs, businessDate) => void presence.run(businessDate, id, staffId, atMs),
    ...calls,
    addIncidentEvent: (event) => incidents.add(event),
    seeCounter: (event, atMs, businessDate) =>
      void see.run(event.counterId, atMs, event.id, event.at, event.staffId, businessDate),
  };
}

/** The log, which has both by then, tells whichever of a call and its 取消 comes second. */
function missedCallsOf(raw: Database): Pick<ProjectionRepo, "addMissedCall" | "voidMissedCall"> {
  const add = raw.prepare(
    `INSERT INTO missed_call (business_date, event_id, kind) SELECT :businessDate, :id, :kind
     WHERE NOT EXISTS (SELECT 1 FROM event WHERE transaction_id = :id AND type = 'TransactionVoided')
     ON CONFLICT DO NOTHING`,
  );
  const dayOf = raw
    .prepare<[string], string>("SELECT business_date FROM event WHERE id = ? AND type = 'CallMissed'")
    .pluck();
  const remove = raw.prepare("DELETE FROM missed_call WHERE business_date = ? AND event_id = ?");
  return {
    addMissedCall: ({ id, kind }, businessDate) => void add.run({ id, kind, businessDate }),
    voidMissedCall(eventId) {
      const businessDate = dayOf.get(eventId);
      if (businessDate !== undefined) remove.run(businessDate, eventId);
      return businessDate;
    },
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
    clear: () => void raw.exec(rebuiltTables.map((table) => `DELETE FROM ${table};`).join("\n")),
    version: () => read.get() ?? 0,
    setVersion: (version) => void write.run(version),
    markStale: () => void stale.run(),
  };
}
