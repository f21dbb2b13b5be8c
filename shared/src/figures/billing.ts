import type { Invoice } from "../contract/monthly.ts";

/** 消費税率 10 % (S §13), as parts of a hundred. */
const taxPercent = 10;
const monthsOfYear = 12;

/** 年度: from April. `2027-03` belongs to 2026. */
export function fiscalYearOf(month: string): number {
  const [year = 0, of = 0] = month.split("-").map(Number);
  return of >= 4 ? year : year - 1;
}

/** 4月 = 1 … 3月 = 12. */
export function instalmentOf(month: string): number {
  return ((Number(month.slice(5)) + 8) % monthsOfYear) + 1;
}

export type YearAmounts = Pick<Invoice, "yearNet" | "yearTax" | "yearGross" | "twelfth" | "remainder">;

/** 委託金額 of a year in whole yen: tax of 10 %, fractions cut (S §13). @throws RangeError when no whole yen ≥ 0. */
export function yearAmounts(yearNet: number): YearAmounts {
  if (!Number.isSafeInteger(yearNet) || yearNet < 0)
    throw new RangeError(`expected whole yen from 0, got ${yearNet}`);
  const yearTax = Math.floor((yearNet * taxPercent) / 100);
  const yearGross = yearNet + yearTax;
  const twelfth = Math.floor(yearGross / monthsOfYear);
  return { yearNet, yearTax, yearGross, twelfth, remainder: yearGross - twelfth * monthsOfYear };
}

/**
 * What is claimed for a month (S §14): a twelfth of the year's 委託金額, and with April also what the cut parts leave,
 * so that twelve claims are the year to the yen. 委託金額 is the contracted sum, tax included (S §13), so it is this
 * that is divided; the tax in it is taken out month by month (10/110, cut), as a 適格請求書 must say it.
 */
export function invoiceOf(month: string, yearNet: number, registrationNumber: string | null): Invoice {
  const year = yearAmounts(yearNet);
  const instalment = instalmentOf(month);
  const gross = year.twelfth + (instalment === 1 ? year.remainder : 0);
  const tax = Math.floor((gross * taxPercent) / (100 + taxPercent));
  return {
    fiscalYear: fiscalYearOf(month),
    ...year,
    instalment,
    net: gross - tax,
    tax,
    gross,
    registrationNumber,
  };
}
