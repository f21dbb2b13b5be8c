import * as z from "zod/mini";
import { businessDateSchema, contentFaultSchema, instantSchema, slugSchema } from "../contract/index.ts";
import {
  changeNoteSchema,
  decisionSchema,
  draftContentSchema,
  procedureVersionSchema,
  versionHead,
} from "./version.ts";

// What the console asks of the agent about versions, and the answers (agent/src/content).

/** A write is answered with the version as it is now, and with what speaks against handing it in. */
export const procedureSavedSchema = z.object({
  version: procedureVersionSchema,
  faults: z.array(contentFaultSchema),
});
export type ProcedureSaved = z.infer<typeof procedureSavedSchema>;

export const procedureVersionsAnswerSchema = z.object({
  /** The repository's own content; null for a procedure without a script. */
  seed: z.nullable(z.object({ version: z.int(), content: draftContentSchema })),
  /** Oldest first. */
  versions: z.array(procedureVersionSchema),
});
export type ProcedureVersionsAnswer = z.infer<typeof procedureVersionsAnswerSchema>;

/** `from`: the version to start from; 0 = the repository's content; without it the newest one. */
export const draftRequestSchema = z.strictObject({ from: z.optional(z.int().check(z.minimum(0))) });

/** What every save names besides the content: the revision that it was made on. */
export const saveHead = { revision: z.int().check(z.minimum(1)), changeNote: changeNoteSchema };
export const procedureSaveSchema = z.strictObject({ ...saveHead, content: draftContentSchema });

/** `effectiveFrom` belongs to an approval. */
export const decisionRequestSchema = z.extend(decisionSchema, {
  effectiveFrom: z.optional(businessDateSchema),
});
export type DecisionRequest = z.infer<typeof decisionRequestSchema>;

/** `file`: the text of an exported procedure, changed or not. */
export const importRequestSchema = z.strictObject({ file: z.string(), changeNote: changeNoteSchema });

export const contentKindSchema = z.enum(["procedure", "qa"]);

const namedVersions = z
  .array(z.strictObject({ kind: contentKindSchema, id: slugSchema, version: z.int().check(z.minimum(1)) }))
  .check(z.minLength(1), z.maxLength(500));
/** Versions that are handed in together: all or none, since the city reads the manual as one book. */
export const submissionsRequestSchema = z.strictObject({ items: namedVersions });
export const decisionsRequestSchema = z.strictObject({
  items: namedVersions,
  decision: decisionRequestSchema,
});

/** Every version of everything, without the contents; by kind, id and version. */
export const versionHeadsAnswerSchema = z.object({
  heads: z.array(z.object({ kind: contentKindSchema, id: slugSchema, ...versionHead })),
});
export type VersionHeadsAnswer = z.infer<typeof versionHeadsAnswerSchema>;

/** Who changed what, newest first. */
export const auditAnswerSchema = z.object({
  rows: z.array(
    z.object({
      at: instantSchema,
      staffId: slugSchema,
      action: z.string(),
      kind: z.string(),
      itemId: z.string(),
      version: z.nullable(z.int()),
      detail: z.nullable(z.string()),
    }),
  ),
});
export type AuditAnswer = z.infer<typeof auditAnswerSchema>;

/** Who has tapped 読みました for which change. */
export const readsAnswerSchema = z.object({
  changes: z.array(
    z.object({
      procedureId: slugSchema,
      version: z.int(),
      changeNote: z.string(),
      effectiveFrom: businessDateSchema,
      readers: z.array(z.object({ staffId: slugSchema, at: instantSchema })),
      /** Active members of staff who have not. */
      missing: z.array(slugSchema),
    }),
  ),
});
export type ReadsAnswer = z.infer<typeof readsAnswerSchema>;

/** 練習 cases, newest first; they are in no figure. */
export const practiceAnswerSchema = z.object({
  cases: z.array(
    z.object({
      transactionId: z.string(),
      staffId: slugSchema,
      procedureId: slugSchema,
      procedureVersion: z.int(),
      counterId: slugSchema,
      startedAt: instantSchema,
      finishedAt: z.nullable(instantSchema),
      outcome: z.nullable(z.string()),
      /** From start to finish, 保留 left out, in whole seconds; null while it runs. */
      durationS: z.nullable(z.int()),
      /** Answered steps. */
      steps: z.int(),
      missedChecks: z.array(z.object({ stepId: z.string(), missed: z.int() })),
    }),
  ),
});
export type PracticeAnswer = z.infer<typeof practiceAnswerSchema>;
