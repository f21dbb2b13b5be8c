import * as z from "zod/mini";
import { type Outcome, outcomeSchema, slugSchema } from "../contract/index.ts";
import { sceneIds } from "./documents.ts";
import { feeCases } from "./fees.ts";

export { stepOf } from "./step-of.ts";

// A script is plain data on purpose: it can be sent by the agent, edited in a console and compared between
// versions. Routing stands in the definition, policy in policy.ts, words in texts/.

/** Where an answer leads. */
export type Target =
  | { step: string }
  /** Ends the case; inside a called script `completed` returns to the caller's `back`. */
  | { end: Outcome }
  /** Runs another script inside this one, from `at` or its first step, then goes on at `back`. */
  | { call: string; at?: string | undefined; back: Target }
  /** The case turns out to be another procedure: it goes on, with the same clock, as that one, from `at`
   * where the steps before it were asked already. */
  | { switch: string; at?: string | undefined }
  /** The first case whose predicate (policy.ts) holds, else `otherwise`. */
  | { choose: { when: string; to: Target }[]; otherwise: Target };

export const targetSchema: z.ZodMiniType<Target> = z.lazy(() =>
  z.union([
    z.strictObject({ step: slugSchema }),
    z.strictObject({ end: outcomeSchema }),
    z.strictObject({ call: slugSchema, at: z.optional(slugSchema), back: targetSchema }),
    z.strictObject({ switch: slugSchema, at: z.optional(slugSchema) }),
    z.strictObject({
      choose: z.array(z.strictObject({ when: slugSchema, to: targetSchema })).check(z.minLength(1)),
      otherwise: targetSchema,
    }),
  ]),
);

/** 確度 of a fact (FACTS §0): A official … B another city … C secondary, M memory, P proposal, S the spec. */
export const factTags = ["A", "A*", "B", "C", "M", "P", "S", "V"] as const;
export type FactTag = (typeof factTags)[number];

/** A fact of FACTS.md, `P2-7` = procedure P2, row 7. */
export const sourceSchema = z.strictObject({
  fact: z.string().check(z.regex(/^(?:[BNKRXSTGU]|P)\d{1,2}(?:-\d{1,2})?$|^§[\d.]+$/)),
  tag: z.enum(factTags),
});
export type Source = z.infer<typeof sourceSchema>;

/**
 * renewal-window: 有効期限 → the first day and the state · grace-end: 有効期限 → until when it serves as マイナ保険証 ·
 * documents: what was brought → enough or not · fees: the amounts of this case · photo-rules: the table.
 */
export const toolIds = ["renewal-window", "grace-end", "documents", "fees", "photo-rules"] as const;
export type ToolId = (typeof toolIds)[number];

export const stepFeeSchema = z.strictObject({ fee: z.enum(feeCases), when: z.optional(slugSchema) });
export type StepFee = z.infer<typeof stepFeeSchema>;

export const optionSchema = z.strictObject({ answer: slugSchema, to: targetSchema });
export type Option = z.infer<typeof optionSchema>;

export const stepSchema = z.strictObject({
  id: slugSchema,
  /** The case's phase while it stands here; without it 対応中. */
  phase: z.optional(z.enum(["serving", "review", "wrap-up"])),
  /** Who acts; without it the staff at the counter. */
  who: z.optional(z.enum(["staff", "resident", "officer"])),
  /** The resident types a 暗証番号: staff look away. */
  pin: z.optional(z.literal(true)),
  /** The card, or what else the resident handed over to be identified, is handed back here (S §6(3)①エ). */
  returnsCard: z.optional(z.literal(true)),
  /** A device of this kind is used from here on: the panel asks which. */
  device: z.optional(z.enum(["terminal", "mynaassist", "pc"])),
  /** A helper that the panel shows; what is typed into it is kept on the screen only. */
  tool: z.optional(z.enum(toolIds)),
  /** What the tool `documents` asks for. */
  scene: z.optional(z.enum(sceneIds)),
  /** What the tool `fees` shows: the entries whose predicate holds. */
  fees: z.optional(z.array(stepFeeSchema).check(z.minLength(1))),
  /**
   * A question about the person, asked once a case: when a step of the same id was answered elsewhere in the case
   * (before a switch, or by the caller) with an answer that is known here, it is passed over with that answer.
   */
  carried: z.optional(z.literal(true)),
  /** The first option is the usual one: Enter chooses it. */
  options: z.array(optionSchema).check(z.minLength(1), z.maxLength(9)),
  sources: z.array(sourceSchema).check(z.minLength(1)),
  /** Questions to the city (FACTS §8) that this step leans on: shown as 市に確認中 with the safe default. */
  unconfirmed: z.optional(z.array(z.string().check(z.regex(/^C\d{1,2}$/))).check(z.minLength(1))),
});
export type Step = z.infer<typeof stepSchema>;

export const procedureSchema = z.strictObject({
  id: slugSchema,
  version: z.int().check(z.minimum(1)),
  first: slugSchema,
  /** No procedure of the contract: may be called from any step of a case (`supportAnswer`) and counts as nothing. */
  support: z.optional(z.literal(true)),
  steps: z.array(stepSchema).check(z.minLength(1)),
});
export type Procedure = z.infer<typeof procedureSchema>;

/** The scripts at hand, by procedure id. A procedure without one is logged without steps. */
export type Procedures = Readonly<Record<string, Procedure>>;
