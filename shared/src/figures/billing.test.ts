import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { monthAfter } from "../calendar/month-due.ts";
import { fiscalYearOf, instalmentOf, invoiceOf, yearAmounts } from "./billing.ts";

const yearOf = (first: number) => Array.from({ length: 12 }, (_, n) => monthAfter(`${first}-04`, n));
const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

describe("invoiceOf", () => {
  it("divides a year without a remainder evenly", () => {
    for (const month of yearOf(2026))
      expect(invoiceOf(month, 24_000_000, null)).toMatchObject({
        gross: 2_200_000,
        net: 2_000_000,
        tax: 200_000,
        remainder: 0,
      });
  });

  it("pays the remainder with April", () => {
    const [april, ...others] = yearOf(2026).map((month) => invoiceOf(month, 10_000_000, "T1234567890123"));
    expect(april).toMatchObject({ yearGross: 11_000_000, twelfth: 916_666, remainder: 8, gross: 916_674 });
    expect(april).toMatchObject({ net: 833_340, tax: 83_334, instalment: 1, fiscalYear: 2026 });
    for (const other of others) expect(other).toMatchObject({ gross: 916_666, net: 833_333, tax: 83_333 });
  });

  it("cuts the tax's fraction", () => {
    expect(yearAmounts(12_345_678)).toMatchObject({ yearTax: 1_234_567, yearGross: 13_580_245 });
  });

  it("sums to the year to the yen, with a tax of a tenth cut, whatever the amount", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999_999 }), (yearNet) => {
        const invoices = yearOf(2027).map((month) => invoiceOf(month, yearNet, null));
        expect(sumOf(invoices.map(({ gross }) => gross))).toBe(yearNet + Math.floor(yearNet / 10));
        for (const { net, tax, gross, remainder, instalment, twelfth } of invoices) {
          expect(net + tax).toBe(gross);
          // What an officer does with the calculator: a tenth of the net, cut.
          expect(Math.abs(tax - Math.floor(net / 10))).toBeLessThanOrEqual(net % 10 === 0 ? 1 : 0);
          expect(gross - twelfth).toBe(instalment === 1 ? remainder : 0);
          expect(remainder).toBeLessThan(12);
        }
      }),
    );
  });

  it.each([-1, 1.5, Number.NaN, Number.MAX_SAFE_INTEGER + 1])("refuses %s", (yearNet) => {
    expect(() => yearAmounts(yearNet)).toThrow(RangeError);
  });
});

describe("the fiscal year", () => {
  it.each([
    ["2026-04", 2026, 1],
    ["2026-12", 2026, 9],
    ["2027-01", 2026, 10],
    ["2027-03", 2026, 12],
    ["2027-04", 2027, 1],
  ])("%s is of %i, instalment %i", (month, year, instalment) => {
    expect([fiscalYearOf(month), instalmentOf(month)]).toEqual([year, instalment]);
  });
});
