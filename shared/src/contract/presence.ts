import * as z from "zod/mini";
import { eventEnvelope } from "./envelope.ts";

/** 出勤の記録: this member of staff began, or ended, work at this counter. In no count; 従事者 come from it. */
export const staffSignedInSchema = z.strictObject({ type: z.literal("StaffSignedIn"), ...eventEnvelope });
export const staffSignedOutSchema = z.strictObject({ type: z.literal("StaffSignedOut"), ...eventEnvelope });
