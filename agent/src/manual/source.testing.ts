import type { ProcedureContent } from "@desk/shared/procedures/version";
import { procedureKind } from "../content/procedures.ts";
import type { ManualSource, ManualVersion } from "./source.ts";

export const { seeds } = await procedureKind();

export function seedVersion(procedureId: string): ManualVersion {
  const seed = seeds.get(procedureId);
  if (!seed) throw new Error(`no seed of ${procedureId}`);
  const { version, content } = seed;
  return {
    procedureId,
    version,
    state: "seed",
    changeNote: "",
    effectiveFrom: null,
    decision: null,
    content,
  };
}

/** A site that has never approved anything, with all seeds. */
export function seedSource(more: Partial<ManualSource> = {}): ManualSource {
  return {
    date: "2026-05-14",
    rehearsal: false,
    proposed: false,
    versions: [...seeds.keys()].map(seedVersion),
    organisation: {
      organisation: { contractor: "", headcount: { manager: 0, lead: 0, staff: 0 }, members: [] },
      revision: 0,
      updatedAt: null,
      updatedBy: null,
    },
    targets: {},
    ...more,
  };
}

export function approvedVersion(procedureId: string, more: Partial<ManualVersion> = {}): ManualVersion {
  return {
    ...seedVersion(procedureId),
    version: 2,
    state: "approved",
    changeNote: "持ち物の案内を改めた",
    effectiveFrom: "2026-05-01",
    decision: { kind: "approved", date: "2026-04-24", approverTitle: "市民課長", number: "市民第12号" },
    ...more,
  };
}

/** The content with one step's words replaced. */
export function withTitle(
  { procedure, words }: ProcedureContent,
  stepId: string,
  title: string,
): ProcedureContent {
  const own = words[stepId];
  if (!own) throw new Error(`no words of ${stepId}`);
  return { procedure, words: { ...words, [stepId]: { ...own, title } } };
}
