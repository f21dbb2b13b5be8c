import { businessDateOf, instantOf } from "@desk/shared/calendar/business-date";
import type { DeskEventOf } from "@desk/shared/contract";
import type { ReportStand } from "@desk/shared/contract/cases";
import type { Database } from "better-sqlite3";
import { sessionLifeMs } from "../access/sign-in.ts";
import { createEpisodeDays } from "./device-rows.ts";

export type IncidentOrigin = Pick<DeskEventOf<"IncidentReported">, "at" | "counterId" | "staffId">;

/** What decides whether somebody may change a record. */
export type PermissionRepo = {
  /** Whether this event is in the log already. */
  logged(eventId: string): boolean;
  /**
   * Whether this is a lead, still here and not stopped, whose PIN the agent has checked at that counter on that day
   * (the panel asks for it anew each day). The id alone says nothing: the counter itself sends it.
   */
  leadAt(counterId: string, staffId: string, businessDate: string): boolean;
  /**
   * Whether work at the counter had begun on a later day before this event first came, be it to be refused. Never where
   * a second PC stood at the counter in between: the other one may have begun that day.
   */
  begunLaterDay(counterId: string, event: { readonly id: string; readonly at: string }): boolean;
  /** The days of the device episode that a report belongs to. */
  episodeDays(reportId: string, until: string): string[];
  /** Where and by whom an incident was reported first; undefined while only updates of it have come. */
  incident(incidentId: string): IncidentOrigin | undefined;
  /** The newest revision of the day's report. */
  reportOf(businessDate: string): ReportStand;
};

const dayMs = 24 * 3_600_000;

export function createPermissionRepo(raw: Database): PermissionRepo {
  const logged = raw.prepare<[string], number>("SELECT 1 FROM event WHERE id = ?").pluck();
  const lead = raw.prepare<[string, string, number, number]>(
    `SELECT 1 FROM session JOIN staff ON staff.id = session.staff_id JOIN token USING (token_hash)
     WHERE session.staff_id = ? AND token.counter_id = ? AND session.expires_at_ms BETWEEN ? AND ?
       AND staff.role = 'lead' AND staff.active = 1 AND staff.locked = 0 LIMIT 1`,
  );
  const laterDay = raw
    .prepare<[string, string], string>(
      // A panel's day begins with it, and the console never sends it in a counter's name.
      `SELECT min(recorded_at) FROM event INDEXED BY event_sign_in
       WHERE business_date > ? AND counter_id = ? AND type = 'StaffSignedIn'`,
    )
    .pluck();
  const pcs = raw
    .prepare<[string, string, string], number>(
      `SELECT count(*) FROM token
       WHERE counter_id = ? AND (revoked_at IS NULL OR revoked_at >= ?) AND created_at <= ?`,
    )
    .pluck();
  const refusedBefore = raw.prepare<[string, string]>(
    "SELECT 1 FROM rejected_event WHERE event_id = ? AND received_at <= ? LIMIT 1",
  );
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
    leadAt(counterId, staffId, businessDate) {
      const endsMs = instantOf(businessDate, "00:00") + sessionLifeMs;
      return lead.get(staffId, counterId, endsMs, endsMs + dayMs - 1) !== undefined;
    },
    begunLaterDay(counterId, { id, at }) {
      const day = businessDateOf(at);
      const heardAt = laterDay.get(day, counterId) ?? null;
      if (heardAt === null || (pcs.get(counterId, day, heardAt) ?? 0) > 1) return false;
      return refusedBefore.get(id, heardAt) === undefined;
    },
    reportOf: (businessDate) => newest.get(businessDate) ?? null,
  };
}
