import * as z from "zod/mini";
import { businessDateSchema, instantSchema, noteSchema, slugSchema } from "./ids.ts";
import { dayHoursSchema, jlisChangeSchema, openingKindSchema } from "./site.ts";

/** What every entry of the calendar knows beside the day itself. */
const enteredShape = {
  /** A change names the one it was made on; 0 = none yet. */
  revision: z.int(),
  enteredAt: instantSchema,
  enteredBy: slugSchema,
  /** The day's report has been submitted: it cannot be changed any more. */
  locked: z.boolean(),
};

/** 臨時の開庁・閉庁・時間の変更 (別紙1 ※2) as entered in the console. */
export const openingOverrideSchema = z.object({
  date: businessDateSchema,
  kind: openingKindSchema,
  /** Missing = the hours of the kind. */
  hours: z.optional(dayHoursSchema),
  reason: z.string(),
  /** What the day would be without it. */
  regularKind: openingKindSchema,
  ...enteredShape,
});

/** J-LIS's announced stops as entered in the console. */
export const enteredJlisChangeSchema = z.object({ ...jlisChangeSchema.shape, ...enteredShape });

/** `GET /api/calendar/overrides`, and the answer to every `PUT` and `DELETE`, by date. */
export const overridesAnswerSchema = z.object({
  overrides: z.array(openingOverrideSchema),
  jlisChanges: z.array(enteredJlisChangeSchema),
});
export type OverridesAnswer = z.infer<typeof overridesAnswerSchema>;

/** As typed: what is no time gets a sentence of its own. */
const typedHoursSchema = z.strictObject({
  from: z.string().check(z.maxLength(20)),
  to: z.string().check(z.maxLength(20)),
});

/** `PUT /api/calendar/overrides/:date`; `DELETE /api/calendar/overrides/:date?revision=1`. */
export const overrideUpdateSchema = z.strictObject({
  kind: openingKindSchema,
  /** Missing = the hours of the kind. */
  hours: z.optional(typedHoursSchema),
  reason: noteSchema,
  revision: z.int(),
});

/** `PUT /api/calendar/jlis-stops/:date`; `DELETE /api/calendar/jlis-stops/:date?revision=1`. */
export const jlisChangeUpdateSchema = z.strictObject({
  /** null = no stop on that day, whatever the rule says. */
  hours: z.nullable(typedHoursSchema),
  reason: noteSchema,
  revision: z.int(),
});
