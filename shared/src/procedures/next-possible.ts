import { addDays, type BusinessDate } from "../calendar/business-date.ts";
import { jlisStopOn } from "../calendar/jlis.ts";
import { contractPeriod, type Opening } from "../calendar/opening.ts";

/**
 * The first day, `earliest` or later, on which the counter can do a procedure that needs 統合端末: it is open and
 * J-LIS is not planned to stand still. `openingOn` is passed in with the site's own overrides. Null when the contract
 * has no such day left: say 職員に確認します.
 */
export function nextPossibleDay(
  earliest: BusinessDate,
  openingOn: (date: BusinessDate) => Opening,
): BusinessDate | null {
  let day = earliest < contractPeriod.from ? contractPeriod.from : earliest;
  while (day <= contractPeriod.to) {
    if (openingOn(day).kind !== "closed" && jlisStopOn(day) === null) return day;
    day = addDays(day, 1);
  }
  return null;
}
