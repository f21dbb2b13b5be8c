import type { ReportStand } from "@desk/shared/contract/cases";
import type { Database } from "better-sqlite3";

/** What decides whether somebody may change a record. */
export type PermissionRepo = {
  /** Whether this event is in the log already. */
  logged(eventId: string): boolean;
  isLead(staffId: string): boolean;
  /** The newest revision of the day's report. */
  reportOf(businessDate: string): ReportStand;
};

export function createPermissionRepo(raw: Database): PermissionRepo {
  const logged = raw.prepare<[string], number>("SELECT 1 FROM event WHERE id = ?").pluck();
  const role = raw.prepare<[string], string>("SELECT role FROM staff WHERE id = ?").pluck();
  const newest = raw.prepare<[string], NonNullable<ReportStand>>(
    "SELECT revision, state FROM daily_report WHERE business_date = ? ORDER BY revision DESC LIMIT 1",
  );
  return {
    logged: (eventId) => logged.get(eventId) !== undefined,
    isLead: (staffId) => role.get(staffId) === "lead",
    reportOf: (businessDate) => newest.get(businessDate) ?? null,
  };
}
