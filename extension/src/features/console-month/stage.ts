import type { MonthListAnswer, MonthlyAnswer } from "@desk/shared/contract/monthly-calls";
import type { MarkedReport } from "../../ui/editing/index.ts";

/** What the lead does next with a month's report. */
export type MonthStage = "blocked" | "ready" | "submitted" | "replace";

export function stageOf({ report, blockers, differences }: MonthlyAnswer): MonthStage {
  if (report.state === "submitted") return differences.length > 0 ? "replace" : "submitted";
  return blockers.length > 0 ? "blocked" : "ready";
}

export const markOf: Record<MonthStage, MarkedReport> = {
  blocked: "draft",
  ready: "draft",
  submitted: "submitted",
  replace: "replace",
};

/** How a row of the list is marked. */
export function rowMark({
  over,
  state,
  needsReplacement,
}: Pick<MonthListAnswer["months"][number], "over" | "state" | "needsReplacement">): MarkedReport {
  if (state === "submitted") return needsReplacement ? "replace" : "submitted";
  return over ? state : "open";
}

/** `月次報告書_2026-05_第2版` */
export function fileNameOf(month: string, revision: number): string {
  return `月次報告書_${month}${revision > 1 ? `_第${revision}版` : ""}`;
}
