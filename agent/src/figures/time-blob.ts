import type { SortedTimes } from "@desk/shared/figures/sorted-times";
import type { PhaseTimes } from "@desk/shared/timing/phases";

/** The measured times of one procedure on one day; milliseconds, ascending. */
export type DayTimes = {
  readonly serving: SortedTimes;
  /** Of the cases that had any. */
  readonly review: SortedTimes;
  readonly wrapUp: SortedTimes;
  /** Of each list. */
  readonly sumsMs: Readonly<Record<TimesField, number>>;
};
export type TimesField = "serving" | "review" | "wrapUp";
/** The times of one accurate case. */
export type CaseTimes = Readonly<PhaseTimes>;

const heads = 6;

/** What `day_time` holds. */
export function packTimes({ serving, review, wrapUp }: Omit<DayTimes, "sumsMs">): Buffer {
  const lists = [serving, review, wrapUp];
  const all = new Float64Array(heads + lists.reduce((sum, list) => sum + list.length, 0));
  let at = heads;
  lists.forEach((list, index) => {
    all[index] = list.length;
    all[3 + index] = list.reduce((sum, ms) => sum + ms, 0);
    all.set(list, at);
    at += list.length;
  });
  return Buffer.from(all.buffer);
}

/** Reads in place; the lists live as long as the bytes. */
export function unpackTimes(bytes: Buffer): DayTimes {
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : Uint8Array.from(bytes);
  const all = new Float64Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 8);
  const [serving = 0, review = 0, , servingMs = 0, reviewMs = 0, wrapUpMs = 0] = all;
  const [from, to] = [heads + serving, heads + serving + review];
  return {
    serving: all.subarray(heads, from),
    review: all.subarray(from, to),
    wrapUp: all.subarray(to),
    sumsMs: { serving: servingMs, review: reviewMs, wrapUp: wrapUpMs },
  };
}

/** `times` with cases put in and taken out; null when none is left. Throws when one to be taken out is not there. */
export function moveTimes(
  times: DayTimes | null,
  added: readonly CaseTimes[],
  removed: readonly CaseTimes[],
): Omit<DayTimes, "sumsMs"> | null {
  const moved = (list: SortedTimes | undefined, field: "servingMs" | "reviewMs" | "wrapUpMs") => {
    const isTold = (ms: number) => field === "servingMs" || ms > 0;
    const valuesOf = (cases: readonly CaseTimes[]) => cases.map((one) => one[field]).filter(isTold);
    return without(withMore(list ?? new Float64Array(), valuesOf(added)), valuesOf(removed));
  };
  const serving = moved(times?.serving, "servingMs");
  if (serving.length === 0) return null;
  return { serving, review: moved(times?.review, "reviewMs"), wrapUp: moved(times?.wrapUp, "wrapUpMs") };
}

/** The times of two sets of cases together. */
export function joinTimes(a: DayTimes, b: DayTimes): Omit<DayTimes, "sumsMs"> {
  return {
    serving: withMore(a.serving, b.serving),
    review: withMore(a.review, b.review),
    wrapUp: withMore(a.wrapUp, b.wrapUp),
  };
}

function withMore(list: SortedTimes, values: ArrayLike<number>): SortedTimes {
  const all = new Float64Array(list.length + values.length);
  all.set(list);
  all.set(values, list.length);
  return all.sort();
}

function without(list: SortedTimes, values: readonly number[]): SortedTimes {
  if (values.length === 0) return list;
  const left = [...list];
  for (const value of values) {
    const at = left.indexOf(value);
    if (at < 0) throw new Error(`a time of ${value} ms is to be taken out and is not there`);
    left.splice(at, 1);
  }
  return Float64Array.from(left);
}
