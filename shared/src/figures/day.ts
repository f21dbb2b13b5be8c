/**
 * Counting rules of a day (DESIGN §3; the reports are those of S §9(5)④⑤). `counting-rules.ts` says the
 * same in the words printed at the foot of every report; a change here is a change there.
 *
 *  1. A case counts once, when it is finished, on the JST day of its start (after corrections).
 *  2. Of several finishes the first that was not undone counts; what came after it does not.
 *  3. `quantity` multiplies the count and nothing else: neither times nor the `n` of the time figures.
 *  4. A tally counts by its quantity, under its procedure and counter, without outcome and time.
 *  5. 対応時間 = sum of serving; 審査待ち = sum of review; 後作業 = sum of wrap-up; hold is in none.
 *  6. Time figures take the finished cases whose time is accurate; 審査待ち and 後作業 only those that had
 *     one. Mean, median (even n: mean of the middle two) and maximum are worked out in milliseconds and
 *     rounded half up to seconds at the very end.
 *  7. A finish before its start is not accurate, whatever was recorded.
 *  8. Unfinished cases are listed, not counted. Voided ones are told in `voided` and `corrections` only.
 *  9. `corrected` and `enteredAfterwards` count records that were not voided. Practice is in no figure at all.
 * 10. Calls are the finished cases of the channel `phone`; a tally has no channel.
 * 11. 延長 looks at accurate finishes only: a forgotten case that was ended in the night worked nobody late.
 */

import { toJstIso } from "../calendar/business-date.ts";
import { callFigures, type MissedCalls, noMissedCalls } from "./calls.ts";
import type { CaseState, FinishedState } from "./case.ts";
import { addCount, emptyCounts, tidyCounts } from "./counts.ts";
import type { HeldUpCase } from "./devices.ts";
import { isSameJstDay, jstHour } from "./jst.ts";
import { compareText } from "./order.ts";
import { presenceOf, type Sighting } from "./presence.ts";
import type { TallyState } from "./tally.ts";
import { timeFigures, timesByProcedure } from "./times.ts";
import type { Counts, DayFigures } from "./types.ts";

// Instants are parsed once each: parsing was nine tenths of the work of a day.
type DayCase = CaseState & { startMs: number };
type FinishedCase = DayCase & { finished: FinishedState; endMs: number };
type DayTally = TallyState & { startMs: number };

export type DayInput = {
  readonly cases: readonly CaseState[];
  readonly tallies: readonly TallyState[];
  /** 出勤 and 退勤. */
  readonly presence?: readonly Sighting[];
  readonly missedCalls?: MissedCalls;
};

/** The figures of the given records, which are taken to be of one day; their order does not matter. */
export function dayFigures(input: DayInput): DayFigures {
  const real = input.cases.filter((one) => !one.practice);
  const cases = byStart(real.filter((one) => !one.voided));
  const tallies = input.tallies
    .filter((one) => !one.voided)
    .map((one): DayTally => ({ ...one, startMs: Date.parse(one.at) }));
  const finished = cases.flatMap((one): FinishedCase[] => {
    const { finished: end } = one;
    return end === null ? [] : [{ ...one, finished: end, endMs: Date.parse(end.at) }];
  });
  const open = cases.filter((one) => one.finished === null);
  const measured = finished.filter((one) => one.finished.timeIsAccurate);
  const records: Said[] = [...real, ...input.tallies.map((one) => ({ ...one, transactionId: one.id }))];
  return {
    transactions: count(finished, tallies),
    handling: timesByProcedure(measured, "servingMs"),
    review: timesByProcedure(
      measured.filter((one) => one.times.reviewMs > 0),
      "reviewMs",
    ),
    wrapUp: timesByProcedure(
      measured.filter((one) => one.times.wrapUpMs > 0),
      "wrapUpMs",
    ),
    inaccurate: finished.length - measured.length,
    calls: calls(finished, measured, input.missedCalls ?? noMissedCalls),
    feeAssisted: finished
      .filter((one) => one.finished.feeAssisted)
      .reduce((sum, one) => sum + one.finished.quantity, 0),
    open: open.map((one) => one.transactionId),
    openCases: unfinishedList(open),
    voided: records.filter((one) => one.voided).length,
    corrected: records.filter((one) => isMarked(one, "corrected")).length,
    enteredAfterwards: records.filter((one) => isMarked(one, "entered-afterwards")).length,
    corrections: correctionList(records),
    staff: presenceOf([...sightings(open, finished, tallies), ...(input.presence ?? [])]),
    lastFinishAt: lastFinish(measured),
    heldUp: heldUp(finished),
  };
}

function byStart(cases: readonly CaseState[]): DayCase[] {
  return cases
    .map((one): DayCase => ({ ...one, startMs: Date.parse(one.startedAt) }))
    .sort((a, b) => a.startMs - b.startMs || compareText(a.transactionId, b.transactionId));
}

/** What a form prints of unfinished cases, by their start. */
export function unfinishedList(cases: readonly CaseState[]): DayFigures["openCases"] {
  return byStart(cases).map(({ transactionId, procedureId, counterId, startedAt, phase }) => ({
    transactionId,
    procedureId,
    counterId,
    startedAt,
    phase,
  }));
}

function count(finished: readonly FinishedCase[], tallies: readonly DayTally[]): Counts {
  const counts = emptyCounts();
  for (const { procedureId, counterId, startMs, finished: end } of finished) {
    const { quantity, outcome } = end;
    addCount(counts, { procedureId, counterId, hour: jstHour(startMs), quantity, outcome });
  }
  for (const { procedureId, counterId, startMs, quantity } of tallies)
    addCount(counts, { procedureId, counterId, hour: jstHour(startMs), quantity, outcome: null });
  return tidyCounts(counts);
}

type Said = Pick<CaseState, "transactionId" | "procedureId" | "counterId" | "voided" | "corrections">;

export function isMarked(
  { voided, corrections }: Pick<CaseState, "voided" | "corrections">,
  kind: "corrected" | "entered-afterwards",
): boolean {
  return !voided && corrections.some((mark) => mark.kind === kind);
}

/** Every 訂正・取消・後入力 of the records, by time. */
export function correctionList(records: readonly Said[]): DayFigures["corrections"] {
  const list = records.flatMap(({ transactionId, procedureId, counterId, corrections }) =>
    corrections.map((mark) => ({
      ms: Date.parse(mark.at),
      entry: { transactionId, ...mark, procedureId, counterId },
    })),
  );
  // The sort is stable and each record's marks are already in order, so equal instants keep it.
  list.sort((a, b) => a.ms - b.ms || compareText(a.entry.transactionId, b.entry.transactionId));
  return list.map(({ entry }) => entry);
}

function calls(
  finished: readonly FinishedCase[],
  measured: readonly FinishedCase[],
  missed: MissedCalls,
): DayFigures["calls"] {
  const times = measured.filter(({ channel }) => channel === "phone").map((one) => one.times);
  const counted = callFigures({
    calls: finished
      .filter(({ channel }) => channel === "phone")
      .map(({ procedureId, finished: { outcome, quantity } }) => ({ procedureId, outcome, quantity })),
    missed,
  });
  return {
    ...counted,
    talk: timeFigures(times.map(({ servingMs }) => servingMs)),
    afterCall: timeFigures(times.map(({ wrapUpMs }) => wrapUpMs).filter((ms) => ms > 0)),
  };
}

/** Finished on a later day, or by a mistaken correction before its start, a case says nothing about hours of this one. */
export function endsOnItsDay({ startMs, endMs }: { startMs: number; endMs: number }): boolean {
  return endMs >= startMs && isSameJstDay(startMs, endMs);
}

function lastFinish(measured: readonly FinishedCase[]): string | null {
  const lastMs = measured
    .filter(endsOnItsDay)
    .reduce<number | null>((last, { endMs }) => (last === null || endMs > last ? endMs : last), null);
  return lastMs === null ? null : toJstIso(lastMs);
}

function heldUp(finished: readonly FinishedCase[]): HeldUpCase[] {
  return finished
    .filter((one) => one.finished.outcome === "system-down")
    .map(({ procedureId, startMs, endMs, finished: { deviceIds, quantity } }) => ({
      procedureId,
      deviceIds,
      startMs,
      endMs,
      quantity,
    }));
}

/**
 * Who was at work by a case: at its start, and at its finish if that was on the same day. A 後入力 tells who wrote it
 * down, not who was there.
 */
export function sightingsOfCase(
  state: Pick<CaseState, "staffId" | "voided" | "corrections">,
  startMs: number,
  finish: Sighting | null,
): Sighting[] {
  if (isMarked(state, "entered-afterwards")) return [];
  const start = { staffId: state.staffId, ms: startMs };
  return finish !== null && endsOnItsDay({ startMs, endMs: finish.ms }) ? [start, finish] : [start];
}

function sightings(
  open: readonly DayCase[],
  finished: readonly FinishedCase[],
  tallies: readonly DayTally[],
): Sighting[] {
  return [
    ...open.flatMap((one) => sightingsOfCase(one, one.startMs, null)),
    ...finished.flatMap((one) =>
      sightingsOfCase(one, one.startMs, { staffId: one.finished.staffId, ms: one.endMs }),
    ),
    ...tallies.map(({ staffId, startMs }) => ({ staffId, ms: startMs })),
  ];
}
