import { type DeskEvent, isCaseEvent } from "@desk/shared/contract";
import { perDatabase } from "../db/per-database.ts";
import { isUnreadable, readStored, type StoredEvent } from "./readable.ts";

/** What was said last of a record that several people may edit, in the order in which the agent had it. */
export type RecordHeads = {
  latestId(recordId: string): string | undefined;
  /** What others than its sender have said of the record that `edit` is about since `basedOn` (null = at all). */
  byOthersSince(edit: DeskEvent, basedOn: string | null): DeskEvent[];
};

/** The record that an event edits; null where there is none that others edit, too. As the column has it. */
function recordOf(event: DeskEvent): string | null {
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
  const sinceBy = (column: "record_id" | "transaction_id") =>
    raw.prepare<[string | null, string, string | null], StoredEvent>(
      `SELECT seq, id, business_date AS "businessDate", body FROM event
       WHERE ${column} = ? AND staff_id <> ? AND seq > coalesce((SELECT seq FROM event WHERE id = ?), 0)
       ORDER BY seq`,
    );
  const ofRecord = sinceBy("record_id");
  const ofCase = sinceBy("transaction_id");
  return {
    latestId: (recordId) => latest.get(recordId),
    byOthersSince(edit, basedOn) {
      const rows = isCaseEvent(edit)
        ? ofCase.all(edit.transactionId, edit.staffId, basedOn)
        : ofRecord.all(recordOf(edit), edit.staffId, basedOn);
      return rows.map((row) => readStored(row)).filter((read): read is DeskEvent => !isUnreadable(read));
    },
  };
});
