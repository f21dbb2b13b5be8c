import { businessDateOf } from "@desk/shared/calendar/business-date";
import type { Device, DeviceState, Observation } from "@desk/shared/contract";
import type { Notice } from "@desk/shared/contract/notice";
import { isDisturbance, type Run } from "@desk/shared/figures/device-runs";
import { words } from "./words.ts";

/** What is known of a device: how it stands, and what came before. */
export type DeviceInput = {
  readonly device: Device;
  readonly state: DeviceState;
  /** In order; at least those of the last days. */
  readonly runs: readonly Run[];
  /** What automatic checks found, in order; at least the changes of the last days. */
  readonly observations: readonly Observation[];
};

/**
 * A device that stands still, does not answer or answers unsteadily, and, until the day is over, one that works again.
 * People come first: what the checks find is told only of a device that nobody has set to anything but 正常.
 */
export function deviceNotices({ device, state, runs, observations }: DeviceInput, today: string): Notice[] {
  const about = { device, place: `devices/${device.id}` };
  if (state.source !== "auto" && state.status !== null && state.status !== "ok") {
    if (state.status !== "down" || state.since === null) return [];
    return [
      downNotice(
        about,
        state.since,
        words.deviceDownTitle(device.label),
        words.deviceDown(device.label, state, today),
      ),
    ];
  }
  const found = disturbance(observations);
  if (found !== null && found.until === null && !isDoubted(found, runs)) {
    const { since, last, wasFault } = found;
    const message = words.deviceObserved(device.label, last.detail);
    return [
      wasFault
        ? downNotice(about, since, words.deviceSilentTitle(device.label), message)
        : unsteadyNotice(about, since, message),
    ];
  }
  const backAt = latest([worksAgainSince(runs), found?.wasFault === true ? found.until : null]);
  return backAt === null || businessDateOf(backAt) < today ? [] : [backNotice(about, backAt, today)];
}

type About = { readonly device: Device; readonly place: string };
const subjectOf = ({ device }: About) => `device ${device.id}`;

function downNotice(about: About, since: string, title: string, message: string): Notice {
  const { id } = about.device;
  const head = { key: `device-down ${id} ${since}`, kind: "device-down", subject: subjectOf(about) } as const;
  return {
    ...head,
    since,
    level: "urgent",
    title,
    message,
    place: about.place,
  };
}

function unsteadyNotice(about: About, since: string, message: string): Notice {
  const { id, label } = about.device;
  const key = `device-unsteady ${id} ${since}`;
  // A subject of its own: when it falls silent for good, that is told as well.
  const head = { key, kind: "device-unsteady", subject: `unsteady ${id}` } as const;
  const title = words.deviceUnsteadyTitle(label);
  return { ...head, since, level: "warning", title, message, place: about.place };
}

function backNotice(about: About, since: string, today: string): Notice {
  const { id, label } = about.device;
  const head = { key: `device-back ${id} ${since}`, kind: "device-back", subject: `back ${id}` } as const;
  const title = words.deviceBackTitle(label);
  const message = words.deviceBack(label, since, today);
  return { ...head, since, level: "info", title, message, place: about.place, ends: subjectOf(about) };
}

/** Since when people say that it works, when it stood still between this and the last time it worked. */
function worksAgainSince(runs: readonly Run[]): string | null {
  const last = runs.at(-1);
  if (last === undefined || last.status !== "ok") return null;
  const workedBefore = runs.findLastIndex((run, at) => at < runs.length - 1 && run.status === "ok");
  return runs.slice(workedBefore + 1, -1).some(({ status }) => status === "down") ? last.from : null;
}

/** Somebody has looked since and says that it works: quiet until the checks find something else. */
function isDoubted({ since }: Disturbance, runs: readonly Run[]): boolean {
  const last = runs.at(-1);
  const saidMs = last?.entries.at(-1)?.ms;
  return last?.status === "ok" && saidMs !== undefined && saidMs > Date.parse(since);
}

type Disturbance = {
  readonly since: string;
  readonly wasFault: boolean;
  readonly last: Observation;
  /** When it answered again; null while it does not, or while nobody knows. */
  readonly until: string | null;
};

/** The last stretch without a steady answer: a device that keeps turning is one disturbance, told once. */
function disturbance(observations: readonly Observation[]): Disturbance | null {
  const end = observations.findLastIndex(isDisturbance);
  const last = observations[end];
  if (last === undefined) return null;
  const before = observations.findLastIndex(({ state }, at) => at < end && state === "ok");
  const stretch = observations.slice(before + 1, end + 1).filter(isDisturbance);
  const fault = stretch.find(({ state }) => state === "fault");
  // A check that could not be made ends nothing.
  const answered = observations.slice(end).find(({ state }) => state === "ok");
  return {
    since: (fault ?? stretch[0] ?? last).at,
    wasFault: fault !== undefined,
    last,
    until: answered?.at ?? null,
  };
}

const latest = (instants: readonly (string | null)[]): string | null =>
  instants.reduce(
    (best, one) => (best === null || (one !== null && Date.parse(one) > Date.parse(best)) ? one : best),
    null,
  );
