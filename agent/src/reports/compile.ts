import { hourOf, instantOf } from "@desk/shared/calendar/business-date";
import type { Opening } from "@desk/shared/calendar/opening";
import type { DailyReport, DeviceDay } from "@desk/shared/contract";
import { withMonthToDate } from "@desk/shared/figures/month";
import type { DayFigures } from "@desk/shared/figures/types";
import { catalogue } from "@desk/shared/procedures/catalogue";

/** Counts from the first of the month up to the day itself, by procedure. */
export type MonthToDate = {
  /** First day of the month that has a record; null when none has. */
  readonly from: string | null;
  readonly counts: Readonly<Record<string, number>>;
};

export type CompileInput = {
  readonly figures: DayFigures;
  readonly devices: readonly DeviceDay[];
  readonly opening: Opening;
  /** 提出期限: the next business day. */
  readonly dueDate: string;
  readonly monthToDate: MonthToDate;
  readonly staffNames: ReadonlyMap<string, string>;
  /** ISO 8601, the agent's clock. */
  readonly compiledAt: string;
  readonly revision: number;
  readonly rehearsal: boolean;
};

/** The day's figures as a draft of the daily report (S §9(5)④, REPORTS d-2). Pure; adds no figure of its own. */
export function compileDaily(input: CompileInput): DailyReport {
  const { figures, opening, monthToDate } = input;
  return {
    businessDate: opening.date,
    openingKind: opening.kind,
    opensAt: opening.opensAt ?? null,
    closesAt: opening.closesAt ?? null,
    revision: input.revision,
    state: "draft",
    dueDate: input.dueDate,
    compiledAt: input.compiledAt,
    rehearsal: input.rehearsal,
    transactions: {
      ...withMonthToDate(figures.transactions, monthOfAll(monthToDate)),
      byHour: byHour(figures, opening),
    },
    handling: figures.handling,
    review: figures.review,
    wrapUp: figures.wrapUp,
    inaccurate: figures.inaccurate,
    devices: [...input.devices],
    open: figures.open,
    openCases: figures.openCases,
    voided: figures.voided,
    corrected: figures.corrected,
    corrections: figures.corrections,
    staff: figures.staff.map(({ staffId, firstAt, lastAt }) => ({
      staffId,
      name: input.staffNames.get(staffId) ?? staffId,
      firstAt,
      lastAt,
    })),
    incidents: [],
  };
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
