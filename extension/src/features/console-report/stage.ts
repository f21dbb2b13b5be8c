import type { DayCheckAnswer, DayRow } from "@desk/shared/contract/report-life";
import type { MarkedReport } from "../../ui/editing/index.ts";

/** What the lead does next with a day's report. */
export type Stage = "collecting" | "draft" | "confirmed" | "submitted" | "replace";

/** The one step that is due now. A replacement is due only once the newest revision has been handed in. */
export function stageOf({ report, notYet, needsReplacement }: DayCheckAnswer): Stage {
  if (report.state === "submitted") return needsReplacement ? "replace" : "submitted";
  if (report.state === "confirmed") return "confirmed";
  return notYet === null ? "draft" : "collecting";
}

/** How the stage is marked on the day's page. */
export const markOf: Record<Stage, MarkedReport> = {
  collecting: "open",
  draft: "draft",
  confirmed: "confirmed",
  submitted: "submitted",
  replace: "replace",
};

/** How a row of the list is marked. */
export function rowMark({
  state,
  needsReplacement,
}: Pick<DayRow, "state" | "needsReplacement">): MarkedReport {
  return state === "submitted" && needsReplacement ? "replace" : state;
}

/** `日次報告書_2026-05-14_第2版`: sorts by day, then by revision. */
export function fileNameOf(businessDate: string, revision: number): string {
  return `日次報告書_${businessDate}${revision > 1 ? `_第${revision}版` : ""}`;
}
