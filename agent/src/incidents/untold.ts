import { toJstIso } from "@desk/shared/calendar/business-date";
import type { UntoldIncident } from "@desk/shared/contract";
import { foldIncidents } from "@desk/shared/figures/incidents";
import type { Database } from "better-sqlite3";
import { createIncidentRepo } from "./repo.ts";

/** The incidents that the city has not been told of, each with the time by which it should be. */
export function createUntold(raw: Database): () => UntoldIncident[] {
  const repo = createIncidentRepo(raw);
  return () => {
    const open = foldIncidents(repo.eventsOfOpen()).filter(({ incident }) => incident.reportedAt === null);
    if (open.length === 0) return [];
    const allowedMs = repo.settings().withinMin * 60_000;
    return open.map(({ incident: { incidentId, kind, counterId, discoveredAt } }) => {
      const dueMs = Date.parse(discoveredAt) + (kind === "accident" ? 0 : allowedMs);
      return { incidentId, kind, counterId, discoveredAt, dueAt: toJstIso(dueMs) };
    });
  };
}
