import { monthlyDueDate } from "@desk/shared/calendar/month-due";
import { isHolidayOpening } from "@desk/shared/calendar/opening-kind";
import type { DailyReport, Invoice, MonthlyReport } from "@desk/shared/contract";
import { fiscalYearOf, invoiceOf } from "@desk/shared/figures/billing";
import { handlingBins } from "@desk/shared/figures/month-distribution";
import { countedFrom, dayRow, sumOfRows } from "./days.ts";
import { absencesOf, deviceTotals, extensionsOf, outagesOf, presenceOf } from "./happenings.ts";
import { nextMonth, openDaysOf } from "./next-month.ts";
import type { MonthSource } from "./source.ts";
import { byWeekdayHour, monthCalls, monthCounts } from "./work.ts";

/** The month's report as a draft (S §9(5)⑤, REPORTS d-3). Pure; the month is the sum of its days. */
export function compileMonthly(source: MonthSource): MonthlyReport {
  const { month, openingOn, overrides, jlisStopOn, organisation } = source;
  const days = source.days.map(({ recorded }) => recorded);
  const rows = source.days.map(dayRow);
  const dates = days.map(({ businessDate }) => businessDate);
  const outages = outagesOf(days);
  const { handling, review, wrapUp, calls, measured } = source.times;
  const sum = (field: SummedField) => days.reduce((total, day) => total + day[field], 0);
  const member = (position: "manager" | "lead") =>
    organisation.members.find((one) => one.position === position)?.name ?? null;
  return {
    month,
    revision: source.revision,
    state: "draft",
    revisionReason: source.revisionReason,
    dueDate: monthlyDueDate(month, overrides),
    compiledAt: source.compiledAt,
    rehearsal: source.rehearsal,
    contractor: organisation.contractor === "" ? null : organisation.contractor,
    managerName: member("manager"),
    leadName: member("lead") ?? source.leadName,
    ...countedFrom(month, dates, openingOn),
    openDays: openDaysOf(dates.map((date) => openingOn(date))),
    days: rows,
    byDivision: sumOfRows(rows),
    total: rows.reduce((total, row) => total + row.total, 0),
    ...monthCounts(days),
    byWeekdayHour: byWeekdayHour(days),
    ...{ handling, review, wrapUp, targets: source.targets },
    handlingBins: handlingBins(measured),
    inaccurate: sum("inaccurate"),
    unfinished: days.reduce((total, { open }) => total + open.length, 0),
    previousMonth: source.previousMonth,
    lastYear: source.lastYear,
    calls: monthCalls(days, { talk: calls.talk, afterCall: calls.afterCall }),
    feeAssisted: sum("feeAssisted"),
    voided: sum("voided"),
    corrected: sum("corrected"),
    enteredAfterwards: sum("enteredAfterwards"),
    holidayOpenings: holidayRows(days),
    staffing: {
      ...presenceOf(days),
      plannedDays: source.planned?.personDays ?? 0,
      plannedMinutes: source.planned?.personMinutes ?? 0,
      absences: absencesOf(days, source.staffName),
      trainings: [...source.trainings],
      extensions: extensionsOf(source.days),
    },
    outages,
    deviceTotals: deviceTotals(days, outages),
    heldUpApart: days.reduce((total, day) => total + (day.heldUpApart ?? 0), 0),
    incidents: [...source.incidents],
    qaCandidates: days.reduce((total, day) => total + day.qaCandidates.length, 0),
    contentChanges: [...source.contentChanges],
    replaced: [...source.replaced],
    next: nextMonth(month, { openingOn, overrides, jlisStopOn }),
    texts: source.texts,
    invoice: invoice(source),
  };
}

type SummedField = "inaccurate" | "feeAssisted" | "voided" | "corrected" | "enteredAfterwards";

function holidayRows(days: readonly DailyReport[]): MonthlyReport["holidayOpenings"] {
  return days
    .filter(({ openingKind }) => isHolidayOpening(openingKind))
    .map(({ businessDate, openingKind, transactions, staff }) => ({
      businessDate,
      openingKind,
      total: transactions.total,
      byProcedure: Object.fromEntries(
        Object.entries(transactions.byProcedure).map(([id, { count }]) => [id, count]),
      ),
      handledBy: staff.filter(({ firstAt }) => firstAt !== null).length,
    }));
}

function invoice({ month, billing }: MonthSource): Invoice | null {
  const year = String(fiscalYearOf(month)) as keyof typeof billing.yearNet;
  const net = billing.yearNet[year];
  return net === undefined ? null : invoiceOf(month, net, billing.registrationNumber);
}
