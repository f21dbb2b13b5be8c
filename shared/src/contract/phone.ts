import * as z from "zod/mini";
import { eventEnvelope } from "./envelope.ts";
import { eventIdSchema, instantSchema, slugSchema } from "./ids.ts";
import { missedCallKinds, phoneStates } from "./phone-terms.ts";

export const missedCallKindSchema = z.enum(missedCallKinds);
/** A call that was not answered here; one tap. */
export const callMissedSchema = z.strictObject({
  type: z.literal("CallMissed"),
  ...eventEnvelope,
  kind: missedCallKindSchema,
});

export const phoneStateSchema = z.enum(phoneStates);
export const phoneStateReportedSchema = z.strictObject({
  type: z.literal("PhoneStateReported"),
  ...eventEnvelope,
  deviceId: slugSchema,
  state: phoneStateSchema,
  /** The case that set it by itself; missing = a person tapped, and a tap wins. */
  transactionId: z.optional(eventIdSchema),
});

/** How a phone stands now; `null` = nobody has said anything of it today. */
export const phoneStandSchema = z.object({
  deviceId: slugSchema,
  state: z.nullable(phoneStateSchema),
  since: z.nullable(instantSchema),
  /** Who is at it. */
  staffId: z.nullable(slugSchema),
});
export type PhoneStand = z.infer<typeof phoneStandSchema>;
