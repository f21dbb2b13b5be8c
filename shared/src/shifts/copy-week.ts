import { addDays, type BusinessDate, weekdayOf } from "../calendar/business-date.ts";
import type { ShiftDay, ShiftEntry } from "../contract/shift.ts";

export type Weeks = { readonly entries: readonly ShiftEntry[]; readonly days: readonly ShiftDay[] };

/** The Monday of the week that holds `date`. */
export function mondayOf(date: BusinessDate): BusinessDate {
  return addDays(date, -((weekdayOf(date) + 6) % 7));
}

/** The Mondays of the weeks that have a day in the month, in order. */
export function mondaysOf(days: readonly ShiftDay[]): BusinessDate[] {
  return [...new Set(days.map(({ date }) => mondayOf(date)))];
}

/**
 * One week written over others, weekday by weekday. A day is copied only onto a day of the same kind: a holiday
 * gets no shifts, a 休日開庁 Sunday none of an ordinary one, and what the source week lacks stays as it was.
 * @returns the target's entries, and its days of the chosen weeks that were left alone
 */
export function copyWeek(
  source: Weeks,
  fromMonday: BusinessDate,
  target: Weeks,
  toMondays: readonly BusinessDate[],
): { entries: ShiftEntry[]; left: BusinessDate[] } {
  const kindIn = (days: readonly ShiftDay[], date: string) => days.find((one) => one.date === date)?.kind;
  const from = new Map<BusinessDate, BusinessDate>();
  const left: BusinessDate[] = [];
  for (const monday of toMondays) {
    if (monday === fromMonday && source.entries === target.entries) continue;
    for (let day = 0; day < 7; day += 1) {
      const date = addDays(monday, day);
      const kind = kindIn(target.days, date);
      if (kind === undefined) continue;
      const origin = addDays(fromMonday, day);
      if (kindIn(source.days, origin) === kind) from.set(date, origin);
      else if (kind !== "closed") left.push(date);
    }
  }
  const byDay = Map.groupBy(source.entries, ({ date }) => date);
  const copied = [...from].flatMap(([date, origin]) =>
    (byDay.get(origin) ?? []).map((entry) => ({ ...entry, date })),
  );
  return { entries: [...target.entries.filter(({ date }) => !from.has(date)), ...copied], left };
}
