import type { DeskEventOf } from "@desk/shared/contract";
import type { Database } from "better-sqlite3";

type Report = DeskEventOf<"DeviceStatusReported">;

/** Reports of device status; a status lasts, over days, until the next report. */
export type DeviceRepo = {
  /** Of each device the reports of its present stretch: what `deviceStates` needs. */
  presentReports(deviceIds: readonly string[]): Report[];
  /** The reports with fromMs ≤ at < toMs and, of each device, the stretch before them: what `deviceDay` needs. */
  reportsBetween(fromMs: number, toMs: number, deviceIds: readonly string[]): Report[];
};

export function createDeviceRepo(raw: Database): DeviceRepo {
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
  return {
    presentReports: (ids) => ids.flatMap((id) => stretchBefore(id, Number.MAX_SAFE_INTEGER)),
    reportsBetween: (fromMs, toMs, ids) =>
      ids.flatMap((id) => [
        ...stretchBefore(id, fromMs),
        ...between.all(id, fromMs, toMs).map((body) => JSON.parse(body) as Report),
      ]),
  };
}
