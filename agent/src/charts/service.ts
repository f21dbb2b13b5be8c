import { type BusinessDate, instantOf, toJstIso } from "@desk/shared/calendar/business-date";
import type { Opening } from "@desk/shared/calendar/opening";
import { comparedKind } from "@desk/shared/calendar/opening-kind";
import { type DayCharts, normalDaysMax, type WeekCharts } from "@desk/shared/contract/charts";
import type { Deps } from "../deps.ts";
import { createFiguresRepo } from "../figures/repo.ts";
import { createDeviceDays, dayEndMs } from "./device-days.ts";
import { countByHour } from "./hours.ts";
import { besideNormal, type PastDay } from "./normal-day.ts";
import { createChartRepo } from "./repo.ts";
import { reviewPicture } from "./review.ts";
import { createWaits } from "./waits.ts";
import { weeksOf } from "./weeks.ts";

export type ChartService = {
  day(date: BusinessDate): DayCharts;
  /** `to` is cut to today. */
  weeks(from: BusinessDate, to: BusinessDate): WeekCharts;
};

type Openings = (date: BusinessDate) => Opening;

/**
 * The figures behind the console's pictures, from the projected rows as they are now; stores nothing.
 * @param openingOn with the site's own 臨時の開庁・閉庁
 */
export function createChartService(deps: Deps, openingOn: Openings): ChartService {
  const figures = createFiguresRepo(deps.db.raw);
  const repo = createChartRepo(deps.db.raw);
  const waits = createWaits(deps.db.raw);
  const devices = createDeviceDays(deps, openingOn);
  const hoursOf = ({ date, kind }: Pick<Opening, "date" | "kind">) =>
    countByHour(kind, figures.hours(date, date));

  /**
   * The newest days with records that had the hours of that kind, at most `normalDaysMax`; a day with hours of its own
   * has none like it.
   */
  const pastDays = (opening: Opening): PastDay[] => {
    const { date } = opening;
    const compared = comparedKind(opening);
    const days: PastDay[] = [];
    if (compared === null) return days;
    let before = repo.recordedDateBefore(date);
    while (before !== null && days.length < normalDaysMax) {
      const of = openingOn(before);
      if (comparedKind(of) === compared) days.push({ businessDate: before, hours: hoursOf(of) });
      before = repo.recordedDateBefore(before);
    }
    return days;
  };
  return {
    day(date) {
      const opening = openingOn(date);
      const today = hoursOf(opening);
      const untilMs = Math.min(deps.clock.now(), dayEndMs(date));
      const review = waits(figures.casesOfDay(date));
      return {
        businessDate: date,
        openingKind: opening.kind,
        opensAt: opening.opensAt ?? null,
        closesAt: opening.closesAt ?? null,
        untilAt: toJstIso(untilMs),
        total: [...today.values()].reduce((sum, { total }) => sum + total, 0),
        ...besideNormal(opening, today, pastDays(opening), untilMs),
        review: reviewPicture(review.waits, review.cases, { ...dayBounds(opening), untilMs }),
        devices: devices.on(opening, untilMs),
      };
    },
    weeks(from, asked) {
      const today = toJstIso(deps.clock.now()).slice(0, 10);
      const to = asked > today ? today : asked;
      const weeks = weeksOf({ from, to }, repo.cells(from, to), (date) => openingOn(date).kind, today);
      return { from, to, weeks, deviceDays: devices.between(from, to) };
    },
  };
}

/** Where the picture of a day begins and ends; of a closed day only where somebody worked. */
function dayBounds(opening: Opening): { opensMs: number; closesMs: number } {
  if (opening.kind === "closed") return { opensMs: Number.POSITIVE_INFINITY, closesMs: 0 };
  const { date, opensAt, closesAt } = opening;
  return { opensMs: instantOf(date, opensAt), closesMs: instantOf(date, closesAt) };
}
