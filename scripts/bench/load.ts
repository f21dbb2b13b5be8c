import { randomBytes } from "node:crypto";
import type { DeskEvent, DeskEventOf } from "@desk/shared/contract";

/** The instant at which the measured agents' rehearsal clocks start: an opening day, whatever the PC's date. */
export const benchStart = "2026-05-14T10:00:00+09:00";

// One run makes many ids: chance once, then a running number, which keeps them unique and cheap.
const run = randomBytes(5).toString("hex");
let made = 0;

/** A UUIDv7 for a measurement; `atMs` may carry a fraction, as a clock offset does. */
export function newId(atMs: number = Date.now()): string {
  made += 1;
  const time = Math.floor(atMs).toString(16).padStart(12, "0");
  const number = made.toString(16).padStart(8, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${run.slice(0, 3)}-8${run.slice(3, 6)}-${run.slice(6)}${number}`;
}

/** Counts of 案内 by one tap: the smallest event that the agent knows. */
export function tallies(count: number, counterId = "window-1"): DeskEventOf<"TallyAdded">[] {
  return Array.from({ length: count }, () => ({
    type: "TallyAdded",
    id: newId(),
    at: benchStart,
    counterId,
    staffId: "lead-1",
    procedureId: "guidance",
    quantity: 1,
  }));
}

const minuteMs = 60_000;

/** A day of one counter: `count` cases through 審査, one every 20 minutes from 8:30. */
export function dayOfCounter(businessDate: string, counterId: string, count: number): DeskEvent[] {
  const opensMs = Date.parse(`${businessDate}T08:30:00+09:00`);
  return Array.from({ length: count }, (_, n) => oneCase(opensMs + n * 20 * minuteMs, counterId)).flat();
}

function oneCase(startMs: number, counterId: string): DeskEvent[] {
  const transactionId = newId(startMs);
  const head = (minutes: number) => ({
    id: newId(startMs + minutes * minuteMs),
    at: new Date(startMs + minutes * minuteMs).toISOString(),
    counterId,
    staffId: "lead-1",
    transactionId,
  });
  return [
    {
      type: "TransactionStarted",
      ...head(0),
      procedureId: "certificate-renewal",
      procedureVersion: 1,
      channel: "counter",
    },
    { type: "TransactionPhaseChanged", ...head(6), phase: "review" },
    { type: "TransactionPhaseChanged", ...head(11), phase: "serving" },
    {
      type: "TransactionFinished",
      ...head(14),
      outcome: "completed",
      path: [{ stepId: "check-card", answer: "matches" }],
      deviceIds: ["terminal-1"],
      timeIsAccurate: true,
      quantity: 1,
    },
  ];
}
