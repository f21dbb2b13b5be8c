import type { AffectedCase, DeviceEntry, DeviceEpisode } from "../contract/device-timeline.ts";
import { type DeviceRecord, isDisturbed, type Run, runsOf } from "./device-runs.ts";
import { lastsAt } from "./held-up.ts";

/** A case that may have met a disturbance of the device; `endMs` is Infinity while it runs. */
export type NamedCase = {
  readonly row: AffectedCase;
  /** Whether it named the device as used; `suspected`: it named none, and this may have been the one (`suspectsOf`). */
  readonly named: boolean | "suspected";
  readonly startMs: number;
  readonly endMs: number;
};

/**
 * The timeline of one device, newest first: each stretch with who said what, and the cases that it met. A case belongs to
 * a disturbance when it named the device and shared an instant with it, when the fault was noticed in it, or when it named
 * no device and the disturbance can have turned it away.
 */
export function deviceEpisodes(record: DeviceRecord, cases: readonly NamedCase[]): DeviceEpisode[] {
  return runsOf(record)
    .map((run) => ({
      ...{ reportId: run.reportId, from: run.from, to: run.to, status: run.status, source: run.source },
      ...(run.cause === undefined ? {} : { cause: run.cause }),
      ...(run.note === undefined ? {} : { note: run.note }),
      ...(run.takenBy === undefined ? {} : { takenBy: run.takenBy }),
      entries: run.entries.map(({ event }) => entryOf(event)),
      relabelled: run.relabelled,
      affected: isDisturbed(run.status) ? cases.filter((one) => meets(run, one)).map(rowOf) : [],
    }))
    .reverse();
}

/** As the figure 影響件数 counts: turned away, and the device named in the end or the only one that can have done it. */
function rowOf({ row, named }: NamedCase): AffectedCase {
  const isCounted = named === true || row.unnamed === "only";
  return { ...row, turnedAway: row.turnedAway && isCounted };
}

function meets(run: Run, { row, named, startMs, endMs }: NamedCase): boolean {
  if (run.entries.some(({ event }) => event.transactionId === row.transactionId)) return true;
  if (named === "suspected") return lastsAt(run, endMs);
  return named && run.fromMs <= endMs && run.toMs >= startMs;
}

function entryOf(event: Run["entries"][number]["event"]): DeviceEntry {
  const { at, staffId, counterId, status, cause, note, takenBy } = event;
  return {
    ...{ at, staffId, counterId, status },
    ...(cause === undefined ? {} : { cause }),
    ...(note === undefined ? {} : { note }),
    ...(takenBy === undefined ? {} : { takenBy }),
  };
}
