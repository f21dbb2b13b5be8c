import * as z from "zod/mini";
import { batchMaxLength } from "./constants.ts";

/** Events are judged one by one, so the request itself only promises a list. */
export const eventBatchSchema = z.object({
  events: z.array(z.unknown()).check(z.minLength(1), z.maxLength(batchMaxLength)),
});

/** Why an event was refused; it stays on the counter's 要確認 list. */
export const rejectionReasons = [
  "schema",
  "personal-data",
  "conflict",
  "counter-mismatch",
  "unknown-counter",
  "unknown-staff",
  "unknown-procedure",
  "unknown-device",
  "clock-ahead",
  "before-contract",
  "not-own-record",
  "other-day",
  "report-submitted",
  /** Somebody else has changed the record since it was read (`basedOn`); `detail` says who, when and what. */
  "overtaken",
] as const;
export const rejectionReasonSchema = z.enum(rejectionReasons);
export type RejectionReason = z.infer<typeof rejectionReasonSchema>;

/** `id` is null only when the event had none that could be read; `detail` is Japanese, for staff. */
export const ingestResultSchema = z.object({
  id: z.nullable(z.string()),
  status: z.enum(["accepted", "duplicate", "rejected"]),
  reason: z.optional(rejectionReasonSchema),
  detail: z.optional(z.string()),
});
export type IngestResult = z.infer<typeof ingestResultSchema>;

export const ingestAnswerSchema = z.object({ results: z.array(ingestResultSchema) });
export type IngestAnswer = z.infer<typeof ingestAnswerSchema>;
