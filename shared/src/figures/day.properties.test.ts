import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isCaseEvent } from "../contract/case-event.ts";
import { type DeskEvent, eventSchema } from "../contract/event.ts";
import {
  arbitraryArrivals,
  arbitraryDate,
  arbitraryDay,
  arbitraryReadings,
} from "./arbitrary-day.testing.ts";
import { sumCounts } from "./counts.ts";
import { foldDay, foldEvents } from "./events.ts";

const figures = (events: readonly DeskEvent[]) => foldDay(events, arbitraryDate);
const sum = (values: Readonly<Record<string, number>>) => Object.values(values).reduce((a, b) => a + b, 0);
const minorDays = { maxCases: 4, maxTallies: 3, maxDevices: 1 };

describe("day figures of any day", () => {
  it("are the same, byte for byte, whatever the order and number of arrivals", () => {
    const arrivals = arbitraryDay().chain((events) =>
      fc.tuple(fc.constant(events), arbitraryArrivals(events)),
    );
    fc.assert(
      fc.property(arrivals, ([events, arrived]) => {
        expect(JSON.stringify(figures(arrived))).toBe(JSON.stringify(figures(events)));
      }),
      { numRuns: 300 },
    );
  });

  it("add up: count = counters = outcomes + tallied, total = procedures = hours", () => {
    fc.assert(
      fc.property(arbitraryDay(), (events) => {
        const { transactions } = figures(events);
        const procedures = Object.values(transactions.byProcedure);
        for (const one of procedures) {
          expect(sum(one.byCounter)).toBe(one.count);
          expect(sum(one.byOutcome) + one.tallied).toBe(one.count);
        }
        expect(procedures.reduce((total, one) => total + one.count, 0)).toBe(transactions.total);
        expect(sum(transactions.byHour)).toBe(transactions.total);
      }),
    );
  });

  it("measure no more cases than were finished, each of them in one procedure", () => {
    fc.assert(
      fc.property(arbitraryDay(), (events) => {
        const { handling, review, wrapUp, inaccurate } = figures(events);
        const ours = foldEvents(events).cases.filter(
          (one) => one.businessDate === arbitraryDate && !one.practice && !one.voided,
        );
        const finished = ours.filter((one) => one.finished !== null).length;
        for (const { all, ...each } of [handling, review, wrapUp]) {
          expect(all?.n).toBeLessThanOrEqual(finished - inaccurate);
          expect(Object.values(each).reduce((n, one) => n + one.n, 0)).toBe(all?.n);
          for (const { n, meanS, medianS, maxS } of Object.values(each)) {
            expect(n).toBeGreaterThan(0);
            expect(Math.max(meanS ?? 0, medianS ?? 0)).toBeLessThanOrEqual(maxS ?? -1);
          }
        }
        expect(handling.all?.n).toBe(finished - inaccurate);
      }),
    );
  });

  it("never change by practice", () => {
    const practised = arbitraryDay({ ...minorDays, maxTallies: 0, maxPresence: 0, idBlock: "0197" }).map(
      (events) =>
        events.map((event) =>
          event.type === "TransactionStarted" ? { ...event, practice: true as const } : event,
        ),
    );
    fc.assert(
      fc.property(arbitraryDay(minorDays), practised, (events, extra) => {
        expect(figures([...extra, ...events])).toEqual(figures(events));
      }),
    );
  });

  it("never change by 読みました, questions without an answer, answers read out and practice results", () => {
    const withReadings = arbitraryDay(minorDays).chain((events) => {
      const caseIds = foldEvents(events).cases.map(({ transactionId }) => transactionId);
      return fc.tuple(fc.constant(events), arbitraryReadings(caseIds));
    });
    const told = {
      qaIds: ["fees", "how-long"],
      practiceResult: { missedChecks: [{ stepId: "check-card", missed: 2 }] },
    };
    fc.assert(
      fc.property(withReadings, ([events, readings]) => {
        const fuller = events.map((event) =>
          event.type === "TransactionFinished" ? { ...event, ...told } : event,
        );
        for (const event of [...readings, ...fuller]) eventSchema.parse(event);
        expect(figures([...readings, ...fuller])).toEqual(figures(events));
      }),
    );
  });

  it("count after voiding a record as if it had never been", () => {
    const picked = arbitraryDay({ ...minorDays, maxDevices: 0, maxPresence: 0 })
      .filter((events) => events.length > 0)
      .chain((events) => fc.tuple(fc.constant(events), fc.constantFrom(...events)));
    fc.assert(
      fc.property(picked, ([events, any]) => {
        const key = (event: DeskEvent) => (isCaseEvent(event) ? event.transactionId : event.id);
        const without = figures(events.filter((event) => key(event) !== key(any)));
        const voiding: DeskEvent = {
          ...{
            id: "0198ffff-0000-7000-8000-000000000000",
            at: any.at,
            counterId: "console",
            staffId: "lead-1",
          },
          ...{ type: "TransactionVoided", transactionId: key(any), reason: "取消" },
        };
        const { voided: _v, corrected: _c, corrections: _l, ...counted } = figures([...events, voiding]);
        expect(without).toMatchObject(counted);
      }),
    );
  });

  it("of two groups of counters add up to the figures of both together", () => {
    fc.assert(
      fc.property(arbitraryDay(), (events) => {
        // A tally's or a case's events share its counter, so this never cuts one in two.
        const [left, right] = [true, false].map((isCall) =>
          events.filter((event) => (event.counterId === "call-1") === isCall),
        );
        const parts = [figures(left ?? []), figures(right ?? [])];
        const both = figures(events);
        expect(both.transactions).toEqual(sumCounts(parts.map((part) => part.transactions)));
        for (const field of ["inaccurate", "voided", "corrected"] as const)
          expect(both[field]).toBe(parts.reduce((total, part) => total + part[field], 0));
        expect([...both.open].sort()).toEqual(parts.flatMap((part) => part.open).sort());
      }),
    );
  });
});

describe("the times of any uncorrected case", () => {
  it("add up to the span from start to finish", () => {
    fc.assert(
      fc.property(arbitraryDay(), (events) => {
        for (const one of foldEvents(events).cases) {
          const isCorrected = one.corrections.some((mark) => mark.kind === "corrected");
          if (one.finished === null || !one.finished.timeIsAccurate || isCorrected) continue;
          expect(sum(one.times)).toBe(Date.parse(one.finished.at) - Date.parse(one.startedAt));
        }
      }),
    );
  });
});
