import { sameHours, wholeDay } from "@desk/shared/calendar/day-hours";
import { monthAfter } from "@desk/shared/calendar/month-due";
import { datesOf } from "@desk/shared/calendar/months";
import { contractPeriod, type Opening } from "@desk/shared/calendar/opening";
import { isHolidayOpening, type OpeningKind, shownKind } from "@desk/shared/calendar/opening-kind";
import type { MonthlyReport } from "@desk/shared/contract";
import type { MonthSource } from "./source.ts";

/** 開庁日数 by kind (REPORTS d-3 1). */
export function openDaysOf(openings: readonly Opening[]): MonthlyReport["openDays"] {
  const kinds = openings.map(({ kind, closesAt }) => shownKind(kind, closesAt));
  const of = (kind: OpeningKind) => kinds.filter((one) => one === kind).length;
  return {
    total: kinds.length - of("closed"),
    weekday: of("weekday"),
    thursdayExtended: of("thursday-extended"),
    holidayOpening: of("holiday-opening"),
    busySeasonOpening: of("busy-season-opening"),
  };
}

/** 翌月の予定: what the calendar knows, extraordinary changes included. After the contract's end there is none. */
export function nextMonth(
  month: string,
  { openingOn, overrides, jlisStopOn }: Pick<MonthSource, "openingOn" | "overrides" | "jlisStopOn">,
): MonthlyReport["next"] {
  const next = monthAfter(month);
  const dates = datesOf(next).filter((date) => date <= contractPeriod.to);
  const openings = dates.map((date) => openingOn(date));
  return {
    month: next,
    holidayOpenings: openings
      .filter(({ kind }) => isHolidayOpening(kind))
      .map(({ date, kind }) => ({ businessDate: date, openingKind: kind })),
    jlisStops: dates.flatMap((date) => {
      const stop = jlisStopOn(date);
      if (stop === null) return [];
      const { kind, hours, reason } = stop;
      const part = sameHours(hours, wholeDay) ? {} : { hours };
      return [{ businessDate: date, stop: kind, ...part, ...(reason === undefined ? {} : { reason }) }];
    }),
    overrides: overrides
      .filter(({ date }) => date.startsWith(next))
      .map(({ date, kind, hours, reason }) => ({
        ...{ businessDate: date, openingKind: kind, reason },
        ...(hours === undefined ? {} : { hours }),
      })),
    closedWeekdays: openings.flatMap((opening) =>
      opening.kind === "closed" && opening.reason === "national-holiday"
        ? [{ businessDate: opening.date, name: opening.detail ?? "" }]
        : [],
    ),
  };
}
