import type { DeviceCause, DeviceStatus } from "../contract/constants.ts";
import type { Observation } from "../contract/device-watch.ts";
import type { DeskEventOf } from "../contract/event.ts";
import type { DeviceSource } from "../contract/live.ts";
import type { Relabelling } from "../contract/report.ts";
import { compareText, inOrder, type Timed } from "./order.ts";
import { withPlanned } from "./planned-stops.ts";

export type DeviceReport = DeskEventOf<"DeviceStatusReported">;
export type DeviceRelabel = DeskEventOf<"DeviceEpisodeRelabelled">;

/** A stop that the calendar announces, e.g. J-LIS's monthly maintenance. */
export type PlannedStop = { readonly from: string; readonly to: string; readonly note: string };

/** Everything that is known of one device. Order of arrival and copies do not matter. */
export type DeviceRecord = {
  readonly reports: readonly DeviceReport[];
  readonly relabels?: readonly DeviceRelabel[];
  /** Those of this device, by time and without overlap. */
  readonly planned?: readonly PlannedStop[];
  readonly observations?: readonly Observation[];
};

/** A stretch of one state; `to` is null while it lasts. */
export type Run = {
  from: string;
  to: string | null;
  fromMs: number;
  /** Infinity while it lasts. */
  toMs: number;
  /** The report that began it; null where no person did. */
  reportId: string | null;
  source: DeviceSource;
  status: DeviceStatus;
  cause: DeviceCause | undefined;
  note: string | undefined;
  takenBy: string | undefined;
  entries: readonly Timed<DeviceReport>[];
  relabelled: Relabelling[];
};

/**
 * The record of a device as one line of stretches: what people reported and later re-labelled, what automatic checks
 * found meanwhile, and over that the planned stops, where no hand-set state says otherwise. A person's 正常 holds until a
 * check finds something else after it; whatever else people have set stays until people change it.
 */
export function runsOf({ reports, relabels = [], planned = [], observations = [] }: DeviceRecord): Run[] {
  const runs: Run[] = [];
  for (const sign of inTime(reports, observations)) {
    if ("event" in sign) report(runs, sign);
    else observe(runs, sign);
  }
  const byPeople = runs.filter(({ source }) => source === "hand");
  for (const { event } of inOrder(relabels)) relabel(byPeople, event);
  return withPlanned(runs, planned);
}

type Found = { readonly observation: Observation; readonly ms: number };

/** People come after the checks of the same instant: they had their result before them. */
function inTime(reports: readonly DeviceReport[], observations: readonly Observation[]) {
  const found = observations
    .map((observation) => ({ observation, ms: Date.parse(observation.at) }))
    .sort(
      (a, b) =>
        a.ms - b.ms ||
        compareText(a.observation.state, b.observation.state) ||
        compareText(a.observation.detail, b.observation.detail),
    );
  return [...found, ...inOrder(reports)].sort((a, b) => a.ms - b.ms);
}

/**
 * Reports that agree with what stands make one stretch with it, also with a disturbance that a check had found; a later
 * one may add cause, note and who has taken charge.
 */
function report(runs: Run[], timed: Timed<DeviceReport>): void {
  const { event, ms } = timed;
  const { status, cause, note, takenBy } = event;
  const standing = standingIn(runs);
  if (standing !== undefined && agrees(standing, event)) {
    standing.cause = cause ?? standing.cause;
    standing.note = note ?? standing.note;
    standing.takenBy = takenBy ?? standing.takenBy;
    standing.reportId ??= event.id;
    standing.source = "hand";
    standing.entries = [...standing.entries, timed];
    return;
  }
  end(standing, event.at, ms);
  const told = { status, cause, note, takenBy, reportId: event.id, source: "hand" as const };
  runs.push({ ...openFrom(event.at, ms), ...told, entries: [timed] });
}

/** Where nothing could be found out, nothing new is claimed. */
function observe(runs: Run[], { observation, ms }: Found): void {
  const { at, state, detail } = observation;
  const standing = standingIn(runs);
  const status = statusObserved[state];
  if (standing?.source === "hand" && (standing.status !== "ok" || status === null)) return;
  if (standing?.status === status) return;
  end(standing, at, ms);
  if (status === null) return;
  const told = { status, cause: undefined, takenBy: undefined, reportId: null, source: "auto" } as const;
  const note = status === "ok" ? undefined : detail;
  runs.push({ ...openFrom(at, ms), ...told, note, entries: [] });
}

/** None where the last stretch is over and nothing has been claimed since. */
function standingIn(runs: readonly Run[]): Run | undefined {
  const last = runs.at(-1);
  return last?.to === null ? last : undefined;
}

function end(run: Run | undefined, at: string, ms: number): void {
  if (run !== undefined) Object.assign(run, { to: at, toMs: ms });
}

function agrees(run: Run, report: DeviceReport): boolean {
  const sameCause = run.cause === undefined || report.cause === undefined || run.cause === report.cause;
  return run.status === report.status && sameCause;
}

function openFrom(from: string, fromMs: number) {
  return { from, fromMs, to: null, toMs: Number.POSITIVE_INFINITY, relabelled: [] };
}

/** A 再分類 holds for the whole stretch of the report that it names; a later one wins field by field. */
function relabel(runs: readonly Run[], { at, staffId, reason, reportId, changes }: DeviceRelabel): void {
  const run = runs.find(({ entries }) => entries.some(({ event }) => event.id === reportId));
  if (run === undefined) return;
  const before = { status: run.status, cause: run.cause, note: run.note };
  run.status = changes.status ?? run.status;
  // A device that works has no cause of its standing still.
  run.cause = hasCause(run.status) ? (changes.cause ?? run.cause) : undefined;
  run.note = changes.note ?? run.note;
  const changed = (["status", "cause", "note"] as const).filter((field) => before[field] !== run[field]);
  run.relabelled.push({
    ...{ at, staffId, reason },
    changes: changed.map((field) => ({
      field,
      before: before[field] ?? null,
      after: run[field] ?? null,
    })),
  });
}

const hasCause = (status: DeviceStatus) => status !== "ok" && status !== "unused";

const statusObserved: Record<Observation["state"], DeviceStatus | null> = {
  ok: "ok",
  fault: "down",
  flapping: "trouble",
  unknown: null,
};

/** Whether a check found anything but a steady answer; one that could not be made found nothing. */
export function isDisturbance({ state }: Observation): boolean {
  return state === "fault" || state === "flapping";
}

/** Whether cases are held up by a device in this state. */
export function isDisturbed(status: DeviceStatus): boolean {
  return status !== "ok" && status !== "unused";
}
