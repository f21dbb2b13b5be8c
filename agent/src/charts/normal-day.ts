import { instantOf, toJstIso } from "@desk/shared/calendar/business-date";
import type { Opening } from "@desk/shared/calendar/opening";
import { type ChartHour, type NormalDay, normalDaysMin } from "@desk/shared/contract/charts";
import type { HourCounts } from "./hours.ts";

type Hours = ReadonlyMap<number, HourCounts>;
export type PastDay = { readonly businessDate: string; readonly hours: Hours };

/** Middle value; of an even number the mean of the two in the middle. Null of none. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const low = sorted[Math.ceil(sorted.length / 2) - 1];
  const high = sorted[Math.floor(sorted.length / 2)];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/**
 * The day by hours beside the usual one. `past` are the days to compare with, the newest first; fewer than
 * `normalDaysMin` of them give no figure at all, since one or two days are no usual day.
 */
export function besideNormal(
  opening: Opening,
  today: Hours,
  past: readonly PastDay[],
  untilMs: number,
): { hours: ChartHour[]; normalDay: NormalDay } {
  const enough = past.length >= normalDaysMin;
  const normalOf = (hour: number) =>
    enough ? median(past.map(({ hours }) => hours.get(hour)?.total ?? 0)) : null;
  const startMs = (hour: number) => instantOf(opening.date, "00:00") + hour * 3_600_000;
  const hours = hoursShown(opening, today, enough ? past : []).map((hour): ChartHour => {
    const { total, byDivision } = today.get(hour) ?? { total: 0, byDivision: {} };
    return { hour, total, byDivision, normal: normalOf(hour), ahead: startMs(hour) >= untilMs };
  });
  const over = hours.filter(({ hour }) => startMs(hour + 1) <= untilMs);
  return {
    hours,
    normalDay: {
      dates: past.map(({ businessDate }) => businessDate),
      enough,
      total: enough
        ? median(past.map(({ hours: of }) => sum([...of.values()].map(({ total }) => total))))
        : null,
      soFar: {
        today: sum(over.map(({ total }) => total)),
        // Of the days' own sums, as the board's いつもの今ごろ: the medians of the hours add up to another number.
        normal: enough
          ? median(past.map(({ hours: of }) => sum(over.map(({ hour }) => of.get(hour)?.total ?? 0))))
          : null,
      },
      ...(enough ? { byDivision: usualByDivision(past, (untilMs - startMs(0)) / 3_600_000) } : {}),
    },
  };
}

/** @param nowHours hours since midnight, the running one in part */
function usualByDivision(past: readonly PastDay[], nowHours: number): NonNullable<NormalDay["byDivision"]> {
  const all = "all";
  const days = past.map(({ hours }) => {
    const sums = new Map<string, { byNow: number; total: number }>();
    for (const [hour, { total, byDivision }] of hours) {
      const share = Math.min(1, Math.max(0, nowHours - hour));
      for (const [division, count] of [[all, total] as const, ...Object.entries(byDivision)]) {
        const of = sums.get(division) ?? { byNow: 0, total: 0 };
        sums.set(division, { byNow: of.byNow + share * count, total: of.total + count });
      }
    }
    return sums;
  });
  const divisions = new Set([all, ...days.flatMap((sums) => [...sums.keys()])]);
  const usual = (division: string, field: "byNow" | "total") =>
    median(days.map((sums) => sums.get(division)?.[field] ?? 0)) ?? 0;
  return Object.fromEntries(
    [...divisions].map((division) => [
      division,
      { byNow: usual(division, "byNow"), total: usual(division, "total") },
    ]),
  );
}

/** The opening hours without a gap, and every other hour in which somebody worked. */
function hoursShown(opening: Opening, today: Hours, past: readonly PastDay[]): number[] {
  const worked = [today, ...past.map(({ hours }) => hours)].flatMap((hours) => [...hours.keys()]);
  const shown = new Set(worked);
  if (opening.kind !== "closed") {
    // 19:00 sharp begins no hour of its own.
    const lastMs = instantOf(opening.date, opening.closesAt) - 1;
    const last = Number(toJstIso(lastMs).slice(11, 13));
    for (let hour = Number(opening.opensAt.slice(0, 2)); hour <= last; hour += 1) shown.add(hour);
  }
  return [...shown].sort((a, b) => a - b);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, one) => total + one, 0);
}
