import { addDays, type BusinessDate } from "./business-date.ts";
import { cityHolidayOn } from "./city-holidays.ts";
import { contractPeriod, type OpeningOverride, openingOn } from "./opening.ts";
import { isCityBusinessKind } from "./opening-kind.ts";

/**
 * 翌営業日, by which the daily report of `date` is due (S §9(5)④): the next 平日 of the city hall. A 休日開庁
 * Sunday in between does not count, since no city office takes reports then: Friday's report is due on Monday
 * (FACTS §7). It may lie after the contract's end: the report of 2028-03-31 is due on 2028-04-03.
 */
export function nextBusinessDate(
  date: BusinessDate,
  overrides: readonly OpeningOverride[] = [],
): BusinessDate {
  let next = addDays(date, 1);
  while (!isCityBusinessDay(next, overrides)) next = addDays(next, 1);
  return next;
}

/** The next day, of any kind, on which the counter is open; null after the contract's last one. */
export function nextOpeningDate(
  date: BusinessDate,
  overrides: readonly OpeningOverride[] = [],
): BusinessDate | null {
  // From before the contract the search starts at its first day.
  let next = date < contractPeriod.from ? contractPeriod.from : addDays(date, 1);
  while (next <= contractPeriod.to) {
    if (openingOn(next, overrides).kind !== "closed") return next;
    next = addDays(next, 1);
  }
  return null;
}

// Not `openingOn`: the city hall has business days outside the contract too.
function isCityBusinessDay(date: BusinessDate, overrides: readonly OpeningOverride[]): boolean {
  const override = overrides.find((entry) => entry.date === date);
  return override === undefined ? cityHolidayOn(date) === null : isCityBusinessKind(override.kind);
}
