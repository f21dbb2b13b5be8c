import * as z from "zod/mini";
import { channelSchema, outcomeSchema, phaseSchema } from "./event.ts";
import { businessDateSchema, eventIdSchema, instantSchema, slugSchema } from "./ids.ts";
import { correctionSchema, reportStateSchema } from "./report.ts";

/** The most rows one page of `GET /api/cases` may carry. */
export const casesPageMax = 200;

/** One record of a day as it stands after all corrections. */
export const caseRowSchema = z.object({
  kind: z.enum(["case", "tally"]),
  /** Of a tally: the id of its event. What a 訂正 or 取消 names. */
  transactionId: eventIdSchema,
  procedureId: slugSchema,
  counterId: slugSchema,
  /** null: a one-tap count. */
  channel: z.nullable(channelSchema),
  /** Who started it. */
  staffId: slugSchema,
  /** Who finished it; null while it is open. */
  finishedBy: z.nullable(slugSchema),
  startedAt: instantSchema,
  finishedAt: z.nullable(instantSchema),
  /** null while it is open. */
  phase: z.nullable(phaseSchema),
  outcome: z.nullable(outcomeSchema),
  quantity: z.int(),
  timeIsAccurate: z.boolean(),
  /** Whole seconds of the closed stretches. */
  times: z.object({ servingS: z.int(), reviewS: z.int(), wrapUpS: z.int(), holdS: z.int() }),
  feeAssisted: z.boolean(),
  note: z.nullable(z.string()),
  voided: z.boolean(),
  /** 後入力・訂正・取消 in the order of time, with what each changed. */
  corrections: z.array(correctionSchema),
});
export type CaseRow = z.infer<typeof caseRowSchema>;

/** The day's report, which decides whether its records may still be corrected; null = none yet. */
export const reportStandSchema = z.nullable(z.object({ revision: z.int(), state: reportStateSchema }));
export type ReportStand = z.infer<typeof reportStandSchema>;

/** `GET /api/cases?date=&counterId=&procedureId=&outcome=&staffId=&open=1&text=&offset=`; practice is never in it. */
export const casesAnswerSchema = z.object({
  businessDate: businessDateSchema,
  report: reportStandSchema,
  /** Rows that fit the filters, on all pages. */
  total: z.int(),
  offset: z.int(),
  /** By start; at most `casesPageMax`. */
  rows: z.array(caseRowSchema),
});
export type CasesAnswer = z.infer<typeof casesAnswerSchema>;

/** One event of a case, as the log has it. */
export const caseMomentSchema = z.object({
  id: eventIdSchema,
  type: z.string(),
  at: instantSchema,
  /** When the agent had it. */
  recordedAt: instantSchema,
  counterId: slugSchema,
  staffId: slugSchema,
  phase: z.optional(phaseSchema),
  reason: z.optional(z.string()),
});
export type CaseMoment = z.infer<typeof caseMomentSchema>;

/** `GET /api/cases/:id` */
export const caseAnswerSchema = z.object({
  businessDate: businessDateSchema,
  report: reportStandSchema,
  row: caseRowSchema,
  /** In the order of their own time. */
  timeline: z.array(caseMomentSchema),
  /** The event of it that the agent had last: what a 訂正 or 取消 at the console is `basedOn`. */
  latestId: eventIdSchema,
});
export type CaseAnswer = z.infer<typeof caseAnswerSchema>;
