import type { DeskEvent } from "@desk/shared/contract";
import { parseEvent } from "./parse-event.ts";

/** One row of the log as it lies there. */
export type StoredEvent = {
  readonly seq: number;
  readonly id: string;
  readonly businessDate: string;
  readonly body: string;
};

/** An event of the log that cannot be read any more: a disk or a hand has changed what once passed the schema. */
export type UnreadableEvent = {
  readonly seq: number;
  readonly id: string;
  readonly businessDate: string;
  readonly fault: "not-json" | "schema";
};

/** The event, if its body is still JSON of this event; what it says is believed (`strictly` asks the schema, too). */
export function readStored(row: StoredEvent, strictly = false): DeskEvent | UnreadableEvent {
  let value: Partial<DeskEvent> | null;
  try {
    value = JSON.parse(row.body);
  } catch {
    return unreadable(row, "not-json");
  }
  if (typeof value !== "object" || value?.id !== row.id || typeof value.type !== "string")
    return unreadable(row, "schema");
  if (!strictly) return value as DeskEvent;
  const parsed = parseEvent(value);
  return parsed.success ? parsed.data : unreadable(row, "schema");
}

export function isUnreadable(read: DeskEvent | UnreadableEvent): read is UnreadableEvent {
  return "fault" in read;
}

function unreadable({ seq, id, businessDate }: StoredEvent, fault: UnreadableEvent["fault"]) {
  return { seq, id, businessDate, fault };
}
