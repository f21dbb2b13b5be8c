import { type BusinessDate, partsOf } from "./business-date.ts";

/**
 * 年末年始 12/29–1/3: the city hall is closed (FACTS §1; other cities' by-laws agree, 八代市's own is not
 * seen, C7) and J-LIS does not run (S 別紙1 ※1).
 */
export function isYearEnd(date: BusinessDate): boolean {
  const { month, day } = partsOf(date);
  return (month === 12 && day >= 29) || (month === 1 && day <= 3);
}
