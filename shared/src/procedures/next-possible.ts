import { addDays, type BusinessDate } from "../calendar/business-date.ts";
import { type JlisStop, stopsAllDay } from "../calendar/jlis.ts";
import { contractPeriod, type Opening } from "../calendar/opening.ts";

/** The site's own calendar, with what the lead has entered. */
export type SiteCalendar = {
  readonly openingOn: (date: BusinessDate) => Opening;
  readonly jlisStopOn: (date: BusinessDate) => JlisStop | null;
};

/**
 * The first day, `earliest` or later, on which the counter can do a procedure that needs 統合端末: it is open and
 * J-LIS is not planned to stand still all the while (for a part of it, see `stopWithin`). Null when the contract has no
 * such day left: say 職員に確認します.
 */
export function nextPossibleDay(
  earliest: BusinessDate,
  { openingOn, jlisStopOn }: SiteCalendar,
): BusinessDate | null {
  let day = earliest < contractPeriod.from ? contractPeriod.from : earliest;
  while (day <= contractPeriod.to) {
    const opening = openingOn(day);
    if (opening.kind !== "closed" && !stopsAllDay(opening, jlisStopOn(day))) return day;
    day = addDays(day, 1);
  }
  return null;
}
