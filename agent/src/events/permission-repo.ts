import type { DeskEventOf } from "@desk/shared/contract";
import type { ReportStand } from "@desk/shared/contract/cases";
import type { Database } from "better-sqlite3";
import { createEpisodeDays } from "./device-rows.ts";

export type IncidentOrigin = Pick<DeskEventOf<"IncidentReported">, "at" | "counterId" | "staffId">;

/** What decides whether somebody may change a record. */
export type PermissionRepo = {
  /** Whether this event is in the log already. */
  logged(eventId: string): boolean;
  isLead(staffId: string): boolean;
  /** The days of the device episode that a report belongs to. */
  episodeDays(reportId: string, until: string): string[];
  /** Where and by whom an incident was reported first; undefined while only updates of it have come. */
  incident(incidentId: string): IncidentOrigin | undefined;
  /** The newest revision of the day's report. */
  reportOf(businessDate: string): ReportStand;
};

export function createPermissionRepo(raw: Database): PermissionRepo {
  const logged = raw.prepare<[string], number>("SELECT 1 FROM event WHERE id = ?").pluck();
  const role = raw.prepare<[string], string>("SELECT role FROM staff WHERE id = ?").pluck();
  const newest = raw.prepare<[string], NonNullable<ReportStand>>(
    "SELECT revision, state FROM daily_report WHERE business_date = ? ORDER BY revision DESC LIMIT 1",
  );
  // The first that came, should one incident have been reported twice.
  const incident = raw.prepare<[string], IncidentOrigin>(
    `SELECT at, counter_id AS "counterId", staff_id AS "staffId" FROM event
     WHERE id IN (SELECT event_id FROM incident_event WHERE incident_id = ?) AND type = 'IncidentReported'
     ORDER BY seq LIMIT 1`,
  );
  return {
    incident: (incidentId) => incident.get(incidentId),
    logged: (eventId) => logged.get(eventId) !== undefined,
    episodeDays: createEpisodeDays(raw),
    isLead: (staffId) => role.get(staffId) === "lead",
    reportOf: (businessDate) => newest.get(businessDate) ?? null,
  };
}
