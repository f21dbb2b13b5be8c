import * as z from "zod/mini";
import { screenText } from "../privacy/screen.ts";
import { instantSchema, slugSchema } from "./ids.ts";

/** Six digits, read aloud from one screen and typed on the other; works once, for ten minutes. */
export const pairingCodeSchema = z.string().check(z.regex(/^\d{6}$/));
export const pairingRequestSchema = z.strictObject({ code: pairingCodeSchema });

export const roleSchema = z.enum(["counter", "console"]);
export type Role = z.infer<typeof roleSchema>;

export const pairingAnswerSchema = z.object({
  token: z.string(),
  role: roleSchema,
  counterId: z.optional(slugSchema),
});
export type PairingAnswer = z.infer<typeof pairingAnswerSchema>;

/** 暗証番号 of a member of staff (not of a card): 4 to 8 digits. */
export const pinSchema = z.string().check(z.regex(/^\d{4,8}$/));
export const sessionRequestSchema = z.strictObject({ staffId: slugSchema, pin: pinSchema });

export const staffRoleSchema = z.enum(["lead", "staff"]);
export const staffSchema = z.object({
  id: slugSchema,
  /** The worker's display name, as on the name plate (名札). */
  name: z.string(),
  /** `lead` = 現場責任者, `staff` = 担当者. */
  role: staffRoleSchema,
  active: z.boolean(),
  /** The lead has stopped the sign-in for now. */
  locked: z.optional(z.boolean()),
});
export type Staff = z.infer<typeof staffSchema>;

export const sessionAnswerSchema = z.object({
  session: z.string(),
  staff: staffSchema,
  expiresAt: instantSchema,
});
export type SessionAnswer = z.infer<typeof sessionAnswerSchema>;

const staffNameSchema = z.string().check(
  z.trim(),
  z.minLength(1),
  z.maxLength(20),
  // A name plate has no number on it.
  z.refine((value) => screenText(value) === null, { error: "personal-data" }),
);
export const staffCreateSchema = z.strictObject({
  name: staffNameSchema,
  role: staffRoleSchema,
  pin: pinSchema,
});
export type StaffCreate = z.infer<typeof staffCreateSchema>;
export const staffUpdateSchema = z.strictObject({
  name: z.optional(staffNameSchema),
  active: z.optional(z.boolean()),
  locked: z.optional(z.boolean()),
  pin: z.optional(pinSchema),
  /** Of the record that the change was made on; missing = whatever it is. */
  revision: z.optional(z.int()),
});
export type StaffUpdate = z.infer<typeof staffUpdateSchema>;
