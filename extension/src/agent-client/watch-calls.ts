import { watchAnswerSchema, watchCheckSchema, watchListSchema } from "@desk/shared/contract/device-watch";
import { type Endpoint, request } from "./request.ts";

/** The longest check that may be set, and the way there and back. */
const tryTimeoutMs = 40_000;

/** The settings as they stand in the form; the agent judges them field by field. */
export type EnteredWatch = Readonly<Record<string, unknown>>;

/** 自動点検 of devices. */
export function watchCalls(endpoint: Endpoint) {
  const path = (deviceId: string) => `/api/devices/${deviceId}/watch`;
  return {
    list: () => request(endpoint, { path: "/api/watches" }, watchListSchema),
    /** With what the checks have found so far. */
    read: (deviceId: string) => request(endpoint, { path: path(deviceId) }, watchAnswerSchema),
    /** `revision`: of the settings that were on the screen, 0 = there were none. */
    save: (deviceId: string, watch: EnteredWatch, revision: number) =>
      request(
        endpoint,
        { method: "PUT", path: path(deviceId), body: { watch, revision } },
        watchAnswerSchema,
      ),
    remove: (deviceId: string, revision: number) =>
      request(
        endpoint,
        { method: "DELETE", path: `${path(deviceId)}?revision=${revision}` },
        watchAnswerSchema,
      ),
    /** One check now, of what is on the screen. */
    tryNow: (deviceId: string, watch: EnteredWatch) =>
      request(
        endpoint,
        { method: "POST", path: `${path(deviceId)}/try`, body: { watch }, timeoutMs: tryTimeoutMs },
        watchCheckSchema,
      ),
  };
}
