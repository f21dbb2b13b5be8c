import { addDays } from "@desk/shared/calendar/business-date";
import fc from "fast-check";
import { expect, test } from "vitest";
import { spanOf } from "./span.ts";

const day = fc.nat({ max: 800 }).map((days) => addDays("2026-03-15", days));

test("every day of a span stands in its head, its months or its tail, and no other day does", () => {
  fc.assert(
    fc.property(day, day, day, (a, b, one) => {
      const [from, to] = a <= b ? [a, b] : [b, a];
      const { headEnd, monthFrom, monthTo, tailStart } = spanOf(from, to);
      const month = one.slice(0, 7);
      const parts = [
        one >= from && one < headEnd,
        month >= monthFrom && month <= monthTo,
        one > tailStart && one <= to,
      ].filter(Boolean).length;
      expect(parts).toBe(one >= from && one <= to ? 1 : 0);
    }),
    { numRuns: 2000 },
  );
});

test("a month may be asked for by its thirty-first, whatever its length", () => {
  expect(spanOf("2027-02-01", "2027-02-31")).toMatchObject({ monthFrom: "2027-02", monthTo: "2027-02" });
  expect(spanOf("2026-04-01", "2028-03-31")).toMatchObject({ monthFrom: "2026-04", monthTo: "2028-03" });
});
