import type { DeskEventOf } from "@desk/shared/contract";
import { perDatabase } from "../db/per-database.ts";

type Report = DeskEventOf<"DeviceStatusReported">;

/** Reports of device status; a status lasts, over days, until the next report. */
export type DeviceRepo = {
  /** Of each device the reports of its present stretch: what `deviceStates` needs. */
  presentReports(deviceIds: readonly string[]): Report[];
  /** The reports with fromMs ≤ at < toMs and, of each device, the stretch before them: what `deviceDay` needs. */
  reportsBetween(fromMs: number, toMs: number, deviceIds: readonly string[]): Report[];
};

export const createDeviceRepo = perDatabase((raw): DeviceRepo => {
  const backwards = raw
    .prepare<[string, number], string>(
      "SELECT body FROM device_report WHERE device_id = ? AND at_ms < ? ORDER BY at_ms DESC, event_id DESC",
    )
    .pluck();
  const between = raw
    .prepare<[string, number, number], string>(
      "SELECT body FROM device_report WHERE device_id = ? AND at_ms >= ? AND at_ms < ? ORDER BY at_ms, event_id",
    )
    .pluck();
  /** The last report before `untilMs` and those just before it that say the same, so that its start is known. */
  const stretchBefore = (deviceId: string, untilMs: number): Report[] => {
    const stretch: Report[] = [];
    for (const body of backwards.iterate(deviceId, untilMs)) {
      const report = JSON.parse(body) as Report;
      if (stretch[0] !== undefined && stretch[0].status !== report.status) break;
      stretch.push(report);
    }
    return stretch;
  };
  // 正常 goes back over a year of morning checks, and is asked for at every tap: read anew only when a report has come.
  const count = raw
    .prepare<[string], number>("SELECT count(*) FROM device_report WHERE device_id = ?")
    .pluck();
  const kept = new Map<string, { readonly count: number; readonly reports: readonly Report[] }>();
  const present = (deviceId: string): readonly Report[] => {
    const now = count.get(deviceId) ?? 0;
    const known = kept.get(deviceId);
    if (known?.count === now) return known.reports;
    const reports = stretchBefore(deviceId, Number.MAX_SAFE_INTEGER);
    kept.set(deviceId, { count: now, reports });
    return reports;
  };
  return {
    presentReports: (ids) => ids.flatMap(present),
    reportsBetween: (fromMs, toMs, ids) =>
      ids.flatMap((id) => [
        ...stretchBefore(id, fromMs),
        ...between.all(id, fromMs, toMs).map((body) => JSON.parse(body) as Report),
      ]),
  };
});
