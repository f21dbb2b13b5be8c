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
 *  9. `corrected` counts records that were corrected and not voided. Practice is in no figure at all.
 */
import type { CaseState, FinishedState } from "./case.ts";
import { addCount, emptyCounts, tidyCounts } from "./counts.ts";
import { isSameJstDay, jstHour } from "./jst.ts";
import { compareText } from "./order.ts";
import type { TallyState } from "./tally.ts";
import { timesByProcedure } from "./times.ts";
import type { Counts, DayFigures } from "./types.ts";

// Instants are parsed once each: parsing was nine tenths of the work of a day.
type DayCase = CaseState & { startMs: number };
type FinishedCase = DayCase & { finished: FinishedState };
type DayTally = TallyState & { startMs: number };

/** The figures of the given cases and tallies, which are taken to be of one day; their order does not matter. */
export function dayFigures(input: {
  cases: readonly CaseState[];
  tallies: readonly TallyState[];
}): DayFigures {
  const real = input.cases.filter((one) => !one.practice);
  const cases = real
    .filter((one) => !one.voided)
    .map((one): DayCase => ({ ...one, startMs: Date.parse(one.startedAt) }))
    .sort((a, b) => a.startMs - b.startMs || compareText(a.transactionId, b.transactionId));
  const tallies = input.tallies
    .filter((one) => !one.voided)
    .map((one): DayTally => ({ ...one, startMs: Date.parse(one.at) }));
  const finished = cases.filter((one): one is FinishedCase => one.finished !== null);
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
    open: open.map((one) => one.transactionId),
    openCases: open.map(({ transactionId, procedureId, counterId, startedAt, phase }) => ({
      transactionId,
      procedureId,
      counterId,
      startedAt,
      phase,
    })),
    voided: records.filter((one) => one.voided).length,
    corrected: records.filter((one) => !one.voided && one.corrections.length > 0).length,
    corrections: correctionList(records),
    staff: presence(cases, tallies),
  };
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

function correctionList(records: readonly Said[]): DayFigures["corrections"] {
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

type Seen = { ms: number; at: string };

/** Who recorded on the day, from the first to the last record of the day itself. */
function presence(cases: readonly DayCase[], tallies: readonly DayTally[]): DayFigures["staff"] {
  const spans = new Map<string, { first: Seen; last: Seen }>();
  const see = (staffId: string, seen: Seen) => {
    const span = spans.get(staffId);
    if (span === undefined) spans.set(staffId, { first: seen, last: seen });
    else if (seen.ms < span.first.ms) span.first = seen;
    else if (seen.ms > span.last.ms) span.last = seen;
  };
  for (const { staffId, startMs, startedAt, finished } of cases) {
    see(staffId, { ms: startMs, at: startedAt });
    if (finished === null) continue;
    const endMs = Date.parse(finished.at);
    // Finished on a later day, or by a mistaken correction before its start, it says nothing about hours of this one.
    if (endMs >= startMs && isSameJstDay(startMs, endMs))
      see(finished.staffId, { ms: endMs, at: finished.at });
  }
  for (const { staffId, startMs, at } of tallies) see(staffId, { ms: startMs, at });
  return [...spans]
    .map(([staffId, { first, last }]) => ({ staffId, firstAt: first.at, lastAt: last.at }))
    .sort((a, b) => compareText(a.staffId, b.staffId));
}
