import * as z from "zod/mini";
import {
  businessDateSchema,
  instantSchema,
  noteMaxLength,
  noteSchema,
  slugSchema,
} from "../contract/index.ts";
import { screenText } from "../privacy/screen.ts";
import {
  optionSchema,
  type Procedure,
  procedureSchema,
  stepSchema,
  type Target,
  targetSchema,
} from "./model.ts";
import { type ProcedureWords, stepWordsSchema } from "./words.ts";

export { effectiveVersion, versionsFrom } from "./in-force.ts";

/** What an editor edits and a counter follows. */
export type ProcedureContent = { procedure: Procedure; words: ProcedureWords };

/** 下書き → 提出 → 承認 | 差戻し. The procedures and the 質疑応答集 have the same life. */
export const versionStates = ["draft", "submitted", "approved", "refused"] as const;
export const versionStateSchema = z.enum(versionStates);
export type VersionState = z.infer<typeof versionStateSchema>;

export const versionStateLabels: Record<VersionState, string> = {
  draft: "下書き",
  submitted: "提出済み",
  approved: "承認済み",
  refused: "差戻し",
};

/** 変更点: what staff are told and what the manual's history prints. Empty only in a draft. */
export const changeNoteSchema = z.string().check(
  z.maxLength(noteMaxLength),
  z.refine((value) => value === "" || screenText(value) === null, { error: "personal-data" }),
);

const lineOfRecordSchema = (maxLength: number) =>
  z.string().check(
    z.trim(),
    z.minLength(1),
    z.maxLength(maxLength),
    z.refine((value) => screenText(value) === null, { error: "personal-data" }),
  );

/** The city's answer to a submitted version, as the site lead records it. */
export const decisionSchema = z.strictObject({
  kind: z.enum(["approved", "refused"]),
  date: businessDateSchema,
  /** 承認者の職名: an office, no person's name. */
  approverTitle: lineOfRecordSchema(40),
  /** 承認番号 */
  number: z.optional(lineOfRecordSchema(40)),
  memo: z.optional(noteSchema),
});
export type Decision = z.infer<typeof decisionSchema>;

/** What every version says of itself, whatever its content. */
export const versionHead = {
  version: z.int().check(z.minimum(1)),
  state: versionStateSchema,
  changeNote: changeNoteSchema,
  /** The version that the draft was made from; null for content that was new. */
  basedOn: z.nullable(z.int()),
  /** Counts the saves of a draft: a save names the one it was made on, so that nobody overwrites another's. */
  revision: z.int().check(z.minimum(1)),
  createdAt: instantSchema,
  createdBy: slugSchema,
  savedAt: instantSchema,
  savedBy: slugSchema,
  submittedAt: z.optional(instantSchema),
  submittedBy: z.optional(slugSchema),
  decision: z.optional(decisionSchema),
  /** 適用日: counters follow the version from this day on. */
  effectiveFrom: z.optional(businessDateSchema),
};
const versionHeadSchema = z.object(versionHead);
export type VersionHead = z.infer<typeof versionHeadSchema>;

// A draft holds what its editor has so far: the same shape, but places may be empty and texts too long. What is
// missing is `check`'s to say, step by step; these limits only keep a request bounded.
const draftSlug = z.string().check(z.maxLength(64));
const draftText = z.string().check(z.maxLength(400));
const draftTargetSchema: z.ZodMiniType<Target> = z.lazy(() =>
  z.union([
    z.strictObject({ step: draftSlug }),
    z.strictObject({ call: draftSlug, at: z.optional(draftSlug), back: draftTargetSchema }),
    z.strictObject({ switch: draftSlug, at: z.optional(draftSlug) }),
    z.strictObject({
      choose: z.array(z.strictObject({ when: draftSlug, to: draftTargetSchema })).check(z.maxLength(20)),
      otherwise: draftTargetSchema,
    }),
    targetSchema,
  ]),
);
const draftStepSchema = z.extend(stepSchema, {
  options: z.array(z.extend(optionSchema, { to: draftTargetSchema })).check(z.maxLength(30)),
  sources: z.array(stepSchema.shape.sources.def.element).check(z.maxLength(60)),
});
const draftLineSchema = z.union([draftText, z.strictObject({ when: draftSlug, text: draftText })]);
const draftLinesSchema = z.array(draftLineSchema).check(z.maxLength(20));

/** A procedure's content as a draft may have it. */
export const draftContentSchema: z.ZodMiniType<ProcedureContent> = z.strictObject({
  procedure: z.extend(procedureSchema, {
    first: draftSlug,
    steps: z.array(draftStepSchema).check(z.maxLength(300)),
  }),
  words: z.record(
    draftSlug,
    z.extend(stepWordsSchema, {
      title: draftText,
      say: draftLinesSchema,
      do: draftLinesSchema,
      check: draftLinesSchema,
      caution: draftLinesSchema,
      options: z.record(draftSlug, draftText),
    }),
  ),
});

export const procedureVersionSchema = z.object({
  procedureId: slugSchema,
  ...versionHead,
  content: draftContentSchema,
});
export type ProcedureVersion = z.infer<typeof procedureVersionSchema>;

/** A version as the counters get it. `seed`: the repository's own, before any approval. */
export const currentVersionSchema = z.object({
  procedureId: slugSchema,
  version: z.int(),
  state: z.enum(["seed", "approved"]),
  effectiveFrom: z.nullable(businessDateSchema),
  /** 変更点; null for the seed, which changes nothing. */
  changeNote: z.nullable(z.string()),
  content: draftContentSchema,
});
export type CurrentVersion = z.infer<typeof currentVersionSchema>;

export const contentAnswerSchema = z.object({
  /** 承認前（訓練）: no approved version is in force yet. */
  preApproval: z.boolean(),
  /** By procedure, then by version: the one in force and those approved for a later day. */
  versions: z.array(currentVersionSchema),
  /** 市に確認中, by id. */
  openQuestions: z.record(z.string(), z.object({ question: z.string(), untilThen: z.string() })),
});
export type ContentAnswer = z.infer<typeof contentAnswerSchema>;
