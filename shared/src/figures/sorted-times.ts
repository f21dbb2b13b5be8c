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
  const low = valueAt(lists, Math.ceil(n / 2) - 1, max);
  const high = n % 2 === 1 ? low : valueAt(lists, n / 2, max);
  return { n, meanS: toSeconds(sum / n), medianS: toSeconds((low + high) / 2), maxS: toSeconds(max) };
}

/** How many values fall between neighbouring edges (milliseconds): below the first, …, from the last on. */
export function distributionOf(lists: readonly SortedTimes[], edgesMs: readonly number[]): number[] {
  const below = edgesMs.map((edge) => countUpTo(lists, edge - 1));
  const n = lists.reduce((sum, list) => sum + list.length, 0);
  return [...below, n].map((upTo, index) => upTo - (below[index - 1] ?? 0));
}

/** The value of a rank, from 0: the smallest one that has more than `rank` values up to it. */
function valueAt(lists: readonly SortedTimes[], rank: number, max: number): number {
  let [from, to] = [0, max];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (countUpTo(lists, middle) > rank) to = middle;
    else from = middle + 1;
  }
  return from;
}

function countUpTo(lists: readonly SortedTimes[], value: number): number {
  let count = 0;
  for (const list of lists) {
    let [from, to] = [0, list.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((list[middle] ?? 0) <= value) from = middle + 1;
      else to = middle;
    }
    count += from;
  }
  return count;
}
