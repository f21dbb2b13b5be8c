import { isBusinessDate } from "@desk/shared/calendar/business-date";
import { graceState, renewalState } from "@desk/shared/calendar/renewal";
import type { DocumentId } from "@desk/shared/procedures/documents";
import type { Step } from "@desk/shared/procedures/model";
import { lazy } from "../../../content/index.ts";

/** What was typed or ticked in the helpers of a case. It lives on its screen and goes with it. */
export type ToolValues = {
  /** 有効期限 of the certificate, and of the card's body: each typed once, for all steps that ask for it. */
  expiry: Readonly<Record<ExpiryOf, string>>;
  documents: readonly DocumentId[];
};
export type ExpiryOf = "certificate" | "card";

export const emptyTools: ToolValues = { expiry: { certificate: "", card: "" }, documents: [] };

/** Whose 有効期限 a script asks for: an application is about the card itself. */
export function expiryOf(scriptId: string): ExpiryOf {
  return scriptId.startsWith("application-") ? "card" : "certificate";
}

/** The answer that the step's helper speaks for; undefined while it knows nothing. @param today the JST day */
export function answerByTool(
  step: Step,
  scriptId: string,
  { expiry, documents }: ToolValues,
  today: string,
): string | undefined {
  const { toolAnswers, documentsSuffice } = lazy();
  const date = expiry[expiryOf(scriptId)];
  switch (step.tool) {
    case "renewal-window":
      return isBusinessDate(date) ? toolAnswers["renewal-window"][renewalState(date, today)] : undefined;
    case "grace-end":
      return isBusinessDate(date) ? toolAnswers["grace-end"][graceState(date, today)] : undefined;
    case "documents":
      if (documents.length === 0) return undefined;
      return toolAnswers.documents[documentsSuffice(step.scene ?? "application", documents).kind];
    case "fees":
    case "photo-rules":
    case undefined:
      return undefined;
    default:
      return step.tool satisfies never;
  }
}
