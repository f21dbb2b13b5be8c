import type { ContentFault } from "@desk/shared/contract";
import { contentDiffSchema, diffContent } from "@desk/shared/procedures/diff";
import { openQuestions } from "@desk/shared/procedures/unconfirmed";
import {
  type ContentAnswer,
  type CurrentVersion,
  type ProcedureContent,
  type ProcedureVersion,
  procedureVersionSchema,
  versionsFrom,
} from "@desk/shared/procedures/version";
import {
  procedureSavedSchema,
  procedureSaveSchema,
  procedureVersionsAnswerSchema,
} from "@desk/shared/procedures/version-requests";
import { candidates } from "./current.ts";
import type { Kind } from "./kind.ts";
import type { VersionRow } from "./life.ts";
import type { ContentRepo } from "./repo.ts";
import type { Spoken } from "./version-routes.ts";

/** The seeds are thousands of lines: read when somebody first asks for content, not when the agent starts. */
export const procedureKind = async (): Promise<Kind<ProcedureContent>> =>
  (await import("./procedure-kind.ts")).procedureKind;

export function wireProcedure({ itemId, ...rest }: VersionRow<ProcedureContent>): ProcedureVersion {
  return { procedureId: itemId, ...rest };
}

export const spokenProcedures: Spoken<ProcedureContent> = {
  base: "/api/procedures",
  name: "手順",
  load: procedureKind,
  wire: wireProcedure,
  diff: diffContent,
  schemas: {
    save: procedureSaveSchema,
    saved: procedureSavedSchema,
    version: procedureVersionSchema,
    versions: procedureVersionsAnswerSchema,
    diff: contentDiffSchema,
  },
};

/** What the counters follow on this day, and what is approved for a later one. */
export function contentAnswer(kind: Kind<ProcedureContent>, repo: ContentRepo, today: string): ContentAnswer {
  const approved = repo.inState<ProcedureContent>("procedure", ["approved"]);
  const versions = [...candidates(kind.seeds, approved).values()].flatMap((all): CurrentVersion[] =>
    versionsFrom(all, today).map(({ itemId, ...rest }) => ({ procedureId: itemId, ...rest })),
  );
  const preApproval = !approved.some(({ effectiveFrom = "" }) => effectiveFrom <= today);
  return { preApproval, versions, openQuestions: { ...openQuestions } };
}

/** A content's faults as those of a draft of its own procedure. */
export function faultsOfOne(
  content: ProcedureContent,
  faults: (contents: ReadonlyMap<string, ProcedureContent>) => readonly ContentFault[],
): readonly ContentFault[] {
  return faults(new Map([[content.procedure.id, content]]));
}
