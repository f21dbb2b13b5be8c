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
import { businessDateOf, hourOf } from "../calendar/business-date.ts";
import type { CaseState, FinishedState } from "./case.ts";
import { addCount, emptyCounts, tidyCounts } from "./counts.ts";
import { compareText } from "./order.ts";
import type { TallyState } from "./tally.ts";
import { timesByProcedure } from "./times.ts";
import type { Counts, DayFigures } from "./types.ts";

type FinishedCase = CaseState & { finished: FinishedState };

/** The figures of the given cases and tallies, which are taken to be of one day; their order does not matter. */
export function dayFigures(input: {
  cases: readonly CaseState[];
  tallies: readonly TallyState[];
}): DayFigures {
  const real = input.cases.filter((one) => !one.practice);
  const cases = real.filter((one) => !one.voided).sort(byStart);
  const tallies = input.tallies.filter((one) => !one.voided);
  const finished = cases.filter((one): one is FinishedCase => one.finished !== null);
  const open = cases.filter((one) => one.finished === null);
  const measured = finished.filter((one) => one.finished.timeIsAccurate);
  const records = [...real.map(caseRecord), ...input.tallies.map(tallyRecord)];
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

function byStart(a: CaseState, b: CaseState): number {
  return Date.parse(a.startedAt) - Date.parse(b.startedAt) || compareText(a.transactionId, b.transactionId);
}

function count(finished: readonly FinishedCase[], tallies: readonly TallyState[]): Counts {
  const counts = emptyCounts();
  for (const one of finished) {
    const { quantity, outcome } = one.finished;
    addCount(counts, { ...one, hour: hourOf(one.startedAt), quantity, outcome });
  }
  for (const one of tallies) addCount(counts, { ...one, hour: hourOf(one.at), outcome: null });
  return tidyCounts(counts);
}

type RecordSaid = Pick<CaseState, "transactionId" | "procedureId" | "counterId" | "voided" | "corrections">;

function caseRecord(one: CaseState): RecordSaid {
  return one;
}

function tallyRecord(one: TallyState): RecordSaid {
  return { ...one, transactionId: one.id };
}

function correctionList(records: readonly RecordSaid[]): DayFigures["corrections"] {
  const list = records.flatMap(({ transactionId, procedureId, counterId, corrections }) =>
    corrections.map((mark) => ({ transactionId, ...mark, procedureId, counterId })),
  );
  // The sort is stable and each record's marks are already in order, so equal instants keep it.
  return list.sort(
    (a, b) => Date.parse(a.at) - Date.parse(b.at) || compareText(a.transactionId, b.transactionId),
  );
}

/** Who recorded on the day, from the first to the last record of the day itself. */
function presence(cases: readonly CaseState[], tallies: readonly TallyState[]): DayFigures["staff"] {
  const spans = new Map<string, { staffId: string; firstAt: string; lastAt: string }>();
  const see = (staffId: string, at: string) => {
    const span = spans.get(staffId);
    if (span === undefined) spans.set(staffId, { staffId, firstAt: at, lastAt: at });
    else if (isBefore(at, span.firstAt)) span.firstAt = at;
    else if (isBefore(span.lastAt, at)) span.lastAt = at;
  };
  for (const one of cases) {
    see(one.staffId, one.startedAt);
    // A case left over and finished on a later day says nothing about hours of this one.
    if (one.finished !== null && businessDateOf(one.finished.at) === one.businessDate)
      see(one.finished.staffId, one.finished.at);
  }
  for (const one of tallies) see(one.staffId, one.at);
  return [...spans.values()].sort((a, b) => compareText(a.staffId, b.staffId));
}

function isBefore(a: string, b: string): boolean {
  return Date.parse(a) < Date.parse(b);
}
