import fc from "fast-check";
import { expect, test } from "vitest";
import { distributionOf, timeFiguresOf } from "./sorted-times.ts";
import { timeFigures } from "./times.ts";

const durations = fc.array(fc.array(fc.oneof(fc.nat({ max: 5 }), fc.nat({ max: 3_000_000_000 }))));
const sumOf = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0);
const sorted = (lists: readonly number[][]) => lists.map((list) => Float64Array.from(list).sort());

test("the figures over many lists are those of all their values", () => {
  fc.assert(
    fc.property(durations, (lists) => {
      expect(timeFiguresOf(sorted(lists), sumOf(lists.flat()))).toEqual(timeFigures(lists.flat()));
    }),
  );
});

test("many equal values, and a median that falls between two halves", () => {
  for (const values of [Array(9000).fill(7), [...Array(5000).fill(7), ...Array(5000).fill(90_000)]])
    expect(timeFiguresOf(sorted([values]), sumOf(values))).toEqual(timeFigures(values));
});

test("many values are not sorted together, and come to the same", () => {
  const spread = fc.record({
    step: fc.integer({ min: 1, max: 5000 }),
    n: fc.integer({ min: 4097, max: 6000 }),
  });
  fc.assert(
    fc.property(spread, fc.nat({ max: 3_000_000_000 }), ({ step, n }, outlier) => {
      const values = [...Array.from({ length: n }, (_, at) => (at * step * 7919) % 900_000), outlier];
      const lists = sorted([values.filter((one) => one % 2 === 0), values.filter((one) => one % 2 === 1)]);
      expect(timeFiguresOf(lists, sumOf(values))).toEqual(timeFigures(values));
    }),
    { numRuns: 50 },
  );
});

test("a distribution puts every value between two edges, an edge itself above", () => {
  expect(distributionOf(sorted([[0, 59_999, 60_000], [], [61_000, 300_000]]), [60_000, 300_000])).toEqual([
    2, 2, 1,
  ]);
  expect(distributionOf([], [60_000])).toEqual([0, 0]);
});
