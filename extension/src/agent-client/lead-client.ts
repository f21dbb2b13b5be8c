import { adminCalls } from "./admin-calls.ts";
import { calendarCalls } from "./calendar-calls.ts";
import { caseCalls } from "./case-calls.ts";
import { chartCalls } from "./chart-calls.ts";
import { incidentCalls } from "./incident-calls.ts";
import { monthCalls } from "./month-calls.ts";
import { organisationCalls } from "./organisation-calls.ts";
import { procedureCalls } from "./procedure-calls.ts";
import { qaCalls } from "./qa-calls.ts";
import { reportCalls } from "./report-calls.ts";
import type { Endpoint } from "./request.ts";
import { shiftCalls } from "./shift-calls.ts";
import { watchCalls } from "./watch-calls.ts";

export type LeadClient = ReturnType<typeof createLeadClient>;

/** What the lead's page asks beyond the panel's calls: apart, so that no counter loads its schemas. */
export function createLeadClient(endpoint: Endpoint) {
  return {
    admin: adminCalls(endpoint),
    procedures: procedureCalls(endpoint),
    qa: qaCalls(endpoint),
    cases: caseCalls(endpoint),
    reports: reportCalls(endpoint),
    incidents: incidentCalls(endpoint),
    months: monthCalls(endpoint),
    charts: chartCalls(endpoint),
    calendar: calendarCalls(endpoint),
    shifts: shiftCalls(endpoint),
    watches: watchCalls(endpoint),
    ...organisationCalls(endpoint),
  };
}
