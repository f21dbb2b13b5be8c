import * as z from "zod/mini";
import { slugSchema } from "../contract/index.ts";
import { sourceSchema } from "../procedures/model.ts";

/** 分類 of the 質疑応答集 (S §6(4)⑦). */
export const qaCategories = [
  "renewal",
  "pin",
  "card",
  "change",
  "family",
  "linked",
  "visit",
  "safety",
] as const;
export const qaCategorySchema = z.enum(qaCategories);
export type QaCategory = z.infer<typeof qaCategorySchema>;

export const qaCategoryLabels: Record<QaCategory, string> = {
  renewal: "電子証明書の更新",
  pin: "暗証番号",
  card: "カード・紛失・再交付",
  change: "届出・記載の変更",
  family: "代理・お子さま",
  linked: "保険証・口座・スマホ・免許証",
  visit: "予約・来庁・料金",
  safety: "番号の扱い・不審な連絡",
};

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
