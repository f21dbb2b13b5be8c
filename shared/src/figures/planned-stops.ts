import type { PlannedStop, Run } from "./device-runs.ts";

/**
 * Lays planned stops over what is known: 計画停止 stands by itself where the device was well or nobody had said anything,
 * until somebody reports something within the stop. A disturbance from before it goes on as it is.
 */
export function withPlanned(runs: readonly Run[], planned: readonly PlannedStop[]): Run[] {
  return planned.reduce<Run[]>((line, stop) => layOver(line, stop), [...runs]);
}

function layOver(runs: readonly Run[], stop: PlannedStop): Run[] {
  const [fromMs, toMs] = [Date.parse(stop.from), Date.parse(stop.to)];
  const before = runs.findIndex((run) => run.fromMs < fromMs && run.toMs > fromMs);
  const standing = runs[before];
  if (standing !== undefined && standing.status !== "ok") return [...runs];
  // The first word of a person within the stop ends it, also one that only repeats what held before it.
  const repeated = standing?.entries.find(({ ms }) => ms >= fromMs && ms < toMs);
  const next = runs.find((run) => run.fromMs >= fromMs && run.fromMs < toMs);
  const end = repeated ?? (next === undefined ? undefined : { event: { at: next.from }, ms: next.fromMs });
  const endMs = end?.ms ?? toMs;
  const endAt = end?.event.at ?? stop.to;
  if (endMs <= fromMs) return [...runs];
  const calendar: Run = {
    ...{ from: stop.from, fromMs, to: endAt, toMs: endMs, source: "calendar", status: "maintenance" },
    ...{ reportId: null, cause: "planned", note: stop.note, takenBy: undefined, entries: [], relabelled: [] },
  };
  const pieces = standing === undefined ? [] : cut(standing, calendar);
  const rest = runs.filter((run) => run !== standing);
  return [...rest, calendar, ...pieces].sort((a, b) => a.fromMs - b.fromMs);
}

/** What is left of a stretch before and after the stop. */
function cut(run: Run, { from, fromMs, to, toMs }: Run): Run[] {
  const head = { ...run, to: from, toMs: fromMs, entries: run.entries.filter(({ ms }) => ms < fromMs) };
  if (run.toMs <= toMs || to === null) return [head];
  return [head, { ...run, from: to, fromMs: toMs, entries: run.entries.filter(({ ms }) => ms >= toMs) }];
}
