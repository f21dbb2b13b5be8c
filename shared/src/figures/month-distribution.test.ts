import fc from "fast-check";
import { expect, test } from "vitest";
import { handlingBins } from "./month-distribution.ts";

const at = (servingMs: number, phone = false) => ({ servingMs, phone });

test("a case on an edge belongs to the bin above it", () => {
  const bins = handlingBins([at(0), at(179_999, true), at(180_000), at(600_000), at(3_600_000), at(9e7)]);
  const filled = bins.filter(({ n }) => n > 0);
  expect(filled.map(({ fromS, toS, n, phone }) => [fromS, toS, n, phone])).toEqual([
    [0, 180, 2, 1],
    [180, 300, 1, 0],
    [600, 900, 1, 0],
    [3600, null, 2, 0],
  ]);
});

test("no case is lost or counted twice, and the bins follow each other without a gap", () => {
  fc.assert(
    fc.property(fc.array(fc.record({ servingMs: fc.nat({ max: 2e7 }), phone: fc.boolean() })), (cases) => {
      const bins = handlingBins(cases);
      expect(bins.reduce((sum, { n }) => sum + n, 0)).toBe(cases.length);
      expect(bins.reduce((sum, { phone }) => sum + phone, 0)).toBe(cases.filter((one) => one.phone).length);
      for (const [index, { toS }] of bins.entries()) expect(toS ?? null).toBe(bins[index + 1]?.fromS ?? null);
    }),
  );
});

test("a duration below zero is a broken invariant", () => {
  expect(() => handlingBins([at(-1)])).toThrow("-1");
});
