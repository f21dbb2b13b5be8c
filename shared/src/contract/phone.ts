import * as z from "zod/mini";
import { eventEnvelope } from "./envelope.ts";
import { slugSchema } from "./ids.ts";

/** 不在（出られなかった電話）and 他回線（市の回線に回った電話） (S §8). */
export const missedCallKinds = ["missed", "overflowed"] as const;
export const missedCallKindSchema = z.enum(missedCallKinds);
export type MissedCallKind = z.infer<typeof missedCallKindSchema>;
export const missedCallKindLabels: Record<MissedCallKind, string> = {
  missed: "不在",
  overflowed: "他回線へ",
};

/** A call that was not answered here; one tap. */
export const callMissedSchema = z.strictObject({
  type: z.literal("CallMissed"),
  ...eventEnvelope,
  kind: missedCallKindSchema,
});

/** 待機・通話中・後作業・離席. */
export const phoneStates = ["ready", "talking", "after-call", "away"] as const;
export const phoneStateSchema = z.enum(phoneStates);
export type PhoneState = z.infer<typeof phoneStateSchema>;
export const phoneStateLabels: Record<PhoneState, string> = {
  ready: "待機",
  talking: "通話中",
  "after-call": "後作業",
  away: "離席",
};

export const phoneStateReportedSchema = z.strictObject({
  type: z.literal("PhoneStateReported"),
  ...eventEnvelope,
  deviceId: slugSchema,
  state: phoneStateSchema,
});
