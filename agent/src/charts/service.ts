import { addDays, type BusinessDate, instantOf, toJstIso } from "@desk/shared/calendar/business-date";
import type { Opening } from "@desk/shared/calendar/opening";
import {
  type ChartDeviceDay,
  chartDeviceDaysMax,
  type DayCharts,
  normalDaysMax,
  type WeekCharts,
} from "@desk/shared/contract/charts";
import type { CaseState } from "@desk/shared/figures/case";
import type { DeviceReport } from "@desk/shared/figures/devices";
import type { Deps } from "../deps.ts";
import { createDeviceRepo } from "../devices/repo.ts";
import { createEventRepo } from "../events/repo.ts";
import { createFiguresRepo } from "../figures/repo.ts";
import { createSiteRepo } from "../site/repo.ts";
import { availabilityOf, type DeviceAvailability, type OpenSpan } from "./availability.ts";
import { countByHour } from "./hours.ts";
import { besideNormal, type PastDay } from "./normal-day.ts";
import { createChartRepo } from "./repo.ts";
import { reviewPicture, type Wait, waitsOf } from "./review.ts";
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
  const log = createEventRepo(deps.db.raw);
  const devicesOn = createDeviceDays(deps);
  const hoursOf = ({ date, kind }: Pick<Opening, "date" | "kind">) =>
    countByHour(kind, figures.hours(date, date));

  /** The newest days of that kind with records: at most `normalDaysMax`. */
  const pastDays = ({ date, kind }: Opening): PastDay[] => {
    const days: PastDay[] = [];
    let before = repo.recordedDateBefore(date);
    while (before !== null && days.length < normalDaysMax) {
      if (openingOn(before).kind === kind)
        days.push({ businessDate: before, hours: hoursOf({ date: before, kind }) });
      before = repo.recordedDateBefore(before);
    }
    return days;
  };
  const waits = (cases: readonly CaseState[]) => {
    const reviewed = cases.filter((one) => !one.practice && !one.voided && hasWaited(one));
    const all = reviewed.map((one) => waitsOf(one, log.eventsOfTransaction(one.transactionId)));
    return { waits: all.flat(), cases: all.filter((of: Wait[]) => of.length > 0).length };
  };

  return {
    day(date) {
      const opening = openingOn(date);
      const today = hoursOf(opening);
      const untilMs = Math.min(deps.clock.now(), dayEndMs(date));
      const span = spanOf(opening, untilMs);
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
        devices: devicesOn(date, span),
      };
    },
    weeks(from, asked) {
      const today = toJstIso(deps.clock.now()).slice(0, 10);
      const to = asked > today ? today : asked;
      const weeks = weeksOf({ from, to }, repo.cells(from, to), (date) => openingOn(date).kind, today);
      return { from, to, weeks, deviceDays: deviceDays({ from, to }) };
    },
  };

  function deviceDays({ from, to }: { from: BusinessDate; to: BusinessDate }): ChartDeviceDay[] {
    const days: ChartDeviceDay[] = [];
    for (let date = to; date >= from && days.length < chartDeviceDaysMax; date = addDays(date, -1)) {
      const span = spanOf(openingOn(date), deps.clock.now());
      if (span.toMs <= span.fromMs) continue;
      const openS = Math.floor(span.toMs / 1000) - Math.floor(span.fromMs / 1000);
      const devices = devicesOn(date, span).map(({ deviceId, seconds }) => ({ deviceId, seconds }));
      days.unshift({ businessDate: date, openS, devices });
    }
    return days;
  }
}

/** Reads a day's reports of the site's devices. */
function createDeviceDays({ db }: Pick<Deps, "db">) {
  const devices = createDeviceRepo(db.raw);
  const site = createSiteRepo(db.raw);
  return (date: BusinessDate, span: OpenSpan): DeviceAvailability[] => {
    const ids = site.devices().map(({ id }) => id);
    const reports: DeviceReport[] = devices.reportsBetween(instantOf(date, "00:00"), dayEndMs(date), ids);
    return availabilityOf(reports, span, ids);
  };
}

/** Of a case whose time is not accurate nobody knows how long it waited (`figures/day.ts`, rule 6). */
const hasWaited = ({ finished, phase, times }: CaseState) =>
  finished === null
    ? times.reviewMs > 0 || phase === "review"
    : finished.timeIsAccurate && times.reviewMs > 0;
const dayEndMs = (date: BusinessDate) => instantOf(addDays(date, 1), "00:00");

/** The opening hours up to `untilMs`; empty on a closed day and before the opening. */
function spanOf(opening: Opening, untilMs: number): OpenSpan {
  if (opening.kind === "closed") return { fromMs: 0, toMs: 0 };
  const fromMs = instantOf(opening.date, opening.opensAt);
  return { fromMs, toMs: Math.min(instantOf(opening.date, opening.closesAt), untilMs) };
}

/** Where the picture of a day begins and ends; of a closed day only where somebody worked. */
function dayBounds(opening: Opening): { opensMs: number; closesMs: number } {
  if (opening.kind === "closed") return { opensMs: Number.POSITIVE_INFINITY, closesMs: 0 };
  const { date, opensAt, closesAt } = opening;
  return { opensMs: instantOf(date, opensAt), closesMs: instantOf(date, closesAt) };
}
