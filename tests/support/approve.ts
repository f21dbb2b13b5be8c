import type { LeadClient } from "@desk/extension/agent-client/lead-client";
import type { ProcedureContent } from "@desk/shared/procedures/version";
import { granted } from "./granted.ts";

/**
 * The city approves a changed procedure: draft, hand in, approval of today, in force from today.
 * @returns the version's number
 */
export async function approveChange(
  lead: LeadClient,
  procedureId: string,
  date: string,
  changeNote: string,
  change: (content: ProcedureContent) => ProcedureContent,
): Promise<number> {
  const { version: draft } = granted(await lead.procedures.draft(procedureId));
  const { version, revision } = draft;
  const content = change(draft.content);
  granted(await lead.procedures.save(procedureId, version, { revision, changeNote, content }));
  granted(await lead.procedures.submit(procedureId, version));
  const decision = { kind: "approved" as const, date, approverTitle: "市民課長", effectiveFrom: date };
  granted(await lead.procedures.decide(procedureId, version, decision));
  return version;
}

/** The content with another title of a step. */
export function retitled(content: ProcedureContent, stepId: string, title: string): ProcedureContent {
  const own = content.words[stepId];
  if (own === undefined) throw new Error(`no words for the step ${stepId}`);
  return { ...content, words: { ...content.words, [stepId]: { ...own, title } } };
}
