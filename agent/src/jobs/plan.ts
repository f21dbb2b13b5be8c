import { addDays, type BusinessDate, instantOf } from "@desk/shared/calendar/business-date";
import { endOfMonth } from "@desk/shared/calendar/months";
import { contractPeriod, type Opening } from "@desk/shared/calendar/opening";

/** When the report of a day is to be compiled: at the close (17:15, Thursdays 19:00); of a closed day, when it is over. */
export function reportDueMs(opening: Opening): number {
  const { date } = opening;
  return opening.kind === "closed" ? instantOf(addDays(date, 1), "00:00") : instantOf(date, opening.closesAt);
}

/** The opening days from `from` to `to`, both inclusive, whose close lies after `sinceMs`. */
export function openingDays(
  from: BusinessDate,
  to: BusinessDate,
  { sinceMs, openingOn }: { readonly sinceMs: number; readonly openingOn: (date: BusinessDate) => Opening },
): Opening[] {
  const days: Opening[] = [];
  const last = to < contractPeriod.to ? to : contractPeriod.to;
  for (
    let date = from < contractPeriod.from ? contractPeriod.from : from;
    date <= last;
    date = addDays(date, 1)
  ) {
    const opening = openingOn(date);
    if (opening.kind !== "closed" && reportDueMs(opening) > sinceMs) days.push(opening);
  }
  return days;
}

/**
 * Which compiled days a late record of `date` may change: the day itself, the later ones of its month (their 月累計)
 * and the first one after that (a device's status lasts until somebody reports another). `compiled` is in order.
 */
export function touchedBy(date: BusinessDate, compiled: readonly BusinessDate[]): BusinessDate[] {
  const end = endOfMonth(date);
  const next = compiled.find((day) => day > end);
  return [...compiled.filter((day) => day >= date && day <= end), ...(next === undefined ? [] : [next])];
}
