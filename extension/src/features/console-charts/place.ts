import { addDays, isBusinessDate } from "@desk/shared/calendar/business-date";
import { contractPeriod, type OpeningOverride, openingOn } from "@desk/shared/calendar/opening";

/** What the page shows, as it stands in the address. */
export type Shown =
  | { readonly kind: "day"; readonly date: string }
  | { readonly kind: "weeks"; readonly from: string; readonly to: string };

/** The address in the page: `day/2026-05-14`, `weeks/2026-04-01/2026-05-14`; anything else is today. */
export function shownAt([kind, first = "", second = ""]: readonly string[], today: string): Shown {
  if (kind === "day" && isBusinessDate(first)) return { kind, date: first };
  if (kind !== "weeks") return { kind: "day", date: within(today) };
  if (isBusinessDate(first) && isBusinessDate(second)) return { kind, from: first, to: second };
  return lastWeeks(13, today);
}

export function placeOf(shown: Shown): readonly string[] {
  return shown.kind === "day" ? ["day", shown.date] : ["weeks", shown.from, shown.to];
}

/** Whole weeks from a Monday on, the present one among them. */
export function lastWeeks(weeks: number, today: string): Extract<Shown, { kind: "weeks" }> {
  const to = within(today);
  const monday = addDays(to, -((new Date(`${to}T00:00:00Z`).getUTCDay() + 6) % 7));
  return { kind: "weeks", from: within(addDays(monday, -7 * (weeks - 1))), to };
}

/** The nearest opening day before or after; null where the contract or the present day ends. */
export function neighbour(
  date: string,
  direction: -1 | 1,
  today: string,
  overrides: readonly OpeningOverride[],
): string | null {
  let day = addDays(date, direction);
  while (day >= contractPeriod.from && day <= contractPeriod.to && day <= today) {
    if (openingOn(day, overrides).kind !== "closed") return day;
    day = addDays(day, direction);
  }
  return null;
}

/** The day itself, or the nearest one of the contract. */
function within(date: string): string {
  if (date < contractPeriod.from) return contractPeriod.from;
  return date > contractPeriod.to ? contractPeriod.to : date;
}
