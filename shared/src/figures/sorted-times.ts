import type { TimeFigures } from "../contract/report.ts";
import { noTimes, toSeconds } from "./times.ts";

/** Durations in whole milliseconds, ascending. */
export type SortedTimes = Float64Array;

/**
 * Mean, median and maximum over any number of ascending lists, the same as `timeFigures` of all their values; two
 * years of a hundred sites are 1.5 million values, so they are neither copied nor sorted together.
 */
export function timeFiguresOf(lists: readonly SortedTimes[]): TimeFigures {
  let [n, sum, max] = [0, 0, 0];
  for (const list of lists) {
    n += list.length;
    for (let at = 0; at < list.length; at += 1) sum += list[at] ?? 0;
    max = Math.max(max, list.at(-1) ?? 0);
  }
  if (n === 0) return noTimes;
  const [low, high] = valuesAt(lists, [Math.ceil(n / 2) - 1, Math.floor(n / 2)], n, max);
  return { n, meanS: toSeconds(sum / n), medianS: toSeconds((low + high) / 2), maxS: toSeconds(max) };
}

/** How many values fall between neighbouring edges (milliseconds): below the first, …, from the last on. */
export function distributionOf(lists: readonly SortedTimes[], edgesMs: readonly number[]): number[] {
  const below = edgesMs.map((edge) => countUpTo(lists, edge - 1));
  const n = lists.reduce((sum, list) => sum + list.length, 0);
  return [...below, n].map((upTo, index) => upTo - (below[index - 1] ?? 0));
}

// Below this many values, sorting them together is faster than anything clever.
const few = 4096;
const buckets = 65_536;

/** The values of two neighbouring ranks (from 0). */
function valuesAt(lists: readonly SortedTimes[], ranks: readonly [number, number], n: number, max: number) {
  const { inside, skipped } = n <= few ? { inside: lists, skipped: 0 } : around(lists, ranks, max);
  const together = new Float64Array(inside.reduce((sum, list) => sum + list.length, 0));
  let at = 0;
  for (const list of inside) {
    together.set(list, at);
    at += list.length;
  }
  together.sort();
  return ranks.map((rank) => together[rank - skipped] ?? 0) as [number, number];
}

/** The parts of the lists in which both ranks lie, and how many values are below them. */
function around(lists: readonly SortedTimes[], [low, high]: readonly [number, number], max: number) {
  const width = Math.floor(max / buckets) + 1;
  const counts = new Uint32Array(Math.floor(max / width) + 1);
  for (const list of lists)
    for (let at = 0; at < list.length; at += 1) {
      const bucket = Math.floor((list[at] ?? 0) / width);
      counts[bucket] = (counts[bucket] ?? 0) + 1;
    }
  let [first, skipped] = [0, 0];
  while (skipped + (counts[first] ?? 0) <= low) {
    skipped += counts[first] ?? 0;
    first += 1;
  }
  let [last, upTo] = [first, skipped + (counts[first] ?? 0)];
  while (upTo <= high) {
    last += 1;
    upTo += counts[last] ?? 0;
  }
  const inside = lists.map((list) =>
    list.subarray(lengthUpTo(list, first * width - 1), lengthUpTo(list, (last + 1) * width - 1)),
  );
  return { inside, skipped };
}

function countUpTo(lists: readonly SortedTimes[], value: number): number {
  return lists.reduce((count, list) => count + lengthUpTo(list, value), 0);
}

/** How many values of an ascending list are not above the given one. */
function lengthUpTo(list: SortedTimes, value: number): number {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((list[middle] ?? 0) <= value) from = middle + 1;
    else to = middle;
  }
  return from;
}
