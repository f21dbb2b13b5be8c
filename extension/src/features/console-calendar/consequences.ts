import { addDays, type BusinessDate } from "@desk/shared/calendar/business-date";
import { nextBusinessDate } from "@desk/shared/calendar/due";
import { formatMonthDay, formatWareki, formatWarekiMonth } from "@desk/shared/calendar/era";
import { jlisStopOn } from "@desk/shared/calendar/jlis";
import { monthAfter, monthlyDueDate } from "@desk/shared/calendar/month-due";
import { contractPeriod, type OpeningOverride, openingOn } from "@desk/shared/calendar/opening";
import { isHolidayOpening, type OpeningKind } from "@desk/shared/calendar/opening-kind";
import { words } from "./words.ts";

/** No run of closed days is longer: 12-29 to 01-03 with a weekend on both sides, and what is closed by agreement. */
const lookBackDays = 21;

/**
 * What else moves when a day gets another kind: reports, due dates, shifts, what the counters say. Sentences, the
 * weightiest first.
 * @param kind null = the entry is taken back
 */
export function consequencesOf(
  date: BusinessDate,
  kind: OpeningKind | null,
  overrides: readonly OpeningOverride[],
  today: BusinessDate,
): string[] {
  const others = overrides.filter((one) => one.date !== date);
  const changed = kind === null ? others : [...others, { date, kind, reason: "" }];
  const [before, after] = [openingOn(date, overrides), openingOn(date, changed)];
  const { consequences } = words;
  const said: string[] = [];
  if (date < today) said.push(consequences.past);
  if (after.kind !== "closed" && jlisStopOn(date) !== null) said.push(consequences.jlis);
  if (before.kind === "closed" && after.kind !== "closed")
    said.push(consequences.reportNeeded(formatWareki(nextBusinessDate(date, changed))));
  if (before.kind !== "closed" && after.kind === "closed") said.push(consequences.reportNotNeeded);
  if (after.kind !== "closed" && before.closesAt !== after.closesAt)
    said.push(consequences.hours(`${after.opensAt}〜${after.closesAt}`));
  if (after.kind !== "closed" && isHolidayOpening(before.kind) !== isHolidayOpening(after.kind)) {
    if (isHolidayOpening(after.kind)) said.push(consequences.division);
    else if (before.kind !== "closed") said.push(consequences.regularDivision);
  }
  said.push(...movedDays(date, overrides, changed), ...movedMonth(date, overrides, changed));
  if (before.kind === "closed" && after.kind !== "closed") said.push(consequences.shiftAdd);
  if (before.kind !== "closed" && after.kind === "closed") said.push(consequences.shiftRemove);
  said.push(consequences.panel);
  return said;
}

type Overrides = readonly OpeningOverride[];

/** Days whose report falls due on another day, told together where they move alike. */
function movedDays(date: BusinessDate, before: Overrides, after: Overrides): string[] {
  const moved = new Map<string, { days: string[]; from: BusinessDate; to: BusinessDate }>();
  const first = addDays(date, -lookBackDays);
  for (
    let day = first < contractPeriod.from ? contractPeriod.from : first;
    day < date;
    day = addDays(day, 1)
  ) {
    if (openingOn(day, after).kind === "closed") continue;
    const [from, to] = [nextBusinessDate(day, before), nextBusinessDate(day, after)];
    if (from === to) continue;
    const group = moved.get(`${from} ${to}`) ?? { days: [], from, to };
    group.days.push(formatMonthDay(day));
    moved.set(`${from} ${to}`, group);
  }
  return [...moved.values()].map(({ days, from, to }) =>
    words.consequences.dueMoved(days.join("・"), formatMonthDay(from), formatMonthDay(to)),
  );
}

/** The month before is due in the second week of the day's month, or at its start. */
function movedMonth(date: BusinessDate, before: Overrides, after: Overrides): string[] {
  const month = monthAfter(date.slice(0, 7), -1);
  if (month < contractPeriod.from.slice(0, 7)) return [];
  const [from, to] = [monthlyDueDate(month, before), monthlyDueDate(month, after)];
  if (from === to) return [];
  return [words.consequences.monthMoved(formatWarekiMonth(month), formatMonthDay(from), formatMonthDay(to))];
}
