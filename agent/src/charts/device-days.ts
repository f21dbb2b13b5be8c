import { addDays, type BusinessDate, instantOf } from "@desk/shared/calendar/business-date";
import type { Opening } from "@desk/shared/calendar/opening";
import { type ChartDeviceDay, chartDeviceDaysMax } from "@desk/shared/contract/charts";
import type { Deps } from "../deps.ts";
import { createDayRecord } from "../devices/day-record.ts";
import { availabilityOf, type DeviceAvailability, type OpenSpan } from "./availability.ts";

/** Midnight at the end of the day. */
export const dayEndMs = (date: BusinessDate) => instantOf(addDays(date, 1), "00:00");

/** The site's devices within the opening hours of a day, or of many. */
export function createDeviceDays(
  { db, clock }: Pick<Deps, "db" | "clock">,
  openingOn: (date: BusinessDate) => Opening,
) {
  const recordOn = createDayRecord(db.raw);
  const within = (date: BusinessDate, span: OpenSpan): DeviceAvailability[] => {
    const { reported, deviceIds, facts } = recordOn(date);
    return availabilityOf(reported, span, deviceIds, facts);
  };
  return {
    on: (opening: Opening, untilMs: number) => within(opening.date, spanOf(opening, untilMs)),
    /** The newest `chartDeviceDaysMax` opening days of the range, oldest first. */
    between(from: BusinessDate, to: BusinessDate): ChartDeviceDay[] {
      const days: ChartDeviceDay[] = [];
      for (let date = to; date >= from && days.length < chartDeviceDaysMax; date = addDays(date, -1)) {
        const span = spanOf(openingOn(date), clock.now());
        if (span.toMs <= span.fromMs) continue;
        const openS = Math.floor(span.toMs / 1000) - Math.floor(span.fromMs / 1000);
        const found = within(date, span).map(({ deviceId, seconds }) => ({ deviceId, seconds }));
        days.unshift({ businessDate: date, openS, devices: found });
      }
      return days;
    },
  };
}

/** The opening hours up to `untilMs`; empty on a closed day and before the opening. */
function spanOf(opening: Opening, untilMs: number): OpenSpan {
  if (opening.kind === "closed") return { fromMs: 0, toMs: 0 };
  const fromMs = instantOf(opening.date, opening.opensAt);
  return { fromMs, toMs: Math.min(instantOf(opening.date, opening.closesAt), untilMs) };
}
