import holidayJp from "@holiday-jp/holiday_jp";
import { type BusinessDate, weekdayOf } from "./business-date.ts";
import { isYearEnd } from "./year-end.ts";

/** Why the city hall is closed; `name` is the national holiday's own. */
export type CityHoliday =
  | { readonly reason: "year-end" | "weekend" }
  | { readonly reason: "national-holiday"; readonly name: string };

// The package's own functions read Date objects in the PC's zone; its table is keyed by plain days.
const nationalHolidays: Readonly<Record<string, { readonly name: string } | undefined>> = holidayJp.holidays;

/**
 * 市の休日: Saturdays, Sundays, national holidays and 12/29–1/3 (FACTS §1), or null on 平日. The table ends
 * with 2050; 2028-03-20 (春分の日) is a computed day until the gazette of 2027-02 — correct it by an override.
 */
export function cityHolidayOn(date: BusinessDate): CityHoliday | null {
  const weekday = weekdayOf(date);
  if (isYearEnd(date)) return { reason: "year-end" };
  const name = nationalHolidays[date]?.name;
  if (name !== undefined) return { reason: "national-holiday", name };
  return weekday === 0 || weekday === 6 ? { reason: "weekend" } : null;
}
