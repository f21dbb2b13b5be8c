import type { BusinessDate } from "@desk/shared/calendar/business-date";
import { nextBusinessDate, nextOpeningDate } from "@desk/shared/calendar/due";
import { type Opening, type OpeningOverride, openingOn } from "@desk/shared/calendar/opening";
import type { Database } from "better-sqlite3";
import { createOverrideRepo } from "./repo.ts";

/** The site's real calendar: the contract's own days with what the lead has entered (S 別紙1 ※2). */
export type Calendar = {
  overrides(): readonly OpeningOverride[];
  openingOn(date: BusinessDate): Opening;
  /** 翌営業日 */
  nextBusinessDate(date: BusinessDate): BusinessDate;
  nextOpeningDate(date: BusinessDate): BusinessDate | null;
};

/** Asks the database each time: a handful of rows, and nobody has to be told when they change. */
export function createCalendar(raw: Database): Calendar {
  const repo = createOverrideRepo(raw);
  return {
    overrides: repo.all,
    openingOn: (date) => {
      const override = repo.of(date);
      return openingOn(date, override === null ? [] : [override]);
    },
    nextBusinessDate: (date) => nextBusinessDate(date, repo.all()),
    nextOpeningDate: (date) => nextOpeningDate(date, repo.all()),
  };
}
