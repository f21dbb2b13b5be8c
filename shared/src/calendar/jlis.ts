import { type BusinessDate, partsOf, weekdayOf } from "./business-date.ts";
import { isYearEnd } from "./year-end.ts";

export type JlisStop = "monthly-maintenance" | "year-end";

/**
 * Why J-LIS is planned to stand still on that day, or null (S 別紙1 ※1, FACTS §1). Monthly it is the
 * Sunday after the third Saturday, which is the fourth Sunday in 2026-11 and 2027-08: never say 第3日曜.
 */
export function jlisStopOn(date: BusinessDate): JlisStop | null {
  if (isYearEnd(date)) return "year-end";
  const { day } = partsOf(date);
  // The third Saturday is one of 15–21, so the Sunday after it is one of 16–22.
  return weekdayOf(date) === 0 && day >= 16 && day <= 22 ? "monthly-maintenance" : null;
}
