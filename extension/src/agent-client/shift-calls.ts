import {
  type Absence,
  type ShiftPlan,
  shiftMonthAnswerSchema,
  type Training,
} from "@desk/shared/contract/shift";
import type { PrintedFormat } from "./report-calls.ts";
import { type Endpoint, request, requestBlob } from "./request.ts";

/** A file may have to be made first, in a process of its own. */
const fileTimeoutMs = 60_000;

/** シフト表・欠員・研修 (S §9(4)(5)③, §10(2)). Every answer is the whole month as it is now. */
export function shiftCalls(endpoint: Endpoint) {
  const send = (method: "PUT" | "POST" | "DELETE", path: string, body?: unknown) =>
    request(endpoint, { method, path: `/api/shifts/${path}`, body }, shiftMonthAnswerSchema);
  return {
    /** @param month `2026-05` */
    month: (month: string) =>
      request(endpoint, { path: `/api/shifts/months/${month}` }, shiftMonthAnswerSchema),
    /** `revision`: of the table that was edited. */
    savePlan: (month: string, plan: ShiftPlan, revision: number) =>
      send("PUT", `months/${month}`, { plan, revision }),
    /** `revision` 0 for a new record. */
    saveAbsence: (absence: Absence, revision: number) => send("PUT", "absences", { absence, revision }),
    removeAbsence: ({ date, staffId }: Absence, revision: number) =>
      send("DELETE", `absences/${date}/${staffId}?revision=${revision}`),
    addTraining: (training: Training) => send("POST", "trainings", { training, revision: 0 }),
    saveTraining: (id: number, training: Training, revision: number) =>
      send("PUT", `trainings/${id}`, { training, revision }),
    removeTraining: (id: number, revision: number) => send("DELETE", `trainings/${id}?revision=${revision}`),
    /** シフト表 to hand in, of the saved table. */
    file: (month: string, format: PrintedFormat) =>
      requestBlob(endpoint, { path: `/api/shifts/print/${month}.${format}`, timeoutMs: fileTimeoutMs }),
  };
}
