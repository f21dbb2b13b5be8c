import { addDays, businessDateOf } from "@desk/shared/calendar/business-date";
import { foldIncident, type IncidentEvent } from "@desk/shared/figures/incidents";
import type { Database } from "better-sqlite3";
import { canonicalJson } from "./canonical.ts";

/** The events of incidents, and the days whose reports may tell of each. */
export type IncidentRows = {
  /** Adds one event; returns the days whose reports may have become others. */
  add(event: IncidentEvent): string[];
};

export function createIncidentRows(raw: Database): IncidentRows {
  const insert = raw.prepare(
    "INSERT INTO incident_event (incident_id, event_id, body) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
  );
  const eventsOf = raw
    .prepare<[string], string>("SELECT body FROM incident_event WHERE incident_id = ?")
    .pluck();
  const put = raw.prepare(
    `INSERT INTO incident_row (incident_id, from_date, until_date) VALUES (?, ?, ?)
     ON CONFLICT (incident_id) DO UPDATE SET from_date = excluded.from_date, until_date = excluded.until_date`,
  );
  return {
    add(event) {
      insert.run(event.incidentId, event.id, canonicalJson(event));
      const events = eventsOf.all(event.incidentId).map((body) => JSON.parse(body) as IncidentEvent);
      const days = events.map(({ at }) => businessDateOf(at));
      const discovered = events.flatMap(discoveries);
      const from = [...discovered, ...days].sort()[0];
      const closedAt = foldIncident(events)?.closedAt ?? null;
      // A day before a later opening again may have known it as closed: only the end decides what to look at. Its 発見
      // may have been corrected to a day after that.
      const until = closedAt === null ? null : [...discovered, businessDateOf(closedAt)].sort().at(-1);
      put.run(event.incidentId, from, until);
      const own = [businessDateOf(event.at), ...discoveries(event)];
      // 取消 takes it out of every report that told of it, and a corrected 発見 out of some and into others; what comes
      // after a 取消 may move it to another one's foot.
      const retoldOn = events.filter(retells).map(({ at }) => businessDateOf(at));
      return [...new Set([...own, ...retoldOn.flatMap((to) => daysBetween(from, to))])];
    },
  };
}

const retells = (event: IncidentEvent) =>
  event.type === "IncidentUpdated" &&
  (event.changes.voidReason !== undefined || event.changes.discoveredAt !== undefined);

/** Both inclusive; of a clock that was set back, the last alone. */
function daysBetween(from: string | undefined, to: string): string[] {
  const days: string[] = [];
  for (let day = from ?? to; day < to; day = addDays(day, 1)) days.push(day);
  return [...days, to];
}

function discoveries(event: IncidentEvent): string[] {
  const at = event.type === "IncidentReported" ? event.discoveredAt : event.changes.discoveredAt;
  return at === undefined ? [] : [businessDateOf(at)];
}
