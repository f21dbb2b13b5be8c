import { timeOf } from "@desk/shared/calendar/business-date";
import type { Device } from "@desk/shared/contract";
import type { Availability, ChartDeviceDay, ChartWeek, DayCharts } from "@desk/shared/contract/charts";
import { catalogue } from "@desk/shared/procedures/catalogue";
import { divisionKinds, type Kind, statusKinds } from "./palette.ts";

// What is drawn, as flat rows: the drawing file knows neither the contract nor React.

export type HourRow = { hour: number; total: number; normal: number | null; ahead: boolean };
/** A piece of a stacked bar: `place` is the bar, `order` where in the stack it lies. */
export type PieceRow = { place: string; code: string; value: number; order: number };
export type TotalRow = { place: string; total: number };
/** `from` and `to` in minutes since midnight in Japan. */
export type ReviewRow = { from: number; to: number; waiting: number; longestMin: number };
export type DeviceRow = { device: string; from: number; to: number; code: string };
export type ProcedureRow = { place: string; procedure: string; value: number };
export type ShareRow = { device: string; place: string; code: string; share: number; order: number };

const slotMinutes = 15;

/** Minutes since midnight in Japan of an instant of the day; midnight at its end is 1440. */
export function minutesOf(instant: string, businessDate: string): number {
  const [hours = 0, minutes = 0] = timeOf(instant).split(":").map(Number);
  const next = instant.slice(0, 10) > businessDate ? 1440 : 0;
  return next + hours * 60 + minutes;
}

export function hourRows(day: DayCharts): HourRow[] {
  return day.hours.map(({ hour, total, normal, ahead }) => ({ hour, total, normal, ahead }));
}

export const hourLabel = (hour: number) => `${hour}時`;

export function divisionPieces(
  rows: readonly { place: string; byDivision: Record<string, number> }[],
): PieceRow[] {
  return rows.flatMap(({ place, byDivision }) =>
    divisionKinds.flatMap(({ code }, order) => {
      const value = byDivision[code] ?? 0;
      return value === 0 ? [] : [{ place, code, value, order }];
    }),
  );
}

/** The divisions that occur, in the contract's order. */
export function kindsIn(codes: Iterable<string>, kinds: readonly Kind[]): Kind[] {
  const found = new Set(codes);
  return kinds.filter(({ code }) => found.has(code));
}

export function reviewRows({ businessDate, review, untilAt }: DayCharts): ReviewRow[] {
  const until = minutesOf(untilAt, businessDate);
  return review.slots.map(({ from, waiting, longestS }) => {
    const start = minutesOf(from, businessDate);
    const to = Math.max(start + 1, Math.min(start + slotMinutes, until));
    return { from: start, to, waiting, longestMin: longestS / 60 };
  });
}

export const labelOf = (devices: readonly Device[], id: string) =>
  devices.find((device) => device.id === id)?.label ?? id;

export function deviceRows(
  { businessDate, devices }: Pick<DayCharts, "businessDate" | "devices">,
  known: readonly Device[],
): DeviceRow[] {
  return devices.flatMap(({ deviceId, stretches }) =>
    stretches.map(({ from, to, status }) => ({
      device: labelOf(known, deviceId),
      from: minutesOf(from, businessDate),
      to: minutesOf(to, businessDate),
      code: status ?? "unknown",
    })),
  );
}

/** Share of the time in each status, 0–1, only those that occur; nothing before the opening. */
export function sharesOf({ seconds }: Availability): { code: string; share: number; order: number }[] {
  const all = Object.values(seconds).reduce((sum, one) => sum + one, 0);
  return statusKinds.flatMap(({ code }, order) => {
    const share = all === 0 ? 0 : seconds[code as keyof typeof seconds] / all;
    return share === 0 ? [] : [{ code, share, order }];
  });
}

/** Those that were down, in trouble or stopped as planned at some time, the longest down first. */
export function troubledFirst<One extends Availability>(devices: readonly One[]): One[] {
  const rank = ({ seconds }: Availability) => [seconds.down, seconds.trouble, seconds.maintenance];
  return devices
    .filter((one) => rank(one).some((seconds) => seconds > 0))
    .sort((a, b) => rank(b).reduce((by, seconds, index) => by || seconds - (rank(a)[index] ?? 0), 0));
}

export function shareRows(days: readonly ChartDeviceDay[], known: readonly Device[]): ShareRow[] {
  return days.flatMap(({ businessDate, devices }) =>
    devices.flatMap((device) =>
      sharesOf(device).map((share) => ({
        ...share,
        device: labelOf(known, device.deviceId),
        place: dayLabel(businessDate),
      })),
    ),
  );
}

/** 5/14 */
export function dayLabel(date: string): string {
  return `${Number(date.slice(5, 7))}/${Number(date.slice(8))}`;
}

/** A week by its first day; the year where it changes. */
export function weekLabels(weeks: readonly ChartWeek[]): string[] {
  return weeks.map(({ from }, index) => {
    const before = weeks[index - 1]?.from.slice(0, 4);
    const isNewYear = before !== undefined && before !== from.slice(0, 4);
    return isNewYear ? `${from.slice(0, 4)}/${dayLabel(from)}` : dayLabel(from);
  });
}

/** Every procedure that occurs in the weeks, a row for each week, zeros included. */
export function procedureRows(weeks: readonly ChartWeek[], division: string | null): ProcedureRow[] {
  const places = weekLabels(weeks);
  const shown = catalogue.filter(
    (entry) =>
      (division === null || entry.division === division) &&
      weeks.some(({ byProcedure }) => (byProcedure[entry.id] ?? 0) > 0),
  );
  return shown.flatMap(({ id, shortTitle }) =>
    weeks.map(({ byProcedure }, index) => ({
      place: places[index] ?? "",
      procedure: shortTitle,
      value: byProcedure[id] ?? 0,
    })),
  );
}

/** 98.5％; a hundred only when it is all of it, and nought only when it is nothing. */
export function percent(share: number): string {
  const rounded = Math.round(share * 1000) / 10;
  if (rounded === 100 && share < 1) return "99.9%";
  if (rounded === 0 && share > 0) return "0.1%";
  return `${rounded}%`;
}
