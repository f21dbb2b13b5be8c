import { addDays, type BusinessDate, instantOf } from "@desk/shared/calendar/business-date";
import type { Device, Observation } from "@desk/shared/contract";
import type { DeviceFacts, DeviceRelabel } from "@desk/shared/figures/devices";
import type { Database } from "better-sqlite3";
import { createCalendar } from "../calendar/calendar.ts";
import { createWatchRepo } from "../watch/repo.ts";

/** Reads what automatic checks found: of each device the changes with fromMs ≤ at < toMs and the last one before. */
export type Observations = {
  between(fromMs: number, toMs: number, deviceIds: readonly string[]): Observation[];
};

/**
 * What is known of devices besides the reports on the days `from`–`to`: 再分類, the stops of J-LIS (of 統合端末 only), own
 * hours (of `to`), and what automatic checks found.
 */
export function createDeviceFacts(raw: Database, observations: Observations = createWatchRepo(raw)) {
  const calendar = createCalendar(raw);
  const relabels = raw
    .prepare<[string], string>("SELECT body FROM device_relabel WHERE device_id = ?")
    .pluck();
  return (devices: readonly Device[], from: BusinessDate, to: BusinessDate): DeviceFacts => {
    const stops = calendar.jlisStopsBetween(from, to);
    const terminals = stops.length === 0 ? [] : devices.filter(({ kind }) => kind === "terminal");
    const ids = devices.map(({ id }) => id);
    return {
      kinds: new Map(devices.map(({ id, kind }) => [id, kind])),
      relabels: ids.flatMap((id) => relabels.all(id)).map((body) => JSON.parse(body) as DeviceRelabel),
      planned: new Map(terminals.map(({ id }) => [id, stops])),
      hours: new Map(
        devices.flatMap(({ id, hours }) =>
          hours === undefined
            ? []
            : [[id, { fromMs: instantOf(to, hours.from), toMs: instantOf(to, hours.to) }] as const],
        ),
      ),
      observations: observations.between(instantOf(from, "00:00"), instantOf(addDays(to, 1), "00:00"), ids),
    };
  };
}
