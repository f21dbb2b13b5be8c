import type { DeviceCause, DeviceStatus } from "../contract/constants.ts";
import type { DeskEventOf } from "../contract/event.ts";
import type { DeviceState } from "../contract/live.ts";
import type { DeviceDay, Episode } from "../contract/report.ts";
import { compareText, inOrder, type Timed } from "./order.ts";

export type DeviceReport = DeskEventOf<"DeviceStatusReported">;

/** The opening hours, and up to when the day is known: now, or the end of the day when it is over. */
export type DeviceWindow = { readonly opensAt: string; readonly closesAt: string; readonly untilAt: string };

/** A case that ended as `system-down` and the devices that it named; epoch milliseconds. */
export type HeldUpCase = {
  readonly deviceIds: readonly string[];
  readonly startMs: number;
  readonly endMs: number;
  readonly quantity: number;
};

/** A stretch of one status; `to` is null while it lasts. */
type Run = {
  from: string;
  to: string | null;
  status: DeviceStatus;
  cause: DeviceCause | undefined;
  note: string | undefined;
};

/**
 * The present state of each device: its last report, `since` the first of the reports that agree with it.
 * Devices of `deviceIds` that nobody has reported come with status null (未確認). Order of arrival and
 * copies do not matter.
 */
export function deviceStates(
  events: readonly DeviceReport[],
  deviceIds: readonly string[] = [],
): DeviceState[] {
  return byDevice(events, deviceIds).map(([deviceId, reports]) => {
    const last = runsOf(reports).at(-1);
    if (last === undefined) return { deviceId, status: null, since: null };
    return { deviceId, status: last.status, since: last.from, ...told(last) };
  });
}

/**
 * 機器の状況 of one day. `events` are the day's reports and, of each device, the last one before it: a status
 * lasts until the next report. Reports after `untilAt` are not yet known. An episode is a stretch other than
 * `ok` that touches the opening hours, told with its true ends even when they lie outside; `downMinutes`
 * takes `down` within the hours only, cut to whole minutes. A closed day (`window` null) has neither.
 * `affectedCases` counts, by quantity, the `heldUp` cases that named the device and shared an instant with a
 * stretch of trouble, down or maintenance, also outside the hours.
 */
export function deviceDay(
  events: readonly DeviceReport[],
  window: DeviceWindow | null,
  deviceIds: readonly string[] = [],
  heldUp: readonly HeldUpCase[] = [],
): DeviceDay[] {
  const open = window === null ? null : hoursOf(window);
  return byDevice(events, deviceIds).map(([deviceId, all]) => {
    const reports = open === null ? all : all.filter(({ ms }) => ms <= open.untilMs);
    const touching = open === null ? [] : runsOf(reports).filter((run) => overlapMs(run, open) !== null);
    const downMs = touching
      .filter((run) => run.status === "down")
      .reduce((sum, run) => sum + (open === null ? 0 : (overlapMs(run, open) ?? 0)), 0);
    const episodes = touching.filter((run) => run.status !== "ok").map(episodeOf);
    // Told of only after the close, how it was before is not known.
    const reported = reports.some(({ ms }) => open === null || ms <= open.toMs);
    const affectedCases = affectedBy(runsOf(all), deviceId, heldUp);
    return { deviceId, reported, downMinutes: Math.floor(downMs / 60_000), episodes, affectedCases };
  });
}

function affectedBy(runs: readonly Run[], deviceId: string, heldUp: readonly HeldUpCase[]): number {
  const disturbed = runs.filter(({ status }) => status !== "ok" && status !== "unused");
  return heldUp
    .filter((one) => one.deviceIds.includes(deviceId))
    .filter(({ startMs, endMs }) => disturbed.some((run) => isDuring(run, startMs, endMs)))
    .reduce((sum, { quantity }) => sum + quantity, 0);
}

function isDuring(run: Run, startMs: number, endMs: number): boolean {
  return Date.parse(run.from) <= endMs && (run.to === null || Date.parse(run.to) >= startMs);
}

type Hours = { fromMs: number; toMs: number; untilMs: number };

function hoursOf(window: DeviceWindow): Hours {
  const untilMs = Date.parse(window.untilAt);
  const closesMs = Date.parse(window.closesAt);
  return { fromMs: Date.parse(window.opensAt), toMs: Math.min(closesMs, untilMs), untilMs };
}

/** Time shared with the opening hours, null when there is no common instant. */
function overlapMs(run: Run, hours: Hours): number | null {
  const from = Math.max(Date.parse(run.from), hours.fromMs);
  const to = Math.min(run.to === null ? hours.untilMs : Date.parse(run.to), hours.toMs);
  return to > from ? to - from : null;
}

/** Neighbouring reports that agree make one stretch; a later one may add cause and note. */
function runsOf(reports: readonly Timed<DeviceReport>[]): Run[] {
  const runs: Run[] = [];
  for (const { event } of reports) {
    const last = runs.at(-1);
    if (last !== undefined && agrees(last, event)) {
      last.cause = event.cause ?? last.cause;
      last.note = event.note ?? last.note;
      continue;
    }
    if (last !== undefined) last.to = event.at;
    runs.push({ from: event.at, to: null, status: event.status, cause: event.cause, note: event.note });
  }
  return runs;
}

function agrees(run: Run, report: DeviceReport): boolean {
  const sameCause = run.cause === undefined || report.cause === undefined || run.cause === report.cause;
  return run.status === report.status && sameCause;
}

function episodeOf(run: Run): Episode {
  return { from: run.from, to: run.to, status: run.status, ...told(run) };
}

function told(run: Run): { cause?: DeviceCause; note?: string } {
  return {
    ...(run.cause === undefined ? {} : { cause: run.cause }),
    ...(run.note === undefined ? {} : { note: run.note }),
  };
}

/** In the order of `deviceIds`; devices that are not among them follow by name. */
function byDevice(
  events: readonly DeviceReport[],
  deviceIds: readonly string[],
): [string, Timed<DeviceReport>[]][] {
  const groups = new Map<string, Timed<DeviceReport>[]>(deviceIds.map((id) => [id, []]));
  const strangers = new Set(events.map((event) => event.deviceId).filter((id) => !groups.has(id)));
  for (const id of [...strangers].sort(compareText)) groups.set(id, []);
  for (const timed of inOrder(events)) groups.get(timed.event.deviceId)?.push(timed);
  return [...groups];
}
