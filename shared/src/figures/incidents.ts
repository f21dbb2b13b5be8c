import { businessDateOf } from "../calendar/business-date.ts";
import type { DeskEventOf } from "../contract/event.ts";
import type { Incident } from "../contract/incident.ts";
import { compareText, inOrder } from "./order.ts";

export type IncidentEvent = DeskEventOf<"IncidentReported" | "IncidentUpdated">;
type Reported = DeskEventOf<"IncidentReported">;
type Updated = DeskEventOf<"IncidentUpdated">;

/** One entry of the 経過: what somebody added or changed, and when. */
export type IncidentEntry = { at: string; staffId: string; changes: Updated["changes"] };

/** One incident with its 経過. */
export type IncidentRecord = {
  incident: Incident;
  /** In order; the report itself is not among them. */
  timeline: IncidentEntry[];
  /** When the last update that closed it was made; null while it is not closed. */
  closedAt: string | null;
};

/**
 * One incident from its events, in any order and any number of copies; later updates win field by field. Null until
 * an `IncidentReported` is among them. Throws when the events are of more than one incident.
 */
export function foldIncident(events: readonly IncidentEvent[]): IncidentRecord | null {
  const ordered = inOrder(events).map(({ event }) => event);
  const stranger = ordered.find((event) => event.incidentId !== ordered[0]?.incidentId);
  if (stranger !== undefined)
    throw new Error(`foldIncident wants one incident, got ${stranger.incidentId} among others`);
  const reported = ordered.find((event) => event.type === "IncidentReported");
  if (reported === undefined) return null;
  const record: IncidentRecord = { incident: asReported(reported), timeline: [], closedAt: null };
  for (const event of ordered) {
    if (event.type !== "IncidentUpdated") continue;
    const wasClosed = record.incident.state === "closed";
    Object.assign(record.incident, event.changes);
    if (record.incident.state !== "closed") record.closedAt = null;
    else if (!wasClosed) record.closedAt = event.at;
    record.timeline.push({ at: event.at, staffId: event.staffId, changes: event.changes });
  }
  return record;
}

function asReported(event: Reported): Incident {
  const { type: _type, id: _id, at, ...facts } = event;
  return { ...facts, recordedAt: at, reportedAt: null, state: "open" };
}

/** Every incident that the events tell of, by discovery. */
export function foldIncidents(events: readonly IncidentEvent[]): IncidentRecord[] {
  const groups = new Map<string, IncidentEvent[]>();
  for (const event of events) {
    const group = groups.get(event.incidentId);
    if (group === undefined) groups.set(event.incidentId, [event]);
    else group.push(event);
  }
  return [...groups.values()]
    .map(foldIncident)
    .filter((record) => record !== null)
    .sort(
      ({ incident: a }, { incident: b }) =>
        Date.parse(a.discoveredAt) - Date.parse(b.discoveredAt) || compareText(a.incidentId, b.incidentId),
    );
}

/**
 * The incidents that a day's report tells, as they stood at the end of that day: those discovered on it, and older
 * ones not closed before it. What was added on a later day belongs to that day's report; only the report itself may
 * come later than the day it speaks of.
 */
export function incidentsOfDay(events: readonly IncidentEvent[], businessDate: string): Incident[] {
  const known = events.filter(
    (event) => event.type === "IncidentReported" || businessDateOf(event.at) <= businessDate,
  );
  return foldIncidents(known)
    .filter(({ incident, closedAt }) => {
      const discovered = businessDateOf(incident.discoveredAt);
      if (discovered >= businessDate) return discovered === businessDate;
      return closedAt === null || businessDateOf(closedAt) >= businessDate;
    })
    .map(({ incident }) => incident);
}
