import { dayStaffing, monthStaffing } from "@desk/shared/shifts/month";
import type { Staffing } from "@desk/shared/shifts/staffing";
import type { Database } from "better-sqlite3";
import { createSiteRepo } from "../site/repo.ts";
import { spanOf } from "./month.ts";
import { createShiftRepo } from "./repo.ts";

/** What the shift table says, for the daily and the monthly report (S §9(1)(4)(5)③). */
export function createStaffing(raw: Database): Staffing {
  const repo = createShiftRepo(raw);
  const site = createSiteRepo(raw);
  return {
    staffingOf(date) {
      const plan = repo.month(date.slice(0, 7))?.plan ?? null;
      const absences = repo.absences(date, date).map(({ absence }) => absence);
      return dayStaffing(
        date,
        plan,
        absences,
        site.staff().map(({ id }) => id),
      );
    },
    staffingOfMonth(month) {
      const { from, to, trainingFrom } = spanOf(month);
      const absences = repo.absences(from, to).map(({ absence }) => absence);
      const trainings = repo.trainings(trainingFrom, to).map(({ id, training }) => ({ id, ...training }));
      return monthStaffing(month, repo.month(month)?.plan ?? null, absences, trainings);
    },
  };
}
