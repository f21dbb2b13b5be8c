import { addDays, businessDateOf, toJstIso } from "@desk/shared/calendar/business-date";
import type { Deps } from "../deps.ts";
import { openingDays, reportDueMs, touchedBy } from "./plan.ts";
import type { JobRepo } from "./repo.ts";

/** Which daily reports there are to compile, and which of them again. */
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
  const createdAt = deps.db.identity.createdAt;
  const late = new Set<string>();
  // Behind what the log holds when the agent stopped or crashed before it looked.
  let looked = repo.seen();
  let plannedTo: string | null = null;

  const planOpeningDays = () => {
    const today = toJstIso(deps.clock.now()).slice(0, 10);
    if (plannedTo !== null && plannedTo >= today) return;
    const from = plannedTo === null ? businessDateOf(createdAt) : addDays(plannedTo, 1);
    for (const date of openingDays(from, today, Date.parse(createdAt))) {
      repo.plan("daily-report", date, reportDueMs(date));
    }
    plannedTo = today;
  };
  return {
    noteCommitted(dates) {
      for (const date of dates) late.add(date);
    },
    update() {
      planOpeningDays();
      const upTo = repo.lastSeq();
      // The log is the truth; a notice adds the days that a correction has taken a case away from.
      for (const date of upTo > looked ? repo.daysSince(looked) : []) late.add(date);
      looked = upTo;
      if (late.size === 0) return upTo;
      // Days before the site's first start, and closed ones, only when something was recorded on them.
      for (const date of late) if (repo.hasRecords(date)) repo.plan("daily-report", date, reportDueMs(date));
      const compiled = repo.donePeriods("daily-report");
      const periods = new Set([...late].flatMap((date) => touchedBy(date, compiled)));
      // The day's own events, hour after hour, touch nothing compiled: no write to the disk for them.
      if (periods.size > 0) repo.reopen("daily-report", [...periods], upTo);
      late.clear();
      return upTo;
    },
  };
}
