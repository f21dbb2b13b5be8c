import { jlisStopOn } from "@desk/shared/calendar/jlis";
import { monthAfter } from "@desk/shared/calendar/month-due";
import { datesOf } from "@desk/shared/calendar/months";
import { contractPeriod, type Opening, type OpeningOverride } from "@desk/shared/calendar/opening";
import { isHolidayOpening, type OpeningKind } from "@desk/shared/calendar/opening-kind";
import type { MonthlyReport } from "@desk/shared/contract";

/** 開庁日数 by kind (REPORTS d-3 1). */
export function openDaysOf(kinds: readonly OpeningKind[]): MonthlyReport["openDays"] {
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
  openingOn: (date: string) => Opening,
  overrides: readonly OpeningOverride[],
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
      return stop === null ? [] : [{ businessDate: date, stop }];
    }),
    overrides: overrides
      .filter(({ date }) => date.startsWith(next))
      .map(({ date, kind, reason }) => ({ businessDate: date, openingKind: kind, reason })),
    closedWeekdays: openings.flatMap((opening) =>
      opening.kind === "closed" && opening.reason === "national-holiday"
        ? [{ businessDate: opening.date, name: opening.detail ?? "" }]
        : [],
    ),
  };
}
