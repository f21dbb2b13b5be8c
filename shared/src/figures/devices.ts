import type { DeviceCause } from "../contract/constants.ts";
import type { Observation } from "../contract/device-watch.ts";
import type { DeviceState } from "../contract/live.ts";
import type { DeviceDay, Episode } from "../contract/report.ts";
import type { Device } from "../contract/site.ts";
import {
  type DeviceRecord,
  type DeviceRelabel,
  type DeviceReport,
  type PlannedStop,
  type Run,
  runsOf,
} from "./device-runs.ts";
import { type DeviceLines, type HeldUpCase, heldUpBy } from "./held-up.ts";
import { compareText, inOrder } from "./order.ts";

export type { DeviceRelabel, DeviceReport, HeldUpCase, PlannedStop };

/** The opening hours, and up to when the day is known: now, or the end of the day when it is over. */
export type DeviceWindow = { readonly opensAt: string; readonly closesAt: string; readonly untilAt: string };

/** What is known of devices besides the reports. */
export type DeviceFacts = {
  readonly relabels?: readonly DeviceRelabel[];
  readonly observations?: readonly Observation[];
  /** Planned stops of each device. */
  readonly planned?: ReadonlyMap<string, readonly PlannedStop[]>;
  /** Own hours of a device on the day that is asked for; outside them there is no downtime. */
  readonly hours?: ReadonlyMap<string, { readonly fromMs: number; readonly toMs: number }>;
  /** What each device is: a case that named none belongs to one of the kind it needs. */
  readonly kinds?: ReadonlyMap<string, Device["kind"]>;
};

/**
 * The present state of each device: its last report, `since` the first of the reports that agree with it, unless a
 * planned stop holds at `nowMs`. Devices of `deviceIds` that nobody has reported come with status null (未確認), or with
 * what an automatic check has found. Order of arrival and copies do not matter.
 */
export function deviceStates(
  events: readonly DeviceReport[],
  deviceIds: readonly string[] = [],
  facts: DeviceFacts = {},
  nowMs = 0,
): DeviceState[] {
  return byDevice(events, deviceIds, facts).map(([deviceId, record]) => {
    const observed = lastOf(record.observations);
    const confirmed = inOrder(record.reports).at(-1)?.event.at;
    return {
      ...stateOf(deviceId, record, nowMs),
      ...(confirmed === undefined ? {} : { confirmedAt: confirmed }),
      ...(observed === undefined ? {} : { observed }),
    };
  });
}

function stateOf(deviceId: string, record: DeviceRecord, nowMs: number): DeviceState {
  // A counter's clock may be minutes ahead: what it reported holds already.
  const untilMs = Math.max(nowMs, ...record.reports.map(({ at }) => Date.parse(at)), ...observedMs(record));
  const last = runsOf(record)
    .filter((run) => run.fromMs <= untilMs)
    .at(-1);
  if (last === undefined || last.toMs <= untilMs) return { deviceId, status: null, since: null };
  const { takenBy, source } = last;
  return {
    deviceId,
    status: last.status,
    since: last.from,
    ...told(last),
    ...(takenBy === undefined ? {} : { takenBy }),
    ...(source === "hand" ? {} : { source }),
  };
}

const observedMs = ({ observations = [] }: DeviceRecord) => observations.map(({ at }) => Date.parse(at));

function lastOf(observations: readonly Observation[] = []): Observation | undefined {
  return observations.reduce<Observation | undefined>(
    (last, one) => (last === undefined || Date.parse(one.at) >= Date.parse(last.at) ? one : last),
    undefined,
  );
}

/** The stretches of each device, by time: for pictures of the same record. */
export function deviceRuns(
  events: readonly DeviceReport[],
  deviceIds: readonly string[],
  facts: DeviceFacts = {},
): ReadonlyMap<string, readonly Run[]> {
  return new Map(byDevice(events, deviceIds, facts).map(([deviceId, record]) => [deviceId, runsOf(record)]));
}

/** The same with what each device is: what `heldUpBy` and `suspectsOf` look into. */
export function deviceLines(
  events: readonly DeviceReport[],
  deviceIds: readonly string[],
  facts: DeviceFacts = {},
): DeviceLines {
  return { runs: deviceRuns(events, deviceIds, facts), kinds: facts.kinds ?? new Map() };
}

/** 機器不特定: `heldUp` cases, by quantity, that are in the 影響件数 of no device. */
export function heldUpApart(heldUp: readonly HeldUpCase[], lines: DeviceLines): number {
  return heldUp
    .filter((one) => heldUpBy(one, lines).length === 0)
    .reduce((sum, { quantity }) => sum + quantity, 0);
}

/**
 * 機器の状況 of one day. `events` are the day's reports and, of each device, the last one before it: a status
 * lasts until the next report. Reports after `untilAt` are not yet known. An episode is a stretch other than
 * `ok` that touches the opening hours (the device's own, where it has some), told with its true ends even when they lie
 * outside; one that was re-labelled to `ok` stays, with its trace. `downMinutes` takes `down` within the hours only, cut
 * to whole minutes. A closed day (`window` null) has neither. `affectedCases` counts, by quantity, the `heldUp` cases that
 * the device held up (`heldUpBy`), also outside the hours.
 */
export function deviceDay(
  events: readonly DeviceReport[],
  window: DeviceWindow | null,
  deviceIds: readonly string[] = [],
  heldUp: readonly HeldUpCase[] = [],
  facts: DeviceFacts = {},
): DeviceDay[] {
  const hours = window === null ? null : hoursOf(window);
  const lines = deviceLines(events, deviceIds, facts);
  const by = heldUp.map((one) => ({ quantity: one.quantity, deviceIds: heldUpBy(one, lines) }));
  return byDevice(events, deviceIds, facts).map(([deviceId, all]) => {
    const open = hours === null ? null : within(hours, facts.hours?.get(deviceId));
    const known = open === null ? all : knownAt(all, open.untilMs);
    const touching = open === null ? [] : runsOf(known).filter((run) => overlapMs(run, open) !== null);
    const downMs = touching
      .filter((run) => run.status === "down")
      .reduce((sum, run) => sum + (open === null ? 0 : (overlapMs(run, open) ?? 0)), 0);
    const told = touching.filter((run) => run.status !== "ok" || run.relabelled.length > 0);
    const episodes = told.map((run) => episodeOf(run, open?.untilMs ?? 0));
    // Told of only after the close, how it was before is not known.
    const reported = known.reports.some(({ at }) => open === null || Date.parse(at) <= open.toMs);
    const affectedCases = by
      .filter(({ deviceIds: those }) => those.includes(deviceId))
      .reduce((sum, { quantity }) => sum + quantity, 0);
    const observed = !reported && open !== null && touching.some((run) => answersAll(run, open));
    return {
      ...{ deviceId, reported, downMinutes: Math.floor(downMs / 60_000), episodes, affectedCases },
      ...(observed ? { observed } : {}),
    };
  });
}

/** A check that began in the middle of the day says nothing of the morning. */
function answersAll({ source, status, fromMs, toMs }: Run, open: Hours): boolean {
  return source === "auto" && status === "ok" && fromMs <= open.fromMs && toMs >= open.toMs;
}

/** A 再分類 is about the past: it holds whenever it was made. */
function knownAt(record: DeviceRecord, untilMs: number): DeviceRecord {
  const isKnown = ({ at }: { at: string }) => Date.parse(at) <= untilMs;
  const observations = (record.observations ?? []).filter(isKnown);
  return { ...record, reports: record.reports.filter(isKnown), observations };
}

type Hours = { readonly fromMs: number; readonly toMs: number; readonly untilMs: number };

function hoursOf(window: DeviceWindow): Hours {
  const untilMs = Date.parse(window.untilAt);
  const closesMs = Date.parse(window.closesAt);
  return { fromMs: Date.parse(window.opensAt), toMs: Math.min(closesMs, untilMs), untilMs };
}

function within(hours: Hours, own: { fromMs: number; toMs: number } | undefined): Hours {
  if (own === undefined) return hours;
  return {
    fromMs: Math.max(hours.fromMs, own.fromMs),
    toMs: Math.min(hours.toMs, own.toMs),
    untilMs: hours.untilMs,
  };
}

/** Time shared with the opening hours, null when there is no common instant. */
function overlapMs(run: Run, hours: Hours): number | null {
  const from = Math.max(run.fromMs, hours.fromMs);
  const to = Math.min(run.toMs, hours.untilMs, hours.toMs);
  return to > from ? to - from : null;
}

function episodeOf(run: Run, untilMs: number): Episode {
  const { from, status, takenBy, source, relabelled } = run;
  // The end of a planned stop is known before it comes.
  const lasts = run.toMs > untilMs && source !== "calendar";
  return {
    ...{ from, to: lasts ? null : run.to, status },
    ...told(run),
    ...(takenBy === undefined ? {} : { takenBy }),
    ...(source === "hand" ? {} : { source }),
    ...(relabelled.length === 0 ? {} : { relabelled }),
  };
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
  { relabels = [], observations = [], planned }: DeviceFacts,
): [string, DeviceRecord][] {
  const reports = groupBy(events);
  const [ofRelabels, ofObservations] = [groupBy(relabels), groupBy(observations)];
  const known = new Set(deviceIds);
  const strangers = [...reports.keys()].filter((id) => !known.has(id)).sort(compareText);
  return [...deviceIds, ...strangers].map((id) => [
    id,
    {
      reports: reports.get(id) ?? [],
      relabels: ofRelabels.get(id) ?? [],
      planned: planned?.get(id) ?? [],
      observations: ofObservations.get(id) ?? [],
    },
  ]);
}

function groupBy<T extends { readonly deviceId: string }>(all: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(one.deviceId);
    if (group === undefined) groups.set(one.deviceId, [one]);
    else group.push(one);
  }
  return groups;
}
