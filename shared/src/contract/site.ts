import * as z from "zod/mini";
import { staffSchema } from "./access.ts";
import { businessDateSchema, instantSchema, slugSchema } from "./ids.ts";

const timeOfDaySchema = z.string().check(z.regex(/^\d{2}:\d{2}$/));

export const counterSchema = z.object({
  id: slugSchema,
  label: z.string(),
  kind: z.enum(["window", "call"]),
  /** Kept for its name in old records. */
  retired: z.optional(z.boolean()),
});
export type Counter = z.infer<typeof counterSchema>;

/** `terminal` = 統合端末, `mynaassist` = マイナアシスト. */
export const deviceSchema = z.object({
  id: slugSchema,
  label: z.string(),
  kind: z.enum(["terminal", "mynaassist", "pc", "phone"]),
  /** The device's own hours, `HH:mm`; outside them there is no downtime. Missing = the counter's. */
  hours: z.optional(z.object({ from: timeOfDaySchema, to: timeOfDaySchema })),
  /** 置き場所: the call counter that a phone stands at; missing = none, or no phone. */
  counterId: z.optional(slugSchema),
  retired: z.optional(z.boolean()),
});
export type Device = z.infer<typeof deviceSchema>;

export const openingKindSchema = z.enum([
  "weekday",
  "thursday-extended",
  "holiday-opening",
  "busy-season-opening",
  "closed",
]);

/** Hours of one day; the end of a stop that lasts until midnight is `24:00`. */
export const dayHoursSchema = z.object({ from: timeOfDaySchema, to: timeOfDaySchema });

export const openingDaySchema = z.object({
  date: businessDateSchema,
  kind: openingKindSchema,
  opensAt: z.optional(timeOfDaySchema),
  closesAt: z.optional(timeOfDaySchema),
  /** Why the day is not as the contract has it (別紙1 ※2). */
  reason: z.optional(z.string()),
  /** The planned stop of J-LIS on the day; missing = none. */
  jlisStop: z.optional(z.object({ ...dayHoursSchema.shape, note: z.string() })),
});

/** What was announced of J-LIS for a day instead of its rule; `hours` null = it runs. */
export const jlisChangeSchema = z.object({
  date: businessDateSchema,
  hours: z.nullable(dayHoursSchema),
  reason: z.string(),
});

/** 目標時間 by procedure, only of those that have one; `isSet` false = the proposal of FACTS §7 stands. */
export const targetTimesSchema = z.record(slugSchema, z.object({ minutes: z.int(), isSet: z.boolean() }));
export type TargetTimes = Readonly<z.infer<typeof targetTimesSchema>>;

export const siteAnswerSchema = z.object({
  name: z.string(),
  now: instantSchema,
  /** 訓練（リハーサル）: the agent's clock is not the PC's. */
  rehearsal: z.boolean(),
  contract: z.object({ from: businessDateSchema, to: businessDateSchema }),
  today: openingDaySchema,
  nextOpeningDate: z.nullable(businessDateSchema),
  /** 臨時の開庁・閉庁 (別紙1 ※2), the ones to come. */
  overrides: z.optional(
    z.array(
      z.object({
        date: businessDateSchema,
        kind: openingKindSchema,
        hours: z.optional(dayHoursSchema),
        reason: z.string(),
      }),
    ),
  ),
  /** The ones to come; missing = an agent that knows only the rule. */
  jlisChanges: z.optional(z.array(jlisChangeSchema)),
  counters: z.array(counterSchema),
  devices: z.array(deviceSchema),
  staff: z.array(staffSchema),
  /** From how many minutes on a wait calls for the priority rule of S §8; missing = as proposed. */
  board: z.optional(z.object({ heldLongMin: z.int(), reviewLongMin: z.int() })),
  /** Missing = an agent that does not tell them yet. */
  targets: z.optional(targetTimesSchema),
  /** No longer in use: for the names in old records only. */
  retired: z.optional(z.object({ counters: z.array(counterSchema), devices: z.array(deviceSchema) })),
});
export type SiteAnswer = z.infer<typeof siteAnswerSchema>;

export const healthAnswerSchema = z.object({
  status: z.literal("ok"),
  version: z.string(),
  businessDate: businessDateSchema,
  now: instantSchema,
});
export type HealthAnswer = z.infer<typeof healthAnswerSchema>;
