import { eventIdSchema, instantSchema, slugSchema } from "./ids.ts";

/** What every event carries (DESIGN §3). */
export const eventEnvelope = {
  id: eventIdSchema,
  /** The counter's clock. */
  at: instantSchema,
  counterId: slugSchema,
  staffId: slugSchema,
};
