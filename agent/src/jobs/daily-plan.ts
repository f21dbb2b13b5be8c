import { addDays, businessDateOf, toJstIso } from "@desk/shared/calendar/business-date";
import { type Calendar, createCalendar } from "../calendar/calendar.ts";
import type { Deps } from "../deps.ts";
import { isReported } from "../reports/life/date-check.ts";
import { createDayRepo, type DayRepo } from "../reports/life/day-repo.ts";
import { nightlyCloseDueMs } from "./nightly-close.ts";
import { openingDays, reportDueMs, touchedBy } from "./plan.ts";
import type { JobRepo } from "./repo.ts";

/** Which daily reports there are to compile, which of them again, and where a case was forgotten. */
export type DailyPlan = {
  /** Something was committed that may change the figures of these days. */
  noteCommitted(dates: readonly string[]): void;
  /**
   * Plans the opening days up to now and every day on which something was recorded, and reopens the compiled ones
   * that late records may have changed. Returns how far the log has been looked at.
   */
  update(): number;
};

export function createDailyPlan(deps: Pick<Deps, "db" | "clock">, repo: JobRepo): DailyPlan {
  const calendar = createCalendar(deps.db.raw);
  const days = createDayRepo(deps.db.raw);
  const planner = openingPlanner(deps, repo, { calendar, days });
  const late = new Set<string>();
  // Behind what the log holds when the agent stopped or crashed before it looked.
  let looked = repo.seen();

  return {
    noteCommitted(dates) {
      for (const date of dates) late.add(date);
    },
    update() {
      planner();
      // Forgotten cases, also those that reached the agent after the night's close of their day.
      for (const date of repo.openDates()) {
        repo.plan("nightly-close", date, nightlyCloseDueMs(date));
        repo.again("nightly-close", date);
      }
      const upTo = repo.lastSeq();
      // The log is the truth; a notice adds the days that a correction has taken a case away from.
      for (const date of upTo > looked ? repo.daysSince(looked) : []) late.add(date);
      looked = upTo;
      if (late.size === 0) return upTo;
      // Days before the site's first start, and closed ones, only when something was recorded on them.
      for (const date of late)
        if (isReported(date, days)) repo.plan("daily-report", date, reportDueMs(calendar.openingOn(date)));
      const compiled = repo.donePeriods("daily-report");
      const periods = new Set([...late].flatMap((date) => touchedBy(date, compiled)));
      // The day's own events, hour after hour, touch nothing compiled: no write to the disk for them.
      if (periods.size > 0) repo.reopen("daily-report", [...periods], upTo);
      late.clear();
      return upTo;
    },
  };
}

/** Plans the opening days up to now; after a change of the calendar all of them anew. */
function openingPlanner(
  deps: Pick<Deps, "db" | "clock">,
  repo: JobRepo,
  { calendar, days }: { readonly calendar: Calendar; readonly days: DayRepo },
): () => void {
  const { createdAt } = deps.db.identity;
  let plannedTo: string | null = null;
  let known: string | null = null;
  const moveOpen = () => {
    for (const { kind, period } of repo.open()) {
      if (kind !== "daily-report") continue;
      const opening = calendar.openingOn(period);
      if (opening.kind === "closed" && !isReported(period, days)) repo.drop(kind, period);
      else repo.move(kind, period, reportDueMs(opening));
    }
  };
  return () => {
    const overrides = JSON.stringify(calendar.overrides());
    if (overrides !== known) {
      moveOpen();
      plannedTo = null;
      known = overrides;
    }
    const today = toJstIso(deps.clock.now()).slice(0, 10);
    if (plannedTo !== null && plannedTo >= today) return;
    const from = plannedTo === null ? businessDateOf(createdAt) : addDays(plannedTo, 1);
    const { openingOn } = calendar;
    for (const opening of openingDays(from, today, { sinceMs: Date.parse(createdAt), openingOn }))
      repo.plan("daily-report", opening.date, reportDueMs(opening));
    plannedTo = today;
  };
}
