import { randomBytes } from "node:crypto";
import type { DeskEventOf } from "@desk/shared/contract";

/** A UUIDv7 for a measurement: the time in front, chance behind. */
export function newId(atMs: number = Date.now()): string {
  const hex = `${atMs.toString(16).padStart(12, "0")}7${randomBytes(10).toString("hex").slice(0, 3)}`;
  const rest = randomBytes(8);
  rest[0] = ((rest[0] ?? 0) & 0x3f) | 0x80;
  const tail = rest.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}

/** Counts of 案内 by one tap: the smallest event that the agent knows. */
export function tallies(count: number, counterId = "window-1"): DeskEventOf<"TallyAdded">[] {
  return Array.from({ length: count }, () => ({
    type: "TallyAdded",
    id: newId(),
    at: new Date().toISOString(),
    counterId,
    staffId: "lead-1",
    procedureId: "guidance",
    quantity: 1,
  }));
}
