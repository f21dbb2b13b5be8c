import { addDays, type BusinessDate, instantOf } from "@desk/shared/calendar/business-date";
import { formatMonthDay } from "@desk/shared/calendar/era";
import type { Opening } from "@desk/shared/calendar/opening";
import type { CounterState, DailyReport } from "@desk/shared/contract";
import type { CheckItem, DayCheckAnswer, ReportRevision } from "@desk/shared/contract/report-life";
import { UnreadableEventError } from "../../events/unreadable-repo.ts";
import { fileProblem } from "../files.ts";
import { checkItems } from "./check.ts";
import type { LifeContext } from "./context.ts";
import type { RevisionHead } from "./day-repo.ts";
import { differencesOf } from "./difference.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { signedOf } from "./signed.ts";

/** When a day is over and may be confirmed: at the close; a closed day on which something was recorded, at its end. */
export function overMs(opening: Opening): number {
  return opening.kind === "closed"
    ? instantOf(addDays(opening.date, 1), "00:00")
    : instantOf(opening.date, opening.closesAt);
}

/** Why the day cannot be confirmed yet, or null. */
export function notYet({ calendar, nowMs }: LifeContext, date: BusinessDate): string | null {
  const opening = calendar.openingOn(date);
  if (nowMs() >= overMs(opening)) return null;
  return opening.kind === "closed"
    ? `${formatMonthDay(date)}は閉庁日です。この日の報告書は、日が変わってから確認できます。`
    : `まだ開庁中です（${opening.closesAt}まで）。受付が終わってから確認できます。`;
}

/** Why a draft has been confirmed once and is none any more, or null when it never was. */
export function fallBackNote(context: LifeContext, head: RevisionHead | null): string | null {
  if (head === null || head.confirmedAt === null) return null;
  const when = head.confirmedAt.slice(11, 16);
  return `${formatMonthDay(head.confirmedAt.slice(0, 10))} ${when} に${context.nameOf(head.confirmedBy)}が確認したあとで内容が変わったため、下書きに戻りました。もう一度確認してください。`;
}

export function itemsOf(
  { site, days }: LifeContext,
  report: DailyReport,
  contacts: readonly CounterState[],
): CheckItem[] {
  if (report.state === "submitted") return [];
  return checkItems({
    report,
    counters: site.counters(),
    devices: site.devices(),
    contacts,
    rejected: days.rejected(report.businessDate),
  });
}

/** The whole present state of a day's report, for the console. */
export function checkAnswer(
  context: LifeContext,
  date: BusinessDate,
  contacts: readonly CounterState[],
): DayCheckAnswer {
  const { reports, days, life } = context;
  const report = reports.daily(date);
  const heads = days.revisions(date);
  const newest = heads.at(-1) ?? null;
  const submitted = report.state === "submitted";
  const present = submitted ? compared(context, report) : { differs: false, damaged: null };
  const error = days.fileErrors().find((one) => one.businessDate === date)?.error;
  return {
    report,
    fingerprint: fingerprintOf(report),
    textsRevision: life.texts(date).revision,
    items: itemsOf(context, report, contacts),
    notYet: submitted ? null : notYet(context, date),
    note: report.state === "draft" ? fallBackNote(context, newest) : present.damaged,
    fileProblem: error === undefined ? null : fileProblem(error),
    overdue: !submitted && report.dueDate !== null && context.now().slice(0, 10) > report.dueDate,
    revisions: heads.map((head) => revisionOf(context, head, report)),
    needsReplacement: present.differs,
    sharedFolder: life.settings().sharedFolder,
  };
}

/** Whether what is recorded now calls for a 差替え; where the log is damaged since, nobody can tell. */
export function compared(
  { reports, site }: LifeContext,
  submitted: DailyReport,
): { readonly differs: boolean; readonly damaged: string | null } {
  const labels = { counters: site.everyCounter(), devices: site.everyDevice(), staff: site.staff() };
  try {
    const differences = differencesOf(submitted, reports.fresh(submitted.businessDate), labels);
    return { differs: differences.some(({ counts }) => counts), damaged: null };
  } catch (error) {
    // What was handed in can be read all the same.
    if (error instanceof UnreadableEventError) return { differs: false, damaged: error.message };
    throw error;
  }
}

function revisionOf(context: LifeContext, head: RevisionHead, newest: DailyReport): ReportRevision {
  const { businessDate, revision, compiledAt } = head;
  // The stored state may be one that the newest records have overtaken.
  const state = revision === newest.revision ? newest.state : head.state;
  return {
    ...{ revision, state, compiledAt },
    ...signedOf(head, state, context.site.staff()),
    files: context.frozen
      .heads({ kind: "daily", period: businessDate, revision })
      .map(({ format, bytes, sha256 }) => ({ format, bytes, sha256 })),
  };
}
