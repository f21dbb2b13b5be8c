import type { CaseState } from "@desk/shared/figures/case";
import { endsOnItsDay, isMarked, sightingsOfCase } from "@desk/shared/figures/day";
import { jstHour } from "@desk/shared/figures/jst";
import type { Sighting } from "@desk/shared/figures/presence";
import type { TallyState } from "@desk/shared/figures/tally";
import type { CaseTimes } from "../figures/time-blob.ts";
import type { CountKey, DayRows, HourKey, MarkKind } from "./day-rows.ts";

/** What a record adds to its day; null when it stands in no figure. */
export type Share = {
  readonly businessDate: string;
  readonly count: {
    readonly key: CountKey;
    readonly hour: number;
    readonly quantity: number;
    readonly fees: number;
  } | null;
  /** Of a case measured accurately. */
  readonly times: CaseTimes | null;
  readonly marks: readonly MarkKind[];
  /** Who was at work by it, and when. */
  readonly seen: readonly Sighting[];
  /** The end of a case that may make the day longer (延長). */
  readonly endMs: number | null;
} | null;

/** The changes of a whole batch to its days, so that each row is written once. */
export type CountSheet = {
  /** A record had the share `before` and now has `after`. */
  move(before: Share, after: Share): void;
  writeTo(rows: DayRows): void;
};

type Sums<K> = Map<string, { readonly key: K; by: number; fees: number }>;
type MarkKey = { readonly businessDate: string; readonly kind: MarkKind };
type Times = Map<
  string,
  { readonly key: CountKey; readonly added: CaseTimes[]; readonly removed: CaseTimes[] }
>;

export function createCountSheet(): CountSheet {
  const counts: Sums<CountKey> = new Map();
  const hours: Sums<HourKey> = new Map();
  const marks: Sums<MarkKey> = new Map();
  const times: Times = new Map();
  const add = (share: Share, sign: 1 | -1) => {
    if (share === null) return;
    const { businessDate, count } = share;
    for (const kind of share.marks) bump(marks, `${businessDate} ${kind}`, { businessDate, kind }, sign);
    if (count === null) return;
    const { key, hour, quantity, fees } = count;
    const { procedureId, channel } = key;
    const ofDay = `${businessDate} ${procedureId}`;
    bump(counts, `${ofDay} ${channel} ${key.counterId} ${key.outcome}`, key, sign * quantity, sign * fees);
    bump(hours, `${ofDay} ${hour}`, { businessDate, procedureId, hour }, sign * quantity);
    if (share.times === null) return;
    const cell = timesIn(times, `${ofDay} ${channel}`, key);
    (sign === 1 ? cell.added : cell.removed).push(share.times);
  };
  return {
    move(before, after) {
      add(before, -1);
      add(after, 1);
    },
    writeTo(rows) {
      const months = { counts: new Map() as Sums<CountKey>, hours: new Map() as Sums<HourKey> };
      const monthTimes: Times = new Map();
      for (const [name, { key, by, fees }] of counts) {
        if (by === 0 && fees === 0) continue;
        rows.addCount(key, by, fees);
        bump(months.counts, monthOf(name), key, by, fees);
      }
      for (const [name, { key, by }] of hours) {
        if (by === 0) continue;
        rows.addHour(key, by);
        bump(months.hours, monthOf(name), key, by);
      }
      for (const { key, by, fees } of months.counts.values()) rows.addMonthCount(key, by, fees);
      for (const { key, by } of months.hours.values()) rows.addMonthHour(key, by);
      for (const { key, by } of marks.values()) if (by !== 0) rows.addMark(key.businessDate, key.kind, by);
      for (const [name, { key, added, removed }] of times) {
        rows.moveTimes(key, added, removed);
        const month = timesIn(monthTimes, monthOf(name), key);
        month.added.push(...added);
        month.removed.push(...removed);
      }
      for (const { key, added, removed } of monthTimes.values()) rows.moveMonthTimes(key, added, removed);
    },
  };
}

function timesIn(times: Times, name: string, key: CountKey) {
  const cell = times.get(name) ?? { key, added: [], removed: [] };
  times.set(name, cell);
  return cell;
}

/** The name of a cell begins with its day; that of the month's cell lacks the day of the month. */
const monthOf = (name: string) => name.slice(0, 7) + name.slice(10);

function bump<K>(sums: Sums<K>, name: string, key: K, by: number, fees = 0): void {
  const cell = sums.get(name);
  if (cell === undefined) {
    sums.set(name, { key, by, fees });
    return;
  }
  cell.by += by;
  cell.fees += fees;
}

export function shareOfCase(state: CaseState | undefined): Share {
  if (state === undefined || state.practice) return null;
  const { businessDate, procedureId, counterId, channel, finished } = state;
  if (state.voided) return voidedShare(businessDate);
  const marks = marksOf(state);
  const startMs = Date.parse(state.startedAt);
  if (finished === null) {
    const seen = sightingsOfCase(state, startMs, null);
    return { businessDate, count: null, times: null, marks, seen, endMs: null };
  }
  const { outcome, quantity, feeAssisted, timeIsAccurate, staffId } = finished;
  const endMs = Date.parse(finished.at);
  return {
    businessDate,
    count: {
      key: { businessDate, channel, procedureId, counterId, outcome },
      hour: jstHour(startMs),
      quantity,
      fees: feeAssisted ? quantity : 0,
    },
    times: timeIsAccurate ? state.times : null,
    marks: timeIsAccurate ? marks : [...marks, "inaccurate"],
    seen: sightingsOfCase(state, startMs, { staffId, ms: endMs }),
    endMs: timeIsAccurate && endsOnItsDay({ startMs, endMs }) ? endMs : null,
  };
}

export function shareOfTally(state: TallyState | undefined): Share {
  if (state === undefined) return null;
  const { businessDate, procedureId, counterId, staffId, quantity, voided } = state;
  if (voided) return voidedShare(businessDate);
  const key = { businessDate, channel: "", procedureId, counterId, outcome: "" } as const;
  const ms = Date.parse(state.at);
  const count = { key, hour: jstHour(ms), quantity, fees: 0 };
  return { businessDate, count, times: null, marks: marksOf(state), seen: [{ staffId, ms }], endMs: null };
}

function voidedShare(businessDate: string): Share {
  return { businessDate, count: null, times: null, marks: ["voided"], seen: [], endMs: null };
}

function marksOf(record: Pick<CaseState, "voided" | "corrections">): MarkKind[] {
  if (record.corrections.length === 0) return [];
  return (["corrected", "entered-afterwards"] as const).filter((kind) => isMarked(record, kind));
}
