import * as z from "zod/mini";
import { slugSchema } from "../contract/index.ts";
import { sourceSchema } from "../procedures/model.ts";
import { qaCategories } from "./categories.ts";

export { type QaCategory, qaCategories, qaCategoryLabels } from "./categories.ts";

export const qaCategorySchema = z.enum(qaCategories);

/** One question with the answer that staff give, on the phone or at the counter. */
export const qaEntrySchema = z.strictObject({
  id: slugSchema,
  category: qaCategorySchema,
  question: z.string().check(z.minLength(1), z.maxLength(60)),
  /** What staff say, line by line. */
  answer: z.array(z.string().check(z.minLength(1), z.maxLength(100))).check(z.minLength(1), z.maxLength(6)),
  /** Other words by which it is looked for, readings in kana among them. */
  keywords: z.array(z.string().check(z.minLength(1), z.maxLength(30))).check(z.maxLength(30)),
  sources: z.array(sourceSchema).check(z.minLength(1)),
  /** Questions to the city (FACTS §8) that the answer leans on: shown as 市に確認中. */
  unconfirmed: z.optional(z.array(z.string().check(z.regex(/^C\d{1,2}$/))).check(z.minLength(1))),
  /** Taken out of the book from this version on. */
  retired: z.optional(z.literal(true)),
});
export type QaEntry = z.infer<typeof qaEntrySchema>;
