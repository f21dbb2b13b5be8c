import type { Phase } from "../contract/constants.ts";
import type { DeskEventOf } from "../contract/event.ts";
import type { DeviceReport } from "./devices.ts";

/** `09:12` or `09:12:30` of the day on which the examples play, with the offset of Japan. */
export function at(time: string, date = "2026-05-14"): string {
  return `${date}T${time.length === 5 ? `${time}:00` : time}.000+09:00`;
}

let made = 0;
/** A new UUIDv7-shaped id; later calls give later ids. */
export function newId(): string {
  made += 1;
  const text = made.toString(16).padStart(12, "0");
  return `0196cbd1-0000-7000-8000-${text}`;
}

type Payload<T extends Parameters<typeof fill>[0]> = Partial<Omit<DeskEventOf<T>, "type">>;
function fill<T extends "TransactionStarted" | "TransactionFinished" | "TallyAdded">(
  _type: T,
  event: DeskEventOf<T>,
  over: Payload<T>,
): DeskEventOf<T> {
  return { ...event, ...over };
}

const by = { counterId: "window-1", staffId: "staff-2" };

/** Builds the events of one case; every call makes a new event. */
export function aCase(transactionId = newId()) {
  const of = (time: string) => ({ id: newId(), at: at(time), ...by, transactionId });
  return {
    transactionId,
    started: (time: string, over: Payload<"TransactionStarted"> = {}) =>
      fill(
        "TransactionStarted",
        {
          type: "TransactionStarted",
          ...of(time),
          procedureId: "certificate-renewal",
          procedureVersion: 1,
          channel: "counter",
        },
        over,
      ),
    phase: (time: string, phase: Phase): DeskEventOf<"TransactionPhaseChanged"> => ({
      type: "TransactionPhaseChanged",
      ...of(time),
      phase,
    }),
    finished: (time: string, over: Payload<"TransactionFinished"> = {}) =>
      fill(
        "TransactionFinished",
        {
          type: "TransactionFinished",
          ...of(time),
          outcome: "completed",
          path: [],
          deviceIds: ["terminal-1"],
          timeIsAccurate: true,
          quantity: 1,
        },
        over,
      ),
    reopened: (time: string, finishId: string): DeskEventOf<"TransactionReopened"> => ({
      type: "TransactionReopened",
      ...of(time),
      finishId,
    }),
    corrected: (
      time: string,
      changes: DeskEventOf<"TransactionCorrected">["changes"],
      reason = "入力誤り",
    ): DeskEventOf<"TransactionCorrected"> => ({
      type: "TransactionCorrected",
      ...of(time),
      changes,
      reason,
    }),
    voided: (time: string, reason = "二重入力"): DeskEventOf<"TransactionVoided"> => ({
      type: "TransactionVoided",
      ...of(time),
      reason,
    }),
  };
}

export function aTally(time: string, over: Payload<"TallyAdded"> = {}): DeskEventOf<"TallyAdded"> {
  return fill(
    "TallyAdded",
    { type: "TallyAdded", id: newId(), at: at(time), ...by, procedureId: "guidance", quantity: 1 },
    over,
  );
}

export function aDeviceReport(
  time: string,
  status: DeviceReport["status"],
  over: Partial<Omit<DeviceReport, "type">> = {},
): DeviceReport {
  return {
    type: "DeviceStatusReported",
    id: newId(),
    at: at(time),
    ...by,
    deviceId: "terminal-1",
    status,
    ...over,
  };
}
