import { instantOf } from "@desk/shared/calendar/business-date";
import type { DailyReport, MonthlyReport, Outage } from "@desk/shared/contract";
import type { SourceDay } from "./source.ts";

type Days = readonly DailyReport[];
type Staffing = MonthlyReport["staffing"];

const minuteMs = 60_000;

/** 停止・不調・計画停止 of the month, in order of time. Minutes are those within the opening hours. */
export function outagesOf(days: Days): Outage[] {
  return days
    .flatMap((day) =>
      day.devices.flatMap(({ deviceId, episodes, affectedCases }) =>
        episodes
          .filter(({ status }) => status !== "ok" && status !== "unused")
          .map((episode) => ({
            deviceId,
            businessDate: day.businessDate,
            ...episode,
            affectedCases,
            minutes: openMinutes(day, episode.from, episode.to),
          })),
      ),
    )
    .sort((a, b) => Date.parse(a.from) - Date.parse(b.from));
}

function openMinutes(day: DailyReport, from: string, to: string | null): number {
  if (day.opensAt === null || day.closesAt === null) return 0;
  const opensMs = instantOf(day.businessDate, day.opensAt);
  const closesMs = instantOf(day.businessDate, day.closesAt);
  const fromMs = Math.max(opensMs, Date.parse(from));
  const toMs = Math.min(closesMs, to === null ? Date.parse(day.compiledAt) : Date.parse(to));
  return Math.max(0, Math.floor((toMs - fromMs) / minuteMs));
}

/** Each once: what lasts over several days is told by each of them with the same beginning. */
export function outageCount(outages: readonly Outage[]): number {
  return new Set(outages.map(({ deviceId, from }) => `${deviceId} ${from}`)).size;
}

type Totals = MonthlyReport["deviceTotals"];

/** A row for each device of the site, in its order. */
export function deviceTotals(days: Days, outages: readonly Outage[]): Totals {
  const totals = new Map<string, Omit<Totals[number], "outages">>();
  for (const { devices } of days) {
    for (const { deviceId, downMinutes, affectedCases } of devices) {
      const of = totals.get(deviceId) ?? { deviceId, downMinutes: 0, affectedCases: 0 };
      of.downMinutes += downMinutes;
      of.affectedCases += affectedCases;
      totals.set(deviceId, of);
    }
  }
  return [...totals.values()].map((of) => ({
    ...of,
    outages: outageCount(outages.filter(({ deviceId }) => deviceId === of.deviceId)),
  }));
}

/** 延べ従事人数・時間: who was seen, from the first to the last record of each day. */
export function presenceOf(days: Days): Pick<Staffing, "personDays" | "personMinutes" | "byStaff"> {
  const byStaff = new Map<string, Staffing["byStaff"][number]>();
  for (const { staff } of days) {
    for (const { staffId, name, firstAt, lastAt } of staff) {
      if (firstAt === null) continue;
      const of = byStaff.get(staffId) ?? { staffId, name, days: 0, minutes: 0 };
      of.days += 1;
      of.minutes += Math.max(0, Math.floor((Date.parse(lastAt ?? firstAt) - Date.parse(firstAt)) / minuteMs));
      byStaff.set(staffId, of);
    }
  }
  const rows = [...byStaff.values()].sort((a, b) => (a.staffId < b.staffId ? -1 : 1));
  return {
    personDays: rows.reduce((sum, { days: n }) => sum + n, 0),
    personMinutes: rows.reduce((sum, { minutes }) => sum + minutes, 0),
    byStaff: rows,
  };
}

/** 欠員と交代 (S §9(4)). */
export function absencesOf(days: Days, nameOf: (staffId: string) => string): Staffing["absences"] {
  return days.flatMap(({ businessDate, staff }) =>
    staff.flatMap(({ name, absence }) =>
      absence === null
        ? []
        : [
            {
              businessDate,
              name,
              reason: absence.reason,
              standIn: absence.standInId === null ? null : nameOf(absence.standInId),
            },
          ],
    ),
  );
}

/** 延長 (S §5(2)), with the reason that the lead gave on the day's report. */
export function extensionsOf(days: readonly SourceDay[]): Staffing["extensions"] {
  return days.flatMap(({ recorded, stored }) => {
    const { businessDate, extendedUntil, texts } = recorded;
    if (extendedUntil === null) return [];
    return [
      {
        businessDate,
        until: extendedUntil,
        reason: stored?.texts.extensionReason ?? texts.extensionReason ?? null,
      },
    ];
  });
}
