import { addDays } from "@desk/shared/calendar/business-date";
import { formatWareki } from "@desk/shared/calendar/era";
import { monthAfter, monthlyDueDate } from "@desk/shared/calendar/month-due";
import { endOfMonth } from "@desk/shared/calendar/months";
import { contractPeriod } from "@desk/shared/calendar/opening";
import { ownHoursOf } from "@desk/shared/calendar/opening-kind";
import type { DayListAnswer, DayRow, DueAnswer, DueItem } from "@desk/shared/contract/report-life";
import { fileProblem } from "../files.ts";
import type { LifeContext } from "./context.ts";
import { isReported } from "./date-check.ts";
import type { RevisionHead } from "./day-repo.ts";
import { granted, refuse, type Verdict } from "./verdict.ts";
import { fallBackNote, overMs } from "./view.ts";

/** The days of a month on which the desk worked, or had to, newest first. */
export function dayList(context: LifeContext, asked: string | null): Verdict<DayListAnswer> {
  const today = context.now().slice(0, 10);
  const month = asked ?? today.slice(0, 7);
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month))
    return refuse("schema", `月は 2026-05 の形で指定してください。指定された値: 「${month.slice(0, 20)}」`);
  const [first, last] = [contractPeriod.from.slice(0, 7), contractPeriod.to.slice(0, 7)];
  if (month < first || month > last)
    return refuse(
      "outside-contract",
      `契約期間（${first}～${last}）の月を指定してください。指定された月: ${month}`,
    );
  const days = rowsOf(context, `${month}-01`, endOfMonth(`${month}-01`)).reverse();
  return granted({ today, month, days });
}

/** Rows of the days from `from` to `to`, up to today, oldest first. */
function rowsOf(context: LifeContext, from: string, to: string): DayRow[] {
  const { days, calendar } = context;
  const siteSince = context.siteSince();
  const today = context.now().slice(0, 10);
  const heads = new Map(days.newestBetween(from, to).map((head) => [head.businessDate, head]));
  const sums = new Map(days.sumsBetween(from, to).map((sum) => [sum.businessDate, sum]));
  const replace = new Set(days.replacementsBetween(from, to));
  const errors = new Map(days.fileErrors().map(({ businessDate, error }) => [businessDate, error]));
  const rows: DayRow[] = [];
  for (let date = from; date <= to && date <= today; date = addDays(date, 1)) {
    const opening = calendar.openingOn(date);
    const head = heads.get(date) ?? null;
    const worked = opening.kind !== "closed" && date >= siteSince;
    if (!worked && !sums.has(date) && !isReported(date, days)) continue;
    const dueDate = calendar.nextBusinessDate(date);
    const state = context.nowMs() < overMs(opening) && head?.state !== "submitted" ? "open" : stateOf(head);
    const error = errors.get(date);
    const own = ownHoursOf(opening);
    rows.push({
      businessDate: date,
      openingKind: opening.kind,
      ...(own === null ? {} : { hours: own }),
      state,
      revision: head?.revision ?? 0,
      needsReplacement: replace.has(date),
      dueDate,
      overdue: state !== "submitted" && today > dueDate,
      total: sums.get(date)?.total ?? 0,
      open: sums.get(date)?.open ?? 0,
      note: state === "draft" ? fallBackNote(context, head) : null,
      fileProblem: error === undefined ? null : fileProblem(error),
    });
  }
  return rows;
}

function stateOf(head: RevisionHead | null): DayRow["state"] {
  return head === null ? "none" : head.state;
}

/** 期限: every report that is not handed in, or has to be replaced, by due date. */
export function dueList(context: LifeContext): DueAnswer {
  const today = context.now().slice(0, 10);
  const from = context.firstDay();
  const items = [...dailyDue(context, from, today), ...monthlyDue(context, from)];
  return { today, items: items.sort((a, b) => compare(a.dueDate, b.dueDate) || compare(a.period, b.period)) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function urgency(dueDate: string, today: string): DueItem["state"] {
  return dueDate < today ? "overdue" : dueDate === today ? "today" : "coming";
}

function dailyDue(context: LifeContext, from: string, today: string): DueItem[] {
  return rowsOf(context, from, today)
    .filter(({ state, needsReplacement }) => state !== "submitted" || needsReplacement)
    .map(({ businessDate, dueDate, state, needsReplacement }) => ({
      kind: "daily",
      period: businessDate,
      dueDate,
      state: urgency(dueDate, today),
      reportState: state,
      needsReplacement,
      label: `日次報告書 ${formatWareki(businessDate)}分`,
    }));
}

/** Months that are over; the current one is not due yet. */
function monthlyDue(context: LifeContext, from: string): DueItem[] {
  const today = context.now().slice(0, 10);
  const items: DueItem[] = [];
  for (let month = from.slice(0, 7); month < today.slice(0, 7); month = monthAfter(month)) {
    if (month > contractPeriod.to.slice(0, 7)) break;
    const state = context.days.monthState(month);
    const needsReplacement = context.days.monthNeedsReplacement(month);
    if ((state === "submitted" && !needsReplacement) || state === "imported") continue;
    const dueDate = monthlyDueDate(month, context.calendar.overrides());
    items.push({
      kind: "monthly",
      period: month,
      dueDate,
      state: urgency(dueDate, today),
      reportState: state,
      needsReplacement,
      label: `月次報告書 ${monthName(month)}分`,
    });
  }
  return items;
}

/** 令和8年5月 */
function monthName(month: string): string {
  return formatWareki(`${month}-01`).replace(/1日\(.\)$/, "");
}
