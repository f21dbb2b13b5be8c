import type { DeskEvent, Incident, LiveStatus } from "@desk/shared/contract";
import { foldIncidents, type IncidentEvent } from "@desk/shared/figures/incidents";
import { useMemo } from "react";
import { useDeskState } from "../../outbox/index.ts";

const isOfIncident = (event: DeskEvent): event is IncidentEvent =>
  event.type === "IncidentReported" || event.type === "IncidentUpdated";

/**
 * What was reported at this PC today, from its own records: it is there without the agent too. Voided ones are among it.
 */
export function useOwnIncidents(): readonly Incident[] {
  const rows = useDeskState((state) => state.rows);
  const settled = useDeskState((state) => state.live?.settled);
  return useMemo(() => {
    const own = foldIncidents(rows.map(({ event }) => event).filter(isOfIncident));
    return own.map(({ incident }) => withSettled(incident, settled)).reverse();
  }, [rows, settled]);
}

/** An own record with what the lead has done about it meanwhile: told the city, or voided it. Pure. */
export function withSettled(incident: Incident, settled: LiveStatus["settled"]): Incident {
  const known = settled?.find(({ incidentId }) => incidentId === incident.incidentId);
  if (known === undefined) return incident;
  const { reportedAt, ...rest } = known;
  return { ...incident, ...rest, reportedAt: reportedAt ?? incident.reportedAt };
}

/** What the report clock of an own record goes by: the site's own 目安 and the lead's corrections, where known. Pure. */
export function clockOf(
  incident: Incident,
  untold: LiveStatus["untold"],
): { incident: Pick<Incident, "kind" | "discoveredAt" | "reportedAt">; withinMin?: number } {
  const known = untold?.find(({ incidentId }) => incidentId === incident.incidentId);
  // What was told here and has not arrived yet counts.
  if (known === undefined || incident.reportedAt !== null) return { incident };
  const { kind, discoveredAt, dueAt } = known;
  const withinMin = Math.round((Date.parse(dueAt) - Date.parse(discoveredAt)) / 60_000);
  return { incident: { kind, discoveredAt, reportedAt: null }, withinMin };
}
