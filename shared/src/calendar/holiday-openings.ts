import { addDays, type BusinessDate, partsOf, weekdayOf } from "./business-date.ts";

/** 休日窓口開庁（予定）日, S 別紙1. They follow no rule (not 毎月第4日曜), so they stand here one by one. */
const holidayOpenings: ReadonlySet<BusinessDate> = new Set([
  "2026-04-05",
  "2026-05-24",
  "2026-06-28",
  "2026-07-26",
  "2026-08-23",
  "2026-09-27",
  "2026-10-25",
  "2026-11-15",
  "2026-12-13",
  "2027-01-24",
  "2027-02-14",
  "2027-03-28",
  "2027-04-04",
  "2027-05-23",
  "2027-06-27",
  "2027-07-25",
  "2027-08-15",
  "2027-09-26",
  "2027-10-24",
  "2027-11-14",
  "2027-12-12",
  "2028-01-23",
  "2028-02-27",
  "2028-03-26",
]);

/** Whether 別紙1 names the day. */
export function isListedHolidayOpening(date: BusinessDate): boolean {
  return holidayOpenings.has(date);
}

/** 繁忙期開庁: the first Sunday of April and the last Sunday of March (S §5(1)③). */
export function isBusySeasonSunday(date: BusinessDate): boolean {
  if (weekdayOf(date) !== 0) return false;
  const { month, day } = partsOf(date);
  return (month === 4 && day <= 7) || (month === 3 && partsOf(addDays(date, 7)).month === 4);
}
