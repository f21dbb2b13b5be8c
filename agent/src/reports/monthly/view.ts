import { monthAfter, monthlyDueDate } from "@desk/shared/calendar/month-due";
import { endOfMonth } from "@desk/shared/calendar/months";
import { contractPeriod } from "@desk/shared/calendar/opening";
import type { MonthListAnswer, MonthlyAnswer, MonthSubmission } from "@desk/shared/contract";
import { monthBlockers } from "./blockers.ts";
import type { MonthContext } from "./context.ts";
import { monthDifferences } from "./difference.ts";
import { proposedImprovements, proposedSummary } from "./proposals.ts";

/** A month as its page needs it. */
export async function monthAnswer(context: MonthContext, month: string): Promise<MonthlyAnswer> {
  const report = await context.current(month);
  const { value: texts, revision: textsRevision } = context.settings.texts(month);
  const submitted = report.state === "submitted";
  const today = context.now().slice(0, 10);
  return {
    // A draft shows the texts as they are saved; what is handed in keeps its own.
    report: submitted ? report : { ...report, texts },
    textsRevision,
    proposed: { summary: proposedSummary(report), proposals: proposedImprovements(report) },
    blockers: submitted ? [] : monthBlockers(report, today, context.isImported(month)),
    submissions: submissionsOf(context, month),
    differences: submitted ? monthDifferences(report, await context.fresh(month)) : [],
  };
}

/** Oldest first. */
function submissionsOf({ months, frozen, nameOf }: MonthContext, month: string): MonthSubmission[] {
  return months.revisions(month).flatMap(({ revision, reason, body, submitted }) => {
    if (submitted === null || body === null) return [];
    const { at, staffId, way, folder } = submitted;
    return [
      {
        ...{ revision, reason, staffId, way, folder },
        submittedAt: at,
        staffName: nameOf(staffId),
        total: body.total,
        files: frozen.heads({ kind: "monthly", period: month, revision }),
      },
    ];
  });
}

/** The months of the contract that have begun, newest first. */
export function monthList(context: MonthContext): MonthListAnswer {
  const today = context.now().slice(0, 10);
  const months: MonthListAnswer["months"] = [];
  const last = contractPeriod.to.slice(0, 7);
  const until = today.slice(0, 7) < last ? today.slice(0, 7) : last;
  for (let month = contractPeriod.from.slice(0, 7); month <= until; month = monthAfter(month))
    months.push(monthRow(context, month, today));
  return { months: months.reverse() };
}

function monthRow(context: MonthContext, month: string, today: string): MonthListAnswer["months"][number] {
  const { months, days, figures, imports, calendar } = context;
  const revisions = months.revisions(month);
  const newest = revisions.at(-1);
  const imported = imports.importedTotals(month);
  const records = imported === null && context.hasRecords(month);
  const recorded = figures.counts(`${month}-01`, `${month}-31`).reduce((sum, { count }) => sum + count, 0);
  const handedIn = revisions.findLast(({ submitted }) => submitted !== null);
  return {
    month,
    over: today > endOfMonth(`${month}-01`),
    source: records ? "records" : imported === null ? "none" : "imported",
    total: imported?.total ?? recorded,
    state: newest?.state ?? (records ? "draft" : "none"),
    revision: newest?.revision ?? (records ? 1 : 0),
    needsReplacement: days.monthNeedsReplacement(month),
    dueDate: monthlyDueDate(month, calendar.overrides()),
    submittedAt: handedIn?.submitted?.at ?? null,
  };
}
