import { type Outcome, outcomes } from "../contract/constants.ts";
import { procedureIds } from "../procedures/catalogue.ts";
import { compareText } from "./order.ts";
import type { Counts, ProcedureCounts } from "./types.ts";

/** What one finished case (or, with outcome null, one tally) adds. */
export type Countable = {
  readonly procedureId: string;
  readonly counterId: string;
  readonly hour: number;
  readonly quantity: number;
  readonly outcome: Outcome | null;
};

export function emptyCounts(): Counts {
  return { total: 0, byProcedure: {}, byHour: {} };
}

/** Adds to `counts` in place. */
export function addCount(counts: Counts, one: Countable): void {
  addCell(counts, one);
  bump(counts.byHour, String(one.hour), one.quantity);
}

/** Adds what is known of all hours together. */
export function addCell(counts: Counts, one: Omit<Countable, "hour">): void {
  const of = procedureOf(counts, one.procedureId);
  counts.total += one.quantity;
  of.count += one.quantity;
  bump(of.byCounter, one.counterId, one.quantity);
  if (one.outcome === null) of.tallied += one.quantity;
  else bump(of.byOutcome, one.outcome, one.quantity);
}

/** The sum of several counts: days to a month, counters to a site. */
export function sumCounts(parts: readonly Counts[]): Counts {
  const sum = emptyCounts();
  for (const part of parts) {
    sum.total += part.total;
    addInto(sum.byHour, part.byHour);
    for (const [procedureId, figures] of Object.entries(part.byProcedure)) {
      const of = procedureOf(sum, procedureId);
      of.count += figures.count;
      of.tallied += figures.tallied;
      addInto(of.byCounter, figures.byCounter);
      addInto(of.byOutcome, figures.byOutcome);
    }
  }
  return tidyCounts(sum);
}

/** The same counts with every key in the order in which reports print it, so that equal days are equal bytes. */
export function tidyCounts(counts: Counts): Counts {
  const byProcedure: Counts["byProcedure"] = {};
  for (const id of inCatalogueOrder(Object.keys(counts.byProcedure))) {
    const of = procedureOf(counts, id);
    byProcedure[id] = {
      count: of.count,
      byCounter: picked(of.byCounter, Object.keys(of.byCounter).sort(compareText)),
      byOutcome: picked(of.byOutcome, outcomes),
      tallied: of.tallied,
    };
  }
  return { ...counts, byProcedure };
}

/** Catalogue order; procedures that the contract no longer knows come last, by name. */
export function inCatalogueOrder(ids: readonly string[]): string[] {
  const rank = (id: string) => rankById.get(id) ?? procedureIds.length;
  return [...ids].sort((a, b) => rank(a) - rank(b) || compareText(a, b));
}

const rankById = new Map<string, number>(procedureIds.map((id, index) => [id, index]));

function procedureOf(counts: Counts, id: string): ProcedureCounts {
  let of = counts.byProcedure[id];
  if (of === undefined) {
    of = { count: 0, byCounter: {}, byOutcome: {}, tallied: 0 };
    counts.byProcedure[id] = of;
  }
  return of;
}

function bump<K extends string>(sums: Partial<Record<K, number>>, key: K, by: number): void {
  sums[key] = (sums[key] ?? 0) + by;
}

function addInto<K extends string>(
  sums: Partial<Record<K, number>>,
  parts: Readonly<Partial<Record<K, number>>>,
): void {
  for (const key of Object.keys(parts) as K[]) bump(sums, key, parts[key] ?? 0);
}

function picked<K extends string>(
  from: Readonly<Partial<Record<K, number>>>,
  keys: readonly K[],
): Record<K, number> {
  const out = {} as Record<K, number>;
  for (const key of keys) {
    const value = from[key];
    if (value !== undefined) out[key] = value;
  }
  return out;
}
