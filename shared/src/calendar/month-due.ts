import { addDays, type BusinessDate, weekdayOf } from "./business-date.ts";
import { cityHolidayOn } from "./city-holidays.ts";
import { addMonths } from "./months.ts";
import type { OpeningOverride } from "./opening.ts";
import { isCityBusinessKind } from "./opening-kind.ts";

/** `2026-05` → `2026-06`; negative `by` goes back. @throws RangeError when `month` is none. */
export function monthAfter(month: string, by = 1): string {
  return addMonths(`${month}-01`, by).slice(0, 7);
}

/**
 * 翌月第2週まで (S §9(5)⑤), by which a month's report and its invoice are due. S does not say how weeks are counted,
 * so the earliest reading holds: weeks run from Monday to Sunday, the first is the one with the 1st in it, and the
 * day is the last business day of the city from Monday to Friday of the second. That is the week with the 8th in it:
 * due between the 6th and the 12th, never after the 14th, by which the second week has ended however it is counted.
 */
export function monthlyDueDate(month: string, overrides: readonly OpeningOverride[] = []): BusinessDate {
  const eighth = `${monthAfter(month)}-08`;
  // Sunday closes a week: it is its seventh day.
  let due = addDays(eighth, 5 - (weekdayOf(eighth) || 7));
  while (!isCityBusinessDay(due, overrides)) due = addDays(due, -1);
  return due;
}

function isCityBusinessDay(date: BusinessDate, overrides: readonly OpeningOverride[]): boolean {
  const override = overrides.find((entry) => entry.date === date);
  return override === undefined ? cityHolidayOn(date) === null : isCityBusinessKind(override.kind);
}
