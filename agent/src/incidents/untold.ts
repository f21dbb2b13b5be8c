import { businessDateOf, toJstIso } from "@desk/shared/calendar/business-date";
import type { SettledIncident, UntoldIncident } from "@desk/shared/contract";
import { foldIncidents } from "@desk/shared/figures/incidents";
import type { Database } from "better-sqlite3";
import { createIncidentRepo } from "./repo.ts";

/** What the live status tells of incidents. */
export function createLiveIncidents(
  raw: Database,
): (businessDate: string) => { untold: UntoldIncident[]; settled: SettledIncident[] } {
  const [untold, settled] = [createUntold(raw), createSettled(raw)];
  return (businessDate) => ({ untold: untold(), settled: settled(businessDate) });
}

/** The incidents that the city has not been told of, each with the time by which it should be. */
function createUntold(raw: Database): () => UntoldIncident[] {
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

/** The incidents recorded on a day of which the city has been told, and those voided. */
function createSettled(raw: Database): (businessDate: string) => SettledIncident[] {
  const repo = createIncidentRepo(raw);
  return (businessDate) =>
    foldIncidents(repo.eventsBetween(businessDate, businessDate))
      .map(({ incident }) => incident)
      .filter(
        ({ recordedAt, reportedAt, voided }) =>
          businessDateOf(recordedAt) === businessDate && (reportedAt !== null || voided !== undefined),
      )
      .map(({ incidentId, reportedAt, reportedTo, voided }) => ({
        ...{ incidentId, reportedAt },
        ...(reportedTo === undefined ? {} : { reportedTo }),
        ...(voided === undefined ? {} : { voided }),
      }));
}
