import { addDays, instantOf, toJstIso } from "@desk/shared/calendar/business-date";
import { openingOn } from "@desk/shared/calendar/opening";

/** A Thursday: open until 19:00. */
export const storyDate = "2026-05-28";
/** From here on the counter is open: three Thursdays before the day make a usual one. */
export const firstDate = "2026-05-07";

/** The counters whose panels are really worked; the generator works the others. */
export const storyCounters = ["window-2", "call-1"] as const;

/** The opening days before the story's. */
export function datesBefore(): string[] {
  const dates: string[] = [];
  for (let date = firstDate; date < storyDate; date = addDays(date, 1))
    if (openingOn(date).kind !== "closed") dates.push(date);
  return dates;
}

/** When a day can be handed in, ISO 8601: its last case has ended a little over the time. */
export function justAfterClose(date: string): string {
  const { closesAt } = openingOn(date);
  if (closesAt === undefined) throw new Error(`${date} is no opening day`);
  return toJstIso(instantOf(date, closesAt) + 45 * 60_000);
}
