import { addDays, type BusinessDate, dateOf, partsOf } from "./business-date.ts";

/** Last day of the month that holds `date`. */
export function endOfMonth(date: BusinessDate): BusinessDate {
  const { year, month } = partsOf(date);
  return dateOf({ year, month: month + 1, day: 0 });
}

/**
 * The same day `months` later, or earlier when negative. Where that month is shorter, its last day:
 * three months before 05-31 is 02-28 (月末丸め).
 */
export function addMonths(date: BusinessDate, months: number): BusinessDate {
  const { year, month, day } = partsOf(date);
  const last = endOfMonth(dateOf({ year, month: month + months, day: 1 }));
  return addDays(last, Math.min(day - partsOf(last).day, 0));
}

/** Every day of a month `YYYY-MM`, in order. */
export function datesOf(month: string): BusinessDate[] {
  const dates: BusinessDate[] = [];
  const last = endOfMonth(`${month}-01`);
  for (let date = `${month}-01`; date <= last; date = addDays(date, 1)) dates.push(date);
  return dates;
}
