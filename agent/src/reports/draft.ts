import { addDays, instantOf, toJstIso } from "@desk/shared/calendar/business-date";
import type { Opening } from "@desk/shared/calendar/opening";
import { isHolidayOpening, type OpeningKind } from "@desk/shared/calendar/opening-kind";
import type { DailyReport, DeviceDay } from "@desk/shared/contract";
import { lastYearDays } from "@desk/shared/figures/counting-rules";
import { withLooks } from "@desk/shared/figures/device-looks";
import {
  type DeviceFacts,
  type DeviceReport,
  deviceDay,
  deviceLines,
  type HeldUpCase,
  heldUpApart,
} from "@desk/shared/figures/devices";
import { divisionOn } from "@desk/shared/procedures/division-on";
import { plannedStaff } from "@desk/shared/shifts/planned-staff";
import { createCalendar } from "../calendar/calendar.ts";
import type { Deps } from "../deps.ts";
import { createDayRecord } from "../devices/day-record.ts";
import { createUnreadableRepo, UnreadableEventError } from "../events/unreadable-repo.ts";
import { createFiguresRepo, type FiguresRepo } from "../figures/repo.ts";
import { createTracesRepo } from "../figures/traces-repo.ts";
import { createStaffing } from "../shifts/staffing.ts";
import { createSiteRepo } from "../site/repo.ts";
import { compileDaily, type MonthToDate } from "./compile.ts";

/**
 * Compiles a day from the projected rows as they are now; stores nothing. Throws `UnreadableEventError` when an event
 * that the day needs is damaged: no figure may quietly leave one out.
 */
export function createDraft({
  db,
  clock,
}: Pick<Deps, "db" | "clock">): (businessDate: string) => DailyReport {
  const figures = createFiguresRepo(db.raw);
  const traces = createTracesRepo(db.raw);
  const recordOn = createDayRecord(db.raw);
  const site = createSiteRepo(db.raw);
  const calendar = createCalendar(db.raw);
  const staffing = createStaffing(db.raw);
  const unreadable = createUnreadableRepo(db.raw);
  const kindOn: KindOn = (date) => calendar.openingOn(date).kind;
  return (businessDate) => {
    const damaged = unreadable.ofDay(businessDate);
    if (damaged.length > 0) {
      unreadable.note(damaged);
      throw new UnreadableEventError(businessDate, damaged);
    }
    const opening = calendar.openingOn(businessDate);
    const nowMs = clock.now();
    const { deviceIds, reported, facts } = recordOn(businessDate);
    const day = figures.day(businessDate);
    return compileDaily({
      figures: day,
      devices: devicesOf(opening, { reported, deviceIds, heldUp: day.heldUp, facts }, nowMs),
      heldUpApart: heldUpApart(day.heldUp, deviceLines(reported, deviceIds, facts)),
      opening,
      dueDate: calendar.nextBusinessDate(businessDate),
      monthToDate: monthToDate(figures, businessDate, kindOn),
      lastYear: lastYear(figures, businessDate, kindOn),
      planned: plannedStaff(staffing.staffingOf(businessDate)),
      staffNames: new Map(site.staff().map(({ id, name }) => [id, name])),
      incidents: traces.incidents(businessDate, businessDate),
      voidedIncidents: traces.voidedIncidents(businessDate),
      qaCandidates: traces.questions(businessDate),
      contentChanges: traces.contentChanges(businessDate),
      compiledAt: toJstIso(nowMs),
      revision: 1,
      rehearsal: db.identity.mode === "rehearsal",
    });
  };
}

type OfDevices = {
  readonly reported: readonly DeviceReport[];
  readonly deviceIds: readonly string[];
  readonly heldUp: readonly HeldUpCase[];
  readonly facts: DeviceFacts;
};

function devicesOf(opening: Opening, of: OfDevices, nowMs: number): DeviceDay[] {
  const { reported, deviceIds, heldUp, facts } = of;
  if (opening.kind === "closed") return deviceDay(reported, null, deviceIds, heldUp, facts);
  const closesMs = instantOf(opening.date, opening.closesAt);
  const dayEndMs = instantOf(addDays(opening.date, 1), "00:00");
  const window = {
    opensAt: toJstIso(instantOf(opening.date, opening.opensAt)),
    closesAt: toJstIso(closesMs),
    untilAt: toJstIso(Math.min(nowMs, dayEndMs)),
  };
  const days = deviceDay(reported, window, deviceIds, heldUp, facts);
  return withLooks(days, reported, window, facts.observations);
}

type KindOn = (date: string) => OpeningKind;

/** A 休日開庁 day and another one are not compared: the same procedure stands under other divisions on them. */
function lastYear(figures: FiguresRepo, businessDate: string, kindOn: KindOn): DailyReport["lastYear"] {
  const date = addDays(businessDate, -lastYearDays);
  if (figures.firstRecordedDate(date, date) === null) return null;
  if (isHolidayOpening(kindOn(date)) !== isHolidayOpening(kindOn(businessDate))) return null;
  const byProcedure = figures.procedureTotals(date, date);
  const total = Object.values(byProcedure).reduce((sum, count) => sum + count, 0);
  return { businessDate: date, total, byProcedure };
}

/**
 * Of each procedure, what was done on the days that put it under the same division as this day does, as the monthly
 * report counts it: the work of a 休日開庁 day is 6-(5) and in no 月累計 of the others, a call is 6-(4) on every day.
 */
function monthToDate(figures: FiguresRepo, businessDate: string, kindOn: KindOn): MonthToDate {
  const first = `${businessDate.slice(0, 8)}01`;
  const kind = kindOn(businessDate);
  const counts: Record<string, number> = {};
  const kinds = new Map<string, OpeningKind>();
  for (const { businessDate: date, procedureId, count } of figures.counts(first, businessDate)) {
    const kindThen = kinds.get(date) ?? kindOn(date);
    kinds.set(date, kindThen);
    if (divisionOn(kindThen, procedureId) === divisionOn(kind, procedureId))
      counts[procedureId] = (counts[procedureId] ?? 0) + count;
  }
  return { from: figures.firstRecordedDate(first, businessDate), counts };
}
