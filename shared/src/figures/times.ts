import type { TimeFigures } from "../contract/report.ts";
import type { PhaseTimes } from "../timing/phases.ts";
import { inCatalogueOrder } from "./counts.ts";

type Measured = { readonly procedureId: string; readonly times: Readonly<PhaseTimes> };

/** The figures of one phase over all the given cases (`all`) and for each of their procedures. */
export function timesByProcedure(
  cases: readonly Measured[],
  field: keyof PhaseTimes,
): Record<string, TimeFigures> {
  const groups = new Map<string, number[]>();
  for (const { procedureId, times } of cases) {
    const group = groups.get(procedureId);
    if (group === undefined) groups.set(procedureId, [times[field]]);
    else group.push(times[field]);
  }
  const figures: Record<string, TimeFigures> = { all: timeFigures(cases.map(({ times }) => times[field])) };
  for (const id of inCatalogueOrder([...groups.keys()])) figures[id] = timeFigures(groups.get(id) ?? []);
  return figures;
}

export const noTimes: TimeFigures = { n: 0, meanS: null, medianS: null, maxS: null };

/** Mean, median and maximum in whole seconds of durations in milliseconds; null when there is none. */
export function timeFigures(durationsMs: readonly number[]): TimeFigures {
  const sorted = [...durationsMs].sort((a, b) => a - b);
  const n = sorted.length;
  const [low, high, max] = [sorted[Math.ceil(n / 2) - 1], sorted[Math.floor(n / 2)], sorted[n - 1]];
  if (low === undefined || high === undefined || max === undefined) return noTimes;
  const mean = sorted.reduce((sum, ms) => sum + ms, 0) / n;
  return { n, meanS: toSeconds(mean), medianS: toSeconds((low + high) / 2), maxS: toSeconds(max) };
}

/** Half up: 1500 ms is 2 s. */
export function toSeconds(ms: number): number {
  return Math.floor((ms + 500) / 1000);
}
