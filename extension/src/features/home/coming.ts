import { addDays } from "@desk/shared/calendar/business-date";
import { commonHours, type DayHours } from "@desk/shared/calendar/day-hours";
import { ownHoursOf } from "@desk/shared/calendar/opening-kind";
import type { SiteAnswer } from "@desk/shared/contract";

/** Days ahead that residents ask about when they call. */
const daysAhead = 14;

type Site = Pick<SiteAnswer, "overrides" | "jlisChanges">;
/** One change of the next days, as the lead has entered it. */
export type Coming =
  | ({ readonly what: "opening" } & NonNullable<Site["overrides"]>[number])
  | ({ readonly what: "stop" } & NonNullable<Site["jlisChanges"]>[number]);

/** What is not as usual in the days after `today`, by date. */
export function comingChanges({ overrides = [], jlisChanges = [] }: Site, today: string): Coming[] {
  const last = addDays(today, daysAhead);
  return [
    ...overrides.map((one) => ({ what: "opening" as const, ...one })),
    ...jlisChanges.map((one) => ({ what: "stop" as const, ...one })),
  ]
    .filter(({ date }) => date > today && date <= last)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** How the hours of today, and of the next changed day, differ from what a script says; null where they do not. */
export function changedHours(
  site: Site & Pick<SiteAnswer, "today">,
  today: string,
): { readonly today: DayHours | null; readonly next: Coming | null } {
  const next = comingChanges(site, today).find(({ what }) => what === "opening");
  return { today: ownHoursOf(site.today), next: next ?? null };
}

/** The part of today's opening hours in which J-LIS stands still and that is not over; null when there is none. */
export function stopToday(
  { opensAt, closesAt, jlisStop }: SiteAnswer["today"],
  now: string,
): { readonly hours: DayHours; readonly isAllDay: boolean } | null {
  if (opensAt === undefined || closesAt === undefined || jlisStop === undefined) return null;
  const hours = commonHours({ from: opensAt, to: closesAt }, jlisStop);
  if (hours === null || hours.to <= now) return null;
  return { hours, isAllDay: hours.from === opensAt && hours.to === closesAt };
}
