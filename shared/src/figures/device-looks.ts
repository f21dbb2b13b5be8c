import { businessDateOf } from "../calendar/business-date.ts";
import type { Observation } from "../contract/device-watch.ts";
import type { DeviceDay } from "../contract/report.ts";
import type { DeviceReport } from "./device-runs.ts";
import type { DeviceWindow } from "./devices.ts";

/**
 * The devices of a day, each that nobody looked at on it with the day on which somebody last did: its state is carried
 * over, not confirmed. A look is any report of that day, the evening's too, or an automatic check that could tell within
 * the opening hours. A closed day (`window` null) asks for none.
 */
export function withLooks(
  days: readonly DeviceDay[],
  events: readonly DeviceReport[],
  window: DeviceWindow | null,
  observations: readonly Observation[] = [],
): DeviceDay[] {
  if (window === null) return [...days];
  const date = businessDateOf(window.opensAt);
  return days.map((day) => {
    const own = <T extends { deviceId: string }>(all: readonly T[]) =>
      all.filter(({ deviceId }) => deviceId === day.deviceId);
    const until = Date.parse(window.untilAt);
    const looks = own(events).filter(({ at }) => Date.parse(at) <= until);
    const last = looks.reduce((latest, { at }) => Math.max(latest, Date.parse(at)), Number.NEGATIVE_INFINITY);
    const lastAt = looks.find(({ at }) => Date.parse(at) === last)?.at;
    if (lastAt === undefined) return day;
    const lastLookedOn = businessDateOf(lastAt);
    const isLookedAt = lastLookedOn >= date || wasChecked(own(observations), window);
    return isLookedAt ? day : { ...day, lastLookedOn };
  });
}

/** Whether a check could tell at any time of the hours: what it found holds until it finds something else. */
function wasChecked(
  observations: readonly Observation[],
  { opensAt, closesAt, untilAt }: DeviceWindow,
): boolean {
  const fromMs = Date.parse(opensAt);
  const toMs = Math.min(Date.parse(closesAt), Date.parse(untilAt));
  const found = observations
    .map(({ at, state }) => ({ ms: Date.parse(at), state }))
    .sort((a, b) => a.ms - b.ms);
  return found.some(({ ms, state }, n) => {
    const endMs = found[n + 1]?.ms ?? Number.POSITIVE_INFINITY;
    return state !== "unknown" && ms < toMs && endMs > fromMs;
  });
}
