import {
  type jlisChangeUpdateSchema,
  overridesAnswerSchema,
  type overrideUpdateSchema,
} from "@desk/shared/contract/calendar";
import type * as z from "zod/mini";
import { type Endpoint, request } from "./request.ts";

/**
 * 臨時の開庁・閉庁・時間の変更 and J-LIS's announced stops (別紙1 ※2); every answer is the whole list. `revision`: of the
 * entry that was on the screen, 0 = none.
 */
export function calendarCalls(endpoint: Endpoint) {
  const [overrides, stops] = ["/api/calendar/overrides", "/api/calendar/jlis-stops"];
  const put = (path: string, body: unknown) =>
    request(endpoint, { method: "PUT", path, body }, overridesAnswerSchema);
  const remove = (path: string, revision: number) =>
    request(endpoint, { method: "DELETE", path: `${path}?revision=${revision}` }, overridesAnswerSchema);
  return {
    overrides: () => request(endpoint, { path: overrides }, overridesAnswerSchema),
    setOverride: (date: string, update: z.infer<typeof overrideUpdateSchema>) =>
      put(`${overrides}/${date}`, update),
    removeOverride: (date: string, revision: number) => remove(`${overrides}/${date}`, revision),
    setJlisStop: (date: string, update: z.infer<typeof jlisChangeUpdateSchema>) =>
      put(`${stops}/${date}`, update),
    removeJlisStop: (date: string, revision: number) => remove(`${stops}/${date}`, revision),
  };
}
