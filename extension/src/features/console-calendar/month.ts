import { type BusinessDate, weekdayOf } from "@desk/shared/calendar/business-date";
import { cityHolidayOn } from "@desk/shared/calendar/city-holidays";
import { type JlisChange, type JlisStop, jlisRuleOn, jlisStopOn } from "@desk/shared/calendar/jlis";
import { monthAfter } from "@desk/shared/calendar/month-due";
import { datesOf } from "@desk/shared/calendar/months";
import { contractPeriod, type Opening, type OpeningOverride, openingOn } from "@desk/shared/calendar/opening";
import { isHolidayOpening, type OpeningKind } from "@desk/shared/calendar/opening-kind";

/** One day of the sheet. */
export type Day = {
  readonly date: BusinessDate;
  readonly opening: Opening;
  /** The holiday's name, when it is closed for one. */
  readonly holiday: string | null;
  readonly jlisStop: JlisStop | null;
  /** The rule's stop was called off. */
  readonly runsAllTheSame: boolean;
  readonly isOverridden: boolean;
};

export type Month = {
  /** `2026-05` */
  readonly month: string;
  /** Weeks from Sunday on; null = a day of a neighbouring month. */
  readonly weeks: readonly (readonly (Day | null)[])[];
  readonly openDays: number;
  readonly holidayOpenings: number;
};

/** The month of an address or of today, within the contract. */
export function monthAt(text: string | undefined, today: BusinessDate): string {
  const month = text !== undefined && /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? text : today.slice(0, 7);
  const [first, last] = [contractPeriod.from.slice(0, 7), contractPeriod.to.slice(0, 7)];
  if (month < first) return first;
  return month > last ? last : month;
}

/** The month before or after; null where the contract ends. */
export function neighbourMonth(month: string, by: -1 | 1): string | null {
  const next = monthAfter(month, by);
  return next < contractPeriod.from.slice(0, 7) || next > contractPeriod.to.slice(0, 7) ? null : next;
}

type Entered = {
  readonly overrides: readonly OpeningOverride[];
  readonly jlisChanges: readonly JlisChange[];
};

export function monthSheet(month: string, entries: Entered): Month {
  const cells: (Day | null)[] = Array.from({ length: weekdayOf(`${month}-01`) }, () => null);
  for (const date of datesOf(month)) cells.push(dayOf(date, entries));
  while (cells.length % 7 !== 0) cells.push(null);
  const open = cells.filter((day) => day !== null && day.opening.kind !== "closed");
  return {
    month,
    weeks: Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7)),
    openDays: open.length,
    holidayOpenings: open.filter((day) => day !== null && isHolidayOpening(day.opening.kind)).length,
  };
}

function dayOf(date: BusinessDate, { overrides, jlisChanges }: Entered): Day {
  const jlisStop = jlisStopOn(date, jlisChanges);
  const holiday = cityHolidayOn(date);
  return {
    date,
    opening: openingOn(date, overrides),
    holiday: holiday?.reason === "national-holiday" ? holiday.name : null,
    jlisStop,
    runsAllTheSame: jlisStop === null && jlisRuleOn(date) !== null,
    isOverridden: overrides.some((one) => one.date === date),
  };
}

/**
 * The kinds that a day may have, as the agent takes them, its own first (its hours can be changed): on a day of the city hall no 休日開庁, on a weekend
 * and at the year's end no 平日; a national holiday may become any of them.
 */
export function kindsFor(date: BusinessDate): OpeningKind[] {
  const regular = openingOn(date).kind;
  const holiday = cityHolidayOn(date);
  const open: OpeningKind[] =
    holiday === null
      ? ["weekday", "thursday-extended"]
      : holiday.reason === "national-holiday"
        ? ["holiday-opening", "busy-season-opening", "weekday", "thursday-extended"]
        : ["holiday-opening", "busy-season-opening"];
  const others = [...open, "closed" as const].filter((kind) => kind !== regular);
  return regular === "closed" ? others : [regular, ...others];
}
