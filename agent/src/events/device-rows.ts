import { addDays } from "@desk/shared/calendar/business-date";
import type { DeviceRelabel, DeviceReport } from "@desk/shared/figures/devices";
import type { Database } from "better-sqlite3";
import { canonicalJson } from "./canonical.ts";

/** What people say of devices, and what they later re-label. */
export type DeviceRows = {
  addReport(event: DeviceReport, atMs: number, businessDate: string): void;
  addRelabel(event: DeviceRelabel): void;
};

export function createDeviceRows(raw: Database): DeviceRows {
  const report = raw.prepare(
    `INSERT INTO device_report (event_id, device_id, at_ms, business_date, body) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (event_id) DO NOTHING`,
  );
  const relabel = raw.prepare(
    `INSERT INTO device_relabel (event_id, device_id, report_id, body) VALUES (?, ?, ?, ?)
     ON CONFLICT (event_id) DO NOTHING`,
  );
  return {
    addReport: (event, atMs, businessDate) =>
      void report.run(event.id, event.deviceId, atMs, businessDate, canonicalJson(event)),
    addRelabel: (event) => void relabel.run(event.id, event.deviceId, event.reportId, canonicalJson(event)),
  };
}

/** More days than a re-labelled episode may reach back into reports. */
const daysMax = 92;

/**
 * The business dates of the episode that a report belongs to, as far as reports tell: up to the day on which the device was
 * reported otherwise, else up to `until`. None when the report is not (yet) there.
 */
export function createEpisodeDays(raw: Database): (reportId: string, until: string) => string[] {
  const find = raw.prepare<
    [string],
    { deviceId: string; atMs: number; businessDate: string; status: string }
  >(
    `SELECT device_id AS "deviceId", at_ms AS "atMs", business_date AS "businessDate", body ->> 'status' AS status
     FROM device_report WHERE event_id = ?`,
  );
  const next = raw
    .prepare<[string, number, string], string>(
      `SELECT business_date FROM device_report
       WHERE device_id = ? AND at_ms > ? AND body ->> 'status' <> ? ORDER BY at_ms LIMIT 1`,
    )
    .pluck();
  return (reportId, until) => {
    const report = find.get(reportId);
    if (report === undefined) return [];
    const last = next.get(report.deviceId, report.atMs, report.status) ?? until;
    const days = [report.businessDate];
    for (let date = report.businessDate; date < last && days.length < daysMax; ) {
      date = addDays(date, 1);
      days.push(date);
    }
    return days;
  };
}
