import type {
  Billing,
  BillingAnswer,
  MonthListAnswer,
  MonthlyAnswer,
  MonthlyTexts,
} from "@desk/shared/contract";
import { granted, type Verdict } from "../life/verdict.ts";
import type { ReportService } from "../service.ts";
import { createMonthContext, type MonthContext, type MonthlyDeps } from "./context.ts";
import { createRenderMonth, type MonthFormat, type RenderMonth } from "./files.ts";
import { discard, revise, saveBilling, saveTexts } from "./steps.ts";
import { fileName, type SubmitMonth, submitMonth } from "./submit.ts";
import { monthAnswer, monthList } from "./view.ts";

export type MonthFile = { readonly name: string; readonly bytes: Uint8Array };
type Step = Promise<Verdict<MonthlyAnswer>>;

/** The life of the monthly reports: 下書き → 提出 → 差替え, and what their invoices need. */
export type MonthlyService = {
  list(): MonthListAnswer;
  answer(month: string): Promise<MonthlyAnswer>;
  /** A file of the newest revision, or of an older submitted one; those come as they were handed in. null = none. */
  file(month: string, format: MonthFormat, revision: number | null): Promise<MonthFile | null>;
  saveTexts(month: string, asked: { texts: MonthlyTexts; textsRevision: number }, staffId: string): Step;
  submit(month: string, asked: SubmitMonth, staffId: string): Step;
  revise(month: string, asked: { revision: number; reason: string }, staffId: string): Step;
  discard(month: string, asked: { revision: number; reason: string }, staffId: string): Step;
  billing(): BillingAnswer;
  saveBilling(asked: { billing: Billing; revision: number }, staffId: string): Verdict<BillingAnswer>;
};

export function createMonthlyService(deps: MonthlyDeps, reports: ReportService): MonthlyService {
  const context = createMonthContext(deps, reports);
  const render = createRenderMonth(context.site);
  const step = (month: string, work: () => Verdict<null> | Promise<Verdict<null>>): Step =>
    context.locks(month, async () => {
      const verdict = await work();
      return verdict.ok ? granted(await monthAnswer(context, month)) : verdict;
    });
  const billing = (): BillingAnswer => {
    const { value, ...rest } = context.settings.billing();
    return { billing: value, ...rest };
  };
  return {
    billing,
    list: () => monthList(context),
    answer: (month) => monthAnswer(context, month),
    file: (month, format, revision) => fileOf(context, render, { month, format, revision }),
    // With its row of the audit, or not at all.
    saveTexts: (month, asked, staffId) =>
      step(month, () => context.atOnce(() => saveTexts(context, month, asked, staffId))),
    submit: (month, asked, staffId) => step(month, () => submitMonth(context, render, month, asked, staffId)),
    revise: (month, asked, staffId) =>
      step(month, () => context.atOnce(() => revise(context, month, asked, staffId))),
    discard: (month, asked, staffId) =>
      step(month, () => context.atOnce(() => discard(context, month, asked, staffId))),
    saveBilling(asked, staffId) {
      const verdict = context.atOnce(() => saveBilling(context, asked, staffId));
      return verdict.ok ? granted(billing()) : verdict;
    },
  };
}

async function fileOf(
  context: MonthContext,
  render: RenderMonth,
  { month, format, revision }: { month: string; format: MonthFormat; revision: number | null },
): Promise<MonthFile | null> {
  const report = await context.current(month);
  const wanted = revision ?? report.revision;
  const kept = context.frozen.read({ kind: "monthly", period: month, revision: wanted }, format);
  if (kept !== null) return kept;
  if (report.state === "submitted" || wanted !== report.revision) return null;
  return { name: fileName(report, format), bytes: await render(report, format, null, "reader") };
}
