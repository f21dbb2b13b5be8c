import { businessDateOf } from "../calendar/business-date.ts";
import { consoleCounterId } from "../contract/constants.ts";
import type { DeskEventOf } from "../contract/event.ts";
import type { Incident } from "../contract/incident.ts";
import type { VoidedIncident } from "../contract/report.ts";
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
  /** When the last update that closed it was made, or the one that voided it; null while it is neither. */
  closedAt: string | null;
};

/**
 * One incident from its events, in any order and any number of copies; later updates win field by field, but for 発注者への
 * 報告 (`asTold`). Null until an `IncidentReported` is among them. Throws when the events are of more than one incident.
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
    change(record, event);
    record.timeline.push({ at: event.at, staffId: event.staffId, changes: event.changes });
  }
  Object.assign(record.incident, asTold(ordered));
  return record;
}

type Told = Pick<Updated["changes"], "reportedAt" | "reportedTo">;

/**
 * When and how the city was told. A counter knows its own records alone, so it only fills what nobody has told yet: its
 * first word stands until the console's, whose last one stands for good.
 */
function asTold(ordered: readonly IncidentEvent[]): Told {
  const updates = ordered.filter((event) => event.type === "IncidentUpdated");
  const toldBy = (isConsole: boolean) =>
    updates
      .filter(({ counterId }) => (counterId === consoleCounterId) === isConsole)
      .map(
        ({ changes: { reportedAt, reportedTo } }): Told => ({
          ...(reportedAt === undefined ? {} : { reportedAt }),
          ...(reportedTo === undefined ? {} : { reportedTo }),
        }),
      );
  // Of the counters the first is laid over the others.
  return Object.assign({}, ...toldBy(false).reverse(), ...toldBy(true));
}

function change(record: IncidentRecord, { at, staffId, changes: asked }: Updated): void {
  const { occurredAt, voidReason, reportedAt: _at, reportedTo: _to, ...changes } = asked;
  const { incident } = record;
  const wasClosed = incident.state === "closed";
  Object.assign(incident, changes);
  if (occurredAt === null) delete incident.occurredAt;
  else if (occurredAt !== undefined) incident.occurredAt = occurredAt;
  if (voidReason !== undefined) incident.voided ??= { at, staffId, reason: voidReason };
  // 取消 is final: nothing opens it again.
  if (incident.voided !== undefined) record.closedAt ??= incident.voided.at;
  else if (incident.state !== "closed") record.closedAt = null;
  else if (!wasClosed) record.closedAt = at;
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
 * The incidents that the report of the days from `from` to `to` (both inclusive; of a day both the same) tells, as they
 * stood at the end of the last one: those discovered on them, and older ones not closed before them. What was added
 * later belongs to a later report; only the report itself, a corrected 発見 and the 取消 may come later than the days
 * they speak of.
 */
export function incidentsBetween(events: readonly IncidentEvent[], from: string, to: string): Incident[] {
  return foldIncidents(knownOn(events, to))
    .filter(({ incident, closedAt }) => {
      if (incident.voided !== undefined) return false;
      const discovered = businessDateOf(incident.discoveredAt);
      if (discovered >= from) return discovered <= to;
      return closedAt === null || businessDateOf(closedAt) >= from;
    })
    .map(({ incident }) => incident);
}

/** 取り消した苦情・トラブル・事故 of the day they were last said to be discovered on: named in its report's foot alone. */
export function voidedIncidentsOfDay(
  events: readonly IncidentEvent[],
  businessDate: string,
): VoidedIncident[] {
  return foldIncidents(events).flatMap(({ incident }) => {
    const { incidentId, kind, category, counterId, discoveredAt, voided } = incident;
    if (voided === undefined || businessDateOf(discoveredAt) !== businessDate) return [];
    return [{ incidentId, kind, category, counterId, ...voided }];
  });
}

function knownOn(events: readonly IncidentEvent[], businessDate: string): IncidentEvent[] {
  return events.flatMap((event): IncidentEvent[] => {
    if (event.type === "IncidentReported" || businessDateOf(event.at) <= businessDate) return [event];
    const { voidReason, discoveredAt } = event.changes;
    if (voidReason !== undefined) return [event];
    return discoveredAt === undefined ? [] : [{ ...event, changes: { discoveredAt } }];
  });
}
