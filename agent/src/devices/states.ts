import { toJstIso } from "@desk/shared/calendar/business-date";
import type { Device, DeviceState } from "@desk/shared/contract";
import { deviceStates } from "@desk/shared/figures/devices";
import type { Database } from "better-sqlite3";
import { createRecordHeads } from "../events/record-heads.ts";
import { createDeviceFacts } from "./facts.ts";
import { createDeviceRepo } from "./repo.ts";

/** How each device stands at an instant: for the live page and for `/api/devices`. */
export function createDeviceStates(
  raw: Database,
): (devices: readonly Device[], nowMs: number) => DeviceState[] {
  const repo = createDeviceRepo(raw);
  const factsOf = createDeviceFacts(raw);
  const heads = createRecordHeads(raw);
  return (devices, nowMs) => {
    const ids = devices.map(({ id }) => id);
    const today = toJstIso(nowMs).slice(0, 10);
    return deviceStates(repo.presentReports(ids), ids, factsOf(devices, today, today), nowMs).map((state) => {
      const latestId = heads.latestId(state.deviceId);
      return latestId === undefined ? state : { ...state, latestId };
    });
  };
}
