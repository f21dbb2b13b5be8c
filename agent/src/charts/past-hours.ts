import type { BusinessDate } from "@desk/shared/calendar/business-date";
import type { CommitNotice } from "../deps.ts";
import type { Topic } from "../topic.ts";
import type { HourCounts } from "./hours.ts";

type Hours = ReadonlyMap<number, HourCounts>;

/** Eight usual days for each kind of opening day, and some to spare. */
const keptDays = 64;

/**
 * Hours of days that are over, kept while they stay as they are: today's picture is asked for after every case, and
 * would otherwise count the same eight days again each time.
 */
export function createPastHours(
  read: (date: BusinessDate) => Hours,
  committed: Topic<CommitNotice>,
): (date: BusinessDate) => Hours {
  const kept = new Map<BusinessDate, Hours>();
  committed.subscribe(({ businessDates }) => {
    for (const date of businessDates) kept.delete(date);
  });
  return (date) => {
    const known = kept.get(date);
    if (known !== undefined) return known;
    const hours = read(date);
    if (kept.size >= keptDays) kept.delete(kept.keys().next().value ?? "");
    kept.set(date, hours);
    return hours;
  };
}
