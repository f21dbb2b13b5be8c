import { overridesAnswerSchema, type overrideUpdateSchema } from "@desk/shared/contract/report-life";
import type * as z from "zod/mini";
import { type Endpoint, request } from "./request.ts";

/** 臨時の開庁・閉庁 (別紙1 ※2); every answer is the whole list. */
export function calendarCalls(endpoint: Endpoint) {
  const path = "/api/calendar/overrides";
  return {
    overrides: () => request(endpoint, { path }, overridesAnswerSchema),
    /** `revision`: of the entry that was on the screen, 0 = none. */
    setOverride: (date: string, update: z.infer<typeof overrideUpdateSchema>) =>
      request(endpoint, { method: "PUT", path: `${path}/${date}`, body: update }, overridesAnswerSchema),
    removeOverride: (date: string, revision: number) =>
      request(
        endpoint,
        { method: "DELETE", path: `${path}/${date}?revision=${revision}` },
        overridesAnswerSchema,
      ),
  };
}
