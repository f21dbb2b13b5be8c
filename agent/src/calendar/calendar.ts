import type { BusinessDate } from "@desk/shared/calendar/business-date";
import { nextBusinessDate, nextOpeningDate } from "@desk/shared/calendar/due";
import { type JlisChange, type JlisStop, jlisStopOn } from "@desk/shared/calendar/jlis";
import { jlisStopsBetween } from "@desk/shared/calendar/jlis-stops";
import { type Opening, type OpeningOverride, openingOn } from "@desk/shared/calendar/opening";
import type { PlannedStop } from "@desk/shared/figures/device-runs";
import type { Database } from "better-sqlite3";
import { createJlisRepo, createOverrideRepo } from "./repo.ts";

/** The site's real calendar: the contract's own days with what the lead has entered (S 別紙1 ※2). */
export type Calendar = {
  overrides(): readonly OpeningOverride[];
  jlisChanges(): readonly JlisChange[];
  /** Kind and hours of a day: whoever asks when the counter opens or closes asks here. */
  openingOn(date: BusinessDate): Opening;
  jlisStopOn(date: BusinessDate): JlisStop | null;
  /** J-LIS's planned stops by time. */
  jlisStopsBetween(from: BusinessDate, to: BusinessDate): PlannedStop[];
  /** 翌営業日 */
  nextBusinessDate(date: BusinessDate): BusinessDate;
  nextOpeningDate(date: BusinessDate): BusinessDate | null;
};

/** Asks the database each time: a handful of rows, and nobody has to be told when they change. */
export function createCalendar(raw: Database): Calendar {
  const overrides = createOverrideRepo(raw);
  const jlis = createJlisRepo(raw);
  return {
    overrides: overrides.all,
    jlisChanges: jlis.all,
    openingOn: (date) => {
      const override = overrides.of(date);
      return openingOn(date, override === null ? [] : [override]);
    },
    jlisStopOn: (date) => {
      const change = jlis.of(date);
      return jlisStopOn(date, change === null ? [] : [change]);
    },
    jlisStopsBetween: (from, to) => jlisStopsBetween(from, to, jlis.all()),
    nextBusinessDate: (date) => nextBusinessDate(date, overrides.all()),
    nextOpeningDate: (date) => nextOpeningDate(date, overrides.all()),
  };
}
