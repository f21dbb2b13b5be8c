import * as z from "zod/mini";
import { instantSchema } from "./ids.ts";
import { noticeKinds, noticeLevels } from "./notice-terms.ts";

/**
 * Something that holds now and that people should know. The list is made anew from the records each time; nothing in
 * it says whether anybody has been told.
 */
export const noticeSchema = z.object({
  /** Names the change: back and forth again has another key. */
  key: z.string(),
  kind: z.enum(noticeKinds),
  /**
   * What it is about, `device terminal-2`. A late record may move `since`, and the key with it; of one subject, a
   * notice that holds since before it was told last is no other change.
   */
  subject: z.string(),
  since: instantSchema,
  level: z.enum(noticeLevels),
  /** Japanese, both. */
  title: z.string(),
  message: z.string(),
  /** Where in the console it leads, `report/2026-05-14`. */
  place: z.string(),
  /** The subject whose end it tells: who was not told of the beginning need not be told of the end. */
  ends: z.optional(z.string()),
});
export type Notice = z.infer<typeof noticeSchema>;

/** `GET /api/notices`, the most pressing first. */
export const noticesAnswerSchema = z.object({ now: instantSchema, notices: z.array(noticeSchema) });
export type NoticesAnswer = z.infer<typeof noticesAnswerSchema>;
