import { hourOf, instantOf } from "@desk/shared/calendar/business-date";
import type { Opening } from "@desk/shared/calendar/opening";
import type { DailyReport, DailyTexts, DeviceDay, Incident, StaffDay } from "@desk/shared/contract";
import { withMonthToDate } from "@desk/shared/figures/month";
import type { DayFigures } from "@desk/shared/figures/types";
import { catalogue } from "@desk/shared/procedures/catalogue";
import type { PlannedStaff } from "@desk/shared/shifts/planned-staff";

/** Counts from the first of the month up to the day itself, by procedure and under the division of this day. */
export type MonthToDate = {
  /** First day of the month that has a record; null when none has. */
  readonly from: string | null;
  readonly counts: Readonly<Record<string, number>>;
};

export type CompileInput = {
  readonly figures: DayFigures;
  readonly devices: readonly DeviceDay[];
  /** 機器不特定 */
  readonly heldUpApart: number;
  readonly opening: Opening;
  /** 提出期限: the next business day. */
  readonly dueDate: string;
  readonly monthToDate: MonthToDate;
  readonly staffNames: ReadonlyMap<string, string>;
  /** Shift and absences of the day; none where no table was made. */
  readonly planned?: readonly PlannedStaff[];
  /** Missing where nothing is recorded of the day 52 weeks before, or only one of the two is a 休日開庁 day. */
  readonly lastYear?: NonNullable<DailyReport["lastYear"]> | null;
  readonly incidents?: readonly Incident[];
  readonly voidedIncidents?: NonNullable<DailyReport["voidedIncidents"]>;
  readonly qaCandidates?: DailyReport["qaCandidates"];
  readonly contentChanges?: DailyReport["contentChanges"];
  readonly texts?: DailyTexts;
  /** ISO 8601, the agent's clock. */
  readonly compiledAt: string;
  readonly revision: number;
  readonly rehearsal: boolean;
};

/** The day's figures as a draft of the daily report (S §9(5)④, REPORTS d-2). Pure; adds no figure of its own. */
export function compileDaily(input: CompileInput): DailyReport {
  const { figures, opening, monthToDate, voidedIncidents = [] } = input;
  return {
    businessDate: opening.date,
    openingKind: opening.kind,
    opensAt: opening.opensAt ?? null,
    closesAt: opening.closesAt ?? null,
    openingReason: openingReason(opening),
    revision: input.revision,
    state: "draft",
    dueDate: input.dueDate,
    compiledAt: input.compiledAt,
    rehearsal: input.rehearsal,
    transactions: {
      ...withMonthToDate(figures.transactions, monthOfAll(monthToDate)),
      byHour: byHour(figures, opening),
    },
    lastYear: input.lastYear ?? null,
    handling: figures.handling,
    review: figures.review,
    wrapUp: figures.wrapUp,
    inaccurate: figures.inaccurate,
    calls: figures.calls,
    feeAssisted: figures.feeAssisted,
    extendedUntil: extendedUntil(figures, opening),
    devices: [...input.devices],
    heldUpApart: input.heldUpApart,
    open: figures.open,
    openCases: figures.openCases,
    voided: figures.voided,
    corrected: figures.corrected,
    enteredAfterwards: figures.enteredAfterwards,
    corrections: figures.corrections,
    staff: staffOf(input),
    incidents: [...(input.incidents ?? [])],
    ...(voidedIncidents.length === 0 ? {} : { voidedIncidents: [...voidedIncidents] }),
    qaCandidates: [...(input.qaCandidates ?? [])],
    contentChanges: [...(input.contentChanges ?? [])],
    texts: input.texts ?? {},
  };
}

/** The words of a 臨時の変更; a holiday's own name is none. */
function openingReason(opening: Opening): string | null {
  const isRegular = opening.kind === "closed" && opening.reason !== "override";
  return isRegular ? null : (opening.detail ?? null);
}

function extendedUntil({ lastFinishAt }: DayFigures, opening: Opening): string | null {
  if (opening.kind === "closed" || lastFinishAt === null) return null;
  return Date.parse(lastFinishAt) > instantOf(opening.date, opening.closesAt) ? lastFinishAt : null;
}

/** 従事者: who was planned or stood in, in that order, then who worked without being planned. */
function staffOf({ figures, planned = [], staffNames }: CompileInput): StaffDay[] {
  const seen = new Map(figures.staff.map((one) => [one.staffId, one]));
  const strangers = figures.staff
    .filter(({ staffId }) => !planned.some((one) => one.staffId === staffId))
    .map(({ staffId }) => ({ staffId, plannedFrom: null, plannedTo: null, absence: null }));
  return [...planned, ...strangers].map(({ staffId, plannedFrom, plannedTo, absence, ...turns }) => ({
    staffId,
    name: staffNames.get(staffId) ?? staffId,
    plannedFrom,
    plannedTo,
    firstAt: seen.get(staffId)?.firstAt ?? null,
    lastAt: seen.get(staffId)?.lastAt ?? null,
    absence,
    ...turns,
  }));
}

/** Every procedure of the contract, a row of zeros included: a form prints 0, never nothing. */
function monthOfAll({ from, counts }: MonthToDate): MonthToDate {
  return { from, counts: { ...Object.fromEntries(catalogue.map((entry) => [entry.id, 0])), ...counts } };
}

function byHour(figures: DayFigures, opening: Opening): Record<string, number> {
  const hours = new Map<number, number>();
  if (opening.kind !== "closed") {
    const last = hourOf(`${opening.date}T${opening.closesAt}:00+09:00`);
    // 19:00 sharp begins no hour of its own.
    const end = opening.closesAt.endsWith(":00") ? last - 1 : last;
    for (let hour = Number(opening.opensAt.slice(0, 2)); hour <= end; hour += 1) hours.set(hour, 0);
  }
  for (const [hour, n] of Object.entries(figures.transactions.byHour)) hours.set(Number(hour), n);
  const sorted = [...hours].sort(([a], [b]) => a - b);
  return Object.fromEntries(sorted.map(([hour, n]) => [String(hour), n]));
}

/** Compiled while the counter was still open: the day is not complete. */
export function isInterim(report: DailyReport): boolean {
  if (report.closesAt === null) return false;
  return Date.parse(report.compiledAt) < instantOf(report.businessDate, report.closesAt);
}
