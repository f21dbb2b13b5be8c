import * as z from "zod/mini";
import { eventIdSchema, instantSchema, slugSchema } from "./ids.ts";

/** What every event carries (DESIGN §3). */
export const eventEnvelope = {
  id: eventIdSchema,
  /** The counter's clock. */
  at: instantSchema,
  counterId: slugSchema,
  staffId: slugSchema,
};

/**
 * Of an edit at the console: the newest event of that record which the person had seen (`latestId`), null = none. When
 * somebody else has said something of it since, the edit is refused as `overtaken`. Counters leave it out: what they
 * report is added to the timeline, however late it comes.
 */
export const basedOnSchema = z.optional(z.nullable(eventIdSchema));
