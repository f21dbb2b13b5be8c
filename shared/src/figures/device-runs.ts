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
 * The record of a device as one line of stretches: what people reported and later re-labelled; over that the planned
 * stops, where no hand-set state says otherwise; and what automatic checks found where nobody ever reported.
 */
export function runsOf({ reports, relabels = [], planned = [], observations = [] }: DeviceRecord): Run[] {
  const byHand = handRuns(inOrder(reports));
  for (const { event } of inOrder(relabels)) relabel(byHand, event);
  return withPlanned(byHand.length === 0 ? autoRuns(observations) : byHand, planned);
}

/** Neighbouring reports that agree make one stretch; a later one may add cause, note and who has taken charge. */
function handRuns(reports: readonly Timed<DeviceReport>[]): Run[] {
  const runs: Run[] = [];
  for (const timed of reports) {
    const { event, ms } = timed;
    const last = runs.at(-1);
    if (last !== undefined && agrees(last, event)) {
      last.cause = event.cause ?? last.cause;
      last.note = event.note ?? last.note;
      last.takenBy = event.takenBy ?? last.takenBy;
      last.entries = [...last.entries, timed];
      continue;
    }
    if (last !== undefined) Object.assign(last, { to: event.at, toMs: ms });
    const { status, cause, note, takenBy } = event;
    const told = { status, cause, note, takenBy, reportId: event.id, source: "hand" as const };
    runs.push({ ...openFrom(event.at, ms), ...told, entries: [timed] });
  }
  return runs;
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

function autoRuns(observations: readonly Observation[]): Run[] {
  const inTime = observations
    .map((one) => ({ one, ms: Date.parse(one.at) }))
    .sort(
      (a, b) =>
        a.ms - b.ms || compareText(a.one.state, b.one.state) || compareText(a.one.detail, b.one.detail),
    );
  const runs: Run[] = [];
  let standing: DeviceStatus | null = null;
  for (const { one, ms } of inTime) {
    const status = statusObserved[one.state];
    if (status === standing) continue;
    const last = runs.at(-1);
    if (last !== undefined && standing !== null) Object.assign(last, { to: one.at, toMs: ms });
    standing = status;
    if (status === null) continue;
    const told = { status, cause: undefined, takenBy: undefined, reportId: null, source: "auto" } as const;
    const note = status === "ok" ? undefined : one.detail;
    runs.push({ ...openFrom(one.at, ms), ...told, note, entries: [] });
  }
  return runs;
}

/** Where nothing could be found out, nothing is claimed. */
const statusObserved: Record<Observation["state"], DeviceStatus | null> = {
  ok: "ok",
  fault: "down",
  flapping: "trouble",
  unknown: null,
};

/** Whether cases are held up by a device in this state. */
export function isDisturbed(status: DeviceStatus): boolean {
  return status !== "ok" && status !== "unused";
}
