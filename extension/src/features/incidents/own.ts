import type { DeskEvent, Incident } from "@desk/shared/contract";
import { foldIncidents, type IncidentEvent } from "@desk/shared/figures/incidents";
import { useMemo } from "react";
import { useDeskState } from "../../outbox/index.ts";

const isOfIncident = (event: DeskEvent): event is IncidentEvent =>
  event.type === "IncidentReported" || event.type === "IncidentUpdated";

/** What was reported at this PC today, from its own records: it is there without the agent too. */
export function useOwnIncidents(): readonly Incident[] {
  const rows = useDeskState((state) => state.rows);
  return useMemo(
    () =>
      foldIncidents(rows.map(({ event }) => event).filter(isOfIncident))
        .map(({ incident }) => incident)
        .filter(({ voided }) => voided === undefined)
        .reverse(),
    [rows],
  );
}
