import { addDays } from "@desk/shared/calendar/business-date";
import { endOfMonth } from "@desk/shared/calendar/months";
import { contractPeriod } from "@desk/shared/calendar/opening";
import type { ShiftDay, ShiftMonthAnswer, ShiftPlan } from "@desk/shared/contract";
import { noHeadcount, presetCodes } from "@desk/shared/shifts/preset";
import type { Database } from "better-sqlite3";
import { type Calendar, createCalendar } from "../calendar/calendar.ts";
import { granted, type Verdict } from "../reports/life/verdict.ts";
import { createShiftRepo } from "./repo.ts";
import { wrongMonth } from "./rules.ts";

/** Everything about one month, as the console shows it. */
export function createMonthReader(raw: Database): (month: string) => Verdict<ShiftMonthAnswer> {
  const repo = createShiftRepo(raw);
  const calendar = createCalendar(raw);
  return (month) => {
    const refused = wrongMonth(month);
    if (refused !== null) return refused;
    const { from, to, trainingFrom } = spanOf(month);
    const saved = repo.month(month);
    return granted({
      month,
      revision: saved?.revision ?? 0,
      updatedAt: saved?.updatedAt ?? null,
      updatedBy: saved?.updatedBy ?? null,
      plan: saved?.plan ?? begin(repo.monthBefore(month)?.plan),
      days: daysOf(from, to, calendar),
      absences: repo.absences(from, to),
      trainings: repo.trainings(trainingFrom, to),
    });
  };
}

/** First and last day. What was trained before the work began (S §9(2), §10) stands in its first month. */
export function spanOf(month: string): { from: string; to: string; trainingFrom: string } {
  const from = `${month}-01`;
  return { from, to: endOfMonth(from), trainingFrom: from === contractPeriod.from ? "2026-01-01" : from };
}

/** A new month begins with the signs and numbers of the one before. */
function begin(before: ShiftPlan | undefined): ShiftPlan {
  return { codes: before?.codes ?? [...presetCodes], required: before?.required ?? noHeadcount, entries: [] };
}

function daysOf(from: string, to: string, calendar: Calendar): ShiftDay[] {
  const days: ShiftDay[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const { kind, opensAt, closesAt, detail } = calendar.openingOn(date);
    days.push({
      date,
      kind,
      ...(opensAt === undefined ? {} : { opensAt, closesAt }),
      ...(detail === undefined ? {} : { detail }),
    });
  }
  return days;
}
