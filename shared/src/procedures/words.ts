import * as z from "zod/mini";
import { slugSchema } from "../contract/index.ts";

/** A line, or one that is shown only while a predicate of policy.ts holds. */
const textSchema = z.string().check(z.minLength(1), z.maxLength(60));
const lineSchema = z.union([textSchema, z.strictObject({ when: slugSchema, text: textSchema })]);
export type Line = z.infer<typeof lineSchema>;

// The limits keep a step on one screen of 400 × 800.
export const stepWordsSchema = z.strictObject({
  title: z.string().check(z.minLength(1), z.maxLength(18)),
  /** 言う: what the resident hears. */
  say: z.array(lineSchema),
  /** する */
  do: z.array(lineSchema),
  /** 確認 */
  check: z.array(lineSchema),
  /** 注意 */
  caution: z.array(lineSchema),
  /** Label of each answer. */
  options: z.record(slugSchema, z.string().check(z.minLength(1), z.maxLength(28))),
});
export type StepWords = z.infer<typeof stepWordsSchema>;

/** By step id. */
export type ProcedureWords = Readonly<Record<string, StepWords>>;
/** By procedure id. */
export type WordsByProcedure = Readonly<Record<string, ProcedureWords>>;
