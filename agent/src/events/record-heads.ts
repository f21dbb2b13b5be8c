import type { DeskEvent } from "@desk/shared/contract";
import { perDatabase } from "../db/per-database.ts";
import { isUnreadable, readStored, type StoredEvent } from "./readable.ts";

/** What was said last of a record that several people may edit, in the order in which the agent had it. */
export type RecordHeads = {
  latestId(recordId: string): string | undefined;
  /** What others than `staffId` have said since the event `basedOn` (null = at all), oldest first. */
  byOthersSince(recordId: string, basedOn: string | null, staffId: string): DeskEvent[];
};

/** The record that an event edits; null where there is none that others edit, too. As the column has it. */
export function recordOf(event: DeskEvent): string | null {
  switch (event.type) {
    case "IncidentReported":
    case "IncidentUpdated":
      return event.incidentId;
    case "DeviceStatusReported":
      return event.deviceId;
    case "DeviceEpisodeRelabelled":
      return event.reportId;
    default:
      return null;
  }
}

export const createRecordHeads = perDatabase((raw): RecordHeads => {
  const latest = raw
    .prepare<[string], string>("SELECT id FROM event WHERE record_id = ? ORDER BY seq DESC LIMIT 1")
    .pluck();
  const since = raw.prepare<[string, string, string | null], StoredEvent>(
    `SELECT seq, id, business_date AS "businessDate", body FROM event
     WHERE record_id = ? AND staff_id <> ? AND seq > coalesce((SELECT seq FROM event WHERE id = ?), 0)
     ORDER BY seq`,
  );
  return {
    latestId: (recordId) => latest.get(recordId),
    byOthersSince: (recordId, basedOn, staffId) =>
      since
        .all(recordId, staffId, basedOn)
        .map((row) => readStored(row))
        .filter((read): read is DeskEvent => !isUnreadable(read)),
  };
});
