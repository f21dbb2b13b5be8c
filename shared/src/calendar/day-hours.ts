import { addDays, type BusinessDate, instantOf } from "./business-date.ts";

/** Hours of one day, `HH:mm` in Japan. `24:00` only as the end of what lasts until midnight. */
export type DayHours = { readonly from: string; readonly to: string };

/**
 * Within these the counter may be opened by agreement (S §5(3)). Staff come before and stay after it, and the forgotten
 * cases of a day are ended at 23:30.
 */
export const openingRange: DayHours = { from: "07:00", to: "22:00" };
export const wholeDay: DayHours = { from: "00:00", to: "24:00" };

const timePattern = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** `08:30〜12:00`, or 終日. */
export function hoursText({ from, to }: DayHours): string {
  return sameHours({ from, to }, wholeDay) ? "終日" : `${from}〜${to}`;
}

export function sameHours(a: DayHours, b: DayHours): boolean {
  return a.from === b.from && a.to === b.to;
}

/** What both have in common, or null. */
export function commonHours(a: DayHours, b: DayHours): DayHours | null {
  const common = { from: a.from > b.from ? a.from : b.from, to: a.to < b.to ? a.to : b.to };
  return common.from < common.to ? common : null;
}

/** Epoch milliseconds of the end of `hours` on that day; `24:00` is the next midnight. */
export function endInstantOf(date: BusinessDate, to: string): number {
  return to === wholeDay.to ? instantOf(addDays(date, 1), "00:00") : instantOf(date, to);
}

/** Why these cannot be the opening hours of a day, one Japanese sentence; null when they can. */
export function openingHoursProblem({ from, to }: DayHours): string | null {
  const wrong = timesProblem({ from, to });
  if (wrong !== null) return wrong;
  return from < openingRange.from || to > openingRange.to
    ? `開庁時間は ${hoursText(openingRange)} の間で指定してください（指定された時間: ${from}〜${to}）。`
    : null;
}

/** The same for a stop of J-LIS, which may last until midnight (`24:00`). */
export function stopHoursProblem(hours: DayHours): string | null {
  return timesProblem(hours.to === wholeDay.to ? { from: hours.from, to: "23:59" } : hours);
}

function timesProblem({ from, to }: DayHours): string | null {
  const bad = [from, to].find((time) => !timePattern.test(time));
  if (bad !== undefined)
    return `時刻は 08:30 のように、24時間の時と分で指定してください（指定された時刻: 「${bad.slice(0, 10)}」）。`;
  return from < to ? null : `終わりの時刻（${to}）は、始まりの時刻（${from}）より後にしてください。`;
}
