import * as z from "zod/mini";
import { eventEnvelope } from "./envelope.ts";
import { slugSchema } from "./ids.ts";
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
});
