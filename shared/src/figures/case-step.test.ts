import fc from "fast-check";
import { expect, test } from "vitest";
import { type CaseEvent, isCaseEvent } from "../contract/case-event.ts";
import { arbitraryArrivals, arbitraryDay } from "./arbitrary-day.testing.ts";
import { aCase } from "./build-events.testing.ts";
import { carryOn, type FoldedCase, foldWhole } from "./case-step.ts";

/** The events of the first case of a day, in any order of arrival, some of them twice. */
const arrivals = arbitraryDay({ maxCases: 3, maxTallies: 0, maxDevices: 0, maxPresence: 0 })
  .map((events) => events.filter(isCaseEvent))
  .map((events) => events.filter(({ transactionId }) => transactionId === events[0]?.transactionId))
  .chain((events) => fc.oneof(fc.constant(events), arbitraryArrivals(events)));

test("carried on event by event a case is what the whole fold makes of it", () => {
  let carried = 0;
  fc.assert(
    fc.property(arrivals, (events) => {
      const known: CaseEvent[] = [];
      let folded: FoldedCase | null = null;
      for (const event of events) {
        known.push(event);
        const next: FoldedCase | null = folded === null ? null : carryOn(folded, event);
        if (next !== null) carried += 1;
        folded = next ?? foldWhole(known);
        expect(folded).toEqual(foldWhole(known));
      }
    }),
    { numRuns: 1000 },
  );
  // Mostly 450–600 of the 1000 random runs: only that the comparison is not empty.
  expect(carried).toBeGreaterThan(300);
});

test("an ordinary case never needs the whole fold again", () => {
  const one = aCase();
  const start = one.started("09:00");
  const events = [
    one.phase("09:00", "review"),
    one.phase("09:05", "serving"),
    one.finished("09:10"),
    one.phase("09:11", "hold"),
    one.finished("09:12"),
  ];
  let folded = foldWhole([start]);
  for (const event of events) folded = folded === null ? null : carryOn(folded, event);
  expect(folded?.state).toMatchObject({ times: { servingMs: 300_000, reviewMs: 300_000 }, phase: "serving" });
});

test("a reopening, a correction and a void are left to the whole fold", () => {
  const one = aCase();
  const finish = one.finished("09:10");
  const folded = foldWhole([one.started("09:00"), finish]);
  if (folded === null) throw new Error("the case has begun");
  for (const event of [one.reopened("09:11", finish.id), one.corrected("09:11", {}), one.voided("09:11")])
    expect(carryOn(folded, event)).toBeNull();
});
