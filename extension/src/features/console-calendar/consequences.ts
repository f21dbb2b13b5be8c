import { addDays, type BusinessDate } from "@desk/shared/calendar/business-date";
import { hoursText, sameHours, wholeDay } from "@desk/shared/calendar/day-hours";
import { nextBusinessDate } from "@desk/shared/calendar/due";
import { formatMonthDay, formatWareki, formatWarekiMonth } from "@desk/shared/calendar/era";
import { type JlisStop, jlisStopOn, stopsAllDay, stopWithin } from "@desk/shared/calendar/jlis";
import { monthAfter, monthlyDueDate } from "@desk/shared/calendar/month-due";
import { contractPeriod, type Opening, type OpeningOverride, openingOn } from "@desk/shared/calendar/opening";
import { isHolidayOpening } from "@desk/shared/calendar/opening-kind";
import { afterChange, type Change, type Entries, isOfStop } from "./change.ts";
import { words } from "./words.ts";

/** No run of closed days is longer: 12-29 to 01-03 with a weekend on both sides, and what is closed by agreement. */
const lookBackDays = 21;

/** What else moves when the day is changed: reports, due dates, shifts, what the counters say. The weightiest first. */
export function consequencesOf(
  date: BusinessDate,
  change: Change,
  entries: Entries,
  today: BusinessDate,
): string[] {
  const past = date < today ? [words.consequences.past] : [];
  const changed = afterChange(date, change, entries);
  return [...past, ...(isOfStop(change) ? ofStop(date, changed) : ofOpening(date, entries, changed))];
}

function ofOpening(date: BusinessDate, entries: Entries, changed: Entries): string[] {
  const [before, after] = [openingOn(date, entries.overrides), openingOn(date, changed.overrides)];
  const { consequences } = words;
  const said: string[] = [...stopSaid(after, jlisStopOn(date, changed.jlisChanges))];
  if (before.kind === "closed" && after.kind !== "closed")
    said.push(consequences.reportNeeded(formatWareki(nextBusinessDate(date, changed.overrides))));
  if (before.kind !== "closed" && after.kind === "closed") said.push(consequences.reportNotNeeded);
  const hasOtherHours = before.opensAt !== after.opensAt || before.closesAt !== after.closesAt;
  if (after.kind !== "closed" && hasOtherHours)
    said.push(consequences.hours(hoursText({ from: after.opensAt, to: after.closesAt })));
  if (before.kind !== "closed" && after.kind !== "closed" && before.closesAt !== after.closesAt)
    said.push(consequences.reportAt(after.closesAt));
  if (after.kind !== "closed" && isHolidayOpening(before.kind) !== isHolidayOpening(after.kind)) {
    if (isHolidayOpening(after.kind)) said.push(consequences.division);
    else if (before.kind !== "closed") said.push(consequences.regularDivision);
  }
  said.push(...movedDays(date, entries.overrides, changed.overrides));
  said.push(...movedMonth(date, entries.overrides, changed.overrides));
  if (before.kind === "closed" && after.kind !== "closed") said.push(consequences.shiftAdd);
  if (before.kind !== "closed" && after.kind === "closed") said.push(consequences.shiftRemove);
  if (before.kind !== "closed" && after.kind !== "closed" && hasOtherHours)
    said.push(consequences.shiftHours);
  said.push(consequences.panel);
  return said;
}

function stopSaid(opening: Opening, stop: JlisStop | null): string[] {
  const within = stopWithin(opening, stop);
  if (within === null) return [];
  const { jlis, jlisPart } = words.consequences;
  return [stopsAllDay(opening, stop) ? jlis : jlisPart(hoursText(within))];
}

function ofStop(date: BusinessDate, changed: Entries): string[] {
  const { consequences } = words;
  const opening = openingOn(date, changed.overrides);
  const stop = jlisStopOn(date, changed.jlisChanges);
  const within = stopWithin(opening, stop);
  const month = monthAfter(date.slice(0, 7), -1);
  return [
    ...stoppedSaid(stop),
    ...(stop === null || within !== null
      ? []
      : [opening.kind === "closed" ? consequences.onClosed : consequences.outsideHours]),
    ...(within === null
      ? []
      : [stopsAllDay(opening, stop) ? consequences.notOffered : consequences.jlisPart(hoursText(within))]),
    ...(month < contractPeriod.from.slice(0, 7) ? [] : [consequences.nextMonth(formatWarekiMonth(month))]),
    consequences.stopPanel,
  ];
}

function stoppedSaid(stop: JlisStop | null): string[] {
  const { notStopped, stoppedWhole, stopped } = words.consequences;
  if (stop === null) return [notStopped];
  return [sameHours(stop.hours, wholeDay) ? stoppedWhole : stopped(hoursText(stop.hours))];
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
