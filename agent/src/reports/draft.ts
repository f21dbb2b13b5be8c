import { addDays, instantOf, toJstIso } from "@desk/shared/calendar/business-date";
import { nextBusinessDate } from "@desk/shared/calendar/due";
import { type Opening, openingOn } from "@desk/shared/calendar/opening";
import type { DailyReport, DeviceDay } from "@desk/shared/contract";
import { dayFigures } from "@desk/shared/figures/day";
import { deviceDay } from "@desk/shared/figures/devices";
import type { Deps } from "../deps.ts";
import { createDeviceRepo } from "../devices/repo.ts";
import { createFiguresRepo, type FiguresRepo } from "../figures/repo.ts";
import { createSiteRepo } from "../site/repo.ts";
import { compileDaily, type MonthToDate } from "./compile.ts";

/** Compiles a day from the projected rows as they are now; stores nothing. */
export function createDraft({
  db,
  clock,
}: Pick<Deps, "db" | "clock">): (businessDate: string) => DailyReport {
  const figures = createFiguresRepo(db.raw);
  const devices = createDeviceRepo(db.raw);
  const site = createSiteRepo(db.raw);
  return (businessDate) => {
    const opening = openingOn(businessDate);
    const nowMs = clock.now();
    const deviceIds = site.devices().map(({ id }) => id);
    const dayMs = instantOf(businessDate, "00:00");
    const reported = devices.reportsBetween(dayMs, instantOf(addDays(businessDate, 1), "00:00"), deviceIds);
    return compileDaily({
      figures: dayFigures({
        cases: figures.casesOfDay(businessDate),
        tallies: figures.talliesOfDay(businessDate),
      }),
      devices: devicesOf(opening, reported, deviceIds, nowMs),
      opening,
      dueDate: nextBusinessDate(businessDate),
      monthToDate: monthToDate(figures, businessDate),
      staffNames: new Map(site.staff().map(({ id, name }) => [id, name])),
      compiledAt: toJstIso(nowMs),
      revision: 1,
      rehearsal: db.identity.mode === "rehearsal",
    });
  };
}

function devicesOf(
  opening: Opening,
  reported: Parameters<typeof deviceDay>[0],
  deviceIds: readonly string[],
  nowMs: number,
): DeviceDay[] {
  if (opening.kind === "closed") return deviceDay(reported, null, deviceIds);
  const closesMs = instantOf(opening.date, opening.closesAt);
  const dayEndMs = instantOf(addDays(opening.date, 1), "00:00");
  const window = {
    opensAt: toJstIso(instantOf(opening.date, opening.opensAt)),
    closesAt: toJstIso(closesMs),
    untilAt: toJstIso(Math.min(nowMs, dayEndMs)),
  };
  return deviceDay(reported, window, deviceIds);
}

function monthToDate(figures: FiguresRepo, businessDate: string): MonthToDate {
  const first = `${businessDate.slice(0, 8)}01`;
  const counts: Record<string, number> = {};
  for (const cell of figures.counts(first, businessDate)) {
    counts[cell.procedureId] = (counts[cell.procedureId] ?? 0) + cell.count;
  }
  return { from: figures.firstRecordedDate(first, businessDate), counts };
}
