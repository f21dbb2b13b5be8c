import * as z from "zod/mini";
import { businessDateSchema, slugSchema } from "../contract/index.ts";
import { versionHead } from "../procedures/version.ts";
import { type QaEntry, qaEntrySchema } from "./model.ts";

const draftText = z.string().check(z.maxLength(400));

/** An entry as a draft may have it: what is missing or too long is told when it is submitted. */
export const draftEntrySchema: z.ZodMiniType<QaEntry> = z.extend(qaEntrySchema, {
  question: draftText,
  answer: z.array(draftText).check(z.maxLength(20)),
  keywords: z.array(draftText).check(z.maxLength(60)),
  sources: z.array(qaEntrySchema.shape.sources.def.element).check(z.maxLength(60)),
});

export const qaVersionSchema = z.object({ qaId: slugSchema, ...versionHead, content: draftEntrySchema });
export type QaVersion = z.infer<typeof qaVersionSchema>;

/** An entry as the counters get it; `seed` = not approved yet. */
export const currentEntrySchema = z.object({
  qaId: slugSchema,
  version: z.int(),
  state: z.enum(["seed", "approved"]),
  effectiveFrom: z.nullable(businessDateSchema),
  content: draftEntrySchema,
});
export type CurrentEntry = z.infer<typeof currentEntrySchema>;

export const qaBookAnswerSchema = z.object({
  /** 承認前: no approved entry is in force yet. */
  preApproval: z.boolean(),
  /** In force today, the retired ones left out, in the book's order. */
  entries: z.array(currentEntrySchema),
});
export type QaBookAnswer = z.infer<typeof qaBookAnswerSchema>;
