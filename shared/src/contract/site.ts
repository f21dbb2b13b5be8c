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

export const openingDaySchema = z.object({
  date: businessDateSchema,
  kind: openingKindSchema,
  opensAt: z.optional(timeOfDaySchema),
  closesAt: z.optional(timeOfDaySchema),
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
    z.array(z.object({ date: businessDateSchema, kind: openingKindSchema, reason: z.string() })),
  ),
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
