import fc from "fast-check";
import { expect, test } from "vitest";
import { handlingBins, type MeasuredTimes } from "./month-distribution.ts";

const times = (channel: MeasuredTimes["channel"], ...ms: number[]): MeasuredTimes => ({
  channel,
  serving: Float64Array.from(ms.toSorted((a, b) => a - b)),
});

test("a case on an edge belongs to the bin above it", () => {
  const bins = handlingBins([times("counter", 0, 180_000, 600_000, 3_600_000, 9e7), times("phone", 179_999)]);
  const filled = bins.filter(({ n }) => n > 0);
  expect(filled.map(({ fromS, toS, n, phone }) => [fromS, toS, n, phone])).toEqual([
    [0, 180, 2, 1],
    [180, 300, 1, 0],
    [600, 900, 1, 0],
    [3600, null, 2, 0],
  ]);
});

test("no case is lost or counted twice, and the bins follow each other without a gap", () => {
  const list = fc.array(fc.nat({ max: 2e7 }));
  fc.assert(
    fc.property(list, list, (atCounters, onPhones) => {
      const bins = handlingBins([times("counter", ...atCounters), times("phone", ...onPhones)]);
      expect(bins.reduce((sum, { n }) => sum + n, 0)).toBe(atCounters.length + onPhones.length);
      expect(bins.reduce((sum, { phone }) => sum + phone, 0)).toBe(onPhones.length);
      for (const [index, { toS }] of bins.entries()) expect(toS).toBe(bins[index + 1]?.fromS ?? null);
    }),
  );
});

test("a duration below zero is a broken invariant", () => {
  expect(() => handlingBins([times("counter", -1)])).toThrow("below");
});
