import * as z from "zod/mini";
import { businessDateSchema, instantSchema, noteSchema, slugSchema } from "./ids.ts";
import { monthBlockerSchema, monthlyReportSchema, monthlyTextsSchema } from "./monthly.ts";
import { reportFormatSchema, submissionWaySchema } from "./report-life.ts";
import { monthSchema } from "./shift.ts";

/** A submitted revision: its files are kept as they were handed in. */
export const monthSubmissionSchema = z.object({
  revision: z.int(),
  submittedAt: instantSchema,
  staffId: slugSchema,
  staffName: z.string(),
  way: submissionWaySchema,
  /** Where the files were copied to; null for the other ways. */
  folder: z.nullable(z.string()),
  /** 差替えの理由; null for the first revision. */
  reason: z.nullable(z.string()),
  total: z.int(),
  files: z.array(
    z.object({
      format: reportFormatSchema,
      name: z.string(),
      bytes: z.int(),
      /** Hex. */
      sha256: z.string(),
    }),
  ),
});
export type MonthSubmission = z.infer<typeof monthSubmissionSchema>;

/** `GET /api/reports/monthly/2026-05`, and what every change of the month answers. */
export const monthlyAnswerSchema = z.object({
  /** The newest revision: recomputed while a draft, as handed in once submitted. */
  report: monthlyReportSchema,
  /** Of the texts; a save names the one it was made on. 0 = never saved. */
  textsRevision: z.int(),
  /** Sentences with this month's figures, for a text that is still empty. */
  proposed: z.object({ summary: z.string(), proposals: z.string() }),
  /** Empty = may be submitted. */
  blockers: z.array(monthBlockerSchema),
  submissions: z.array(monthSubmissionSchema),
  /** 差替えが必要: what differs now from what was submitted, one Japanese line each; empty while a draft. */
  differences: z.array(z.string()),
});
export type MonthlyAnswer = z.infer<typeof monthlyAnswerSchema>;

/** `GET /api/reports/monthly`: the months of the contract up to the current one, newest first. */
export const monthListAnswerSchema = z.object({
  months: z.array(
    z.object({
      month: monthSchema,
      over: z.boolean(),
      /** Where its figures come from. */
      source: z.enum(["records", "imported", "none"]),
      total: z.int(),
      state: z.enum(["none", "draft", "submitted"]),
      revision: z.int(),
      /** 差替えが必要: handed in, but a day of it calls for a 差替え or has had a revision since. */
      needsReplacement: z.boolean(),
      dueDate: businessDateSchema,
      submittedAt: z.nullable(instantSchema),
    }),
  ),
});
export type MonthListAnswer = z.infer<typeof monthListAnswerSchema>;

/** `PUT /api/reports/monthly/2026-05/texts`. */
export const monthlyTextsUpdateSchema = z.strictObject({
  texts: monthlyTextsSchema,
  textsRevision: z.int(),
});

/** `POST /api/reports/monthly/2026-05/submit`. */
export const monthlySubmitSchema = z.strictObject({
  revision: z.int(),
  textsRevision: z.int(),
  way: submissionWaySchema,
});

/** `POST /api/reports/monthly/2026-05/revise`: opens 差替え版 n+1 as a draft. */
export const monthlyReviseSchema = z.strictObject({ revision: z.int(), reason: noteSchema });

/** `POST /api/reports/monthly/2026-05/discard`: takes back a 差替え版 that is not handed in. */
export const monthlyDiscardSchema = z.strictObject({ revision: z.int(), reason: noteSchema });

const yenSchema = z.int().check(z.minimum(1), z.maximum(9_999_999_999));

/** 請求の設定: what no record can tell. */
export const billingSchema = z.strictObject({
  /** 年度の委託金額（税抜）, by fiscal year (`2026`, `2027`); absent = 未登録. */
  yearNet: z.partialRecord(z.enum(["2026", "2027"]), yenSchema),
  /** 適格請求書発行事業者の登録番号. */
  registrationNumber: z.nullable(z.string().check(z.regex(/^T\d{13}$/))),
});
export type Billing = z.infer<typeof billingSchema>;

/** `GET /api/billing`. */
export const billingAnswerSchema = z.object({
  billing: billingSchema,
  /** 0 = never filled in. */
  revision: z.int(),
  updatedAt: z.nullable(instantSchema),
  updatedBy: z.nullable(slugSchema),
});
export type BillingAnswer = z.infer<typeof billingAnswerSchema>;

/** `PUT /api/billing`. */
export const billingUpdateSchema = z.strictObject({ billing: billingSchema, revision: z.int() });
