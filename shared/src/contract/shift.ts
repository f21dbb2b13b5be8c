import * as z from "zod/mini";
import { businessDateSchema, instantSchema, noteSchema, slugSchema } from "./ids.ts";
import { openingDaySchema } from "./site.ts";

// シフト表 (S §9(5)③), 欠員と交代 (S §9(4)) and 研修 (S §10(2)): what the console and the agent say to each other.

/** `2026-05` */
export const monthSchema = z.string().check(z.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/));

/** `08:15` */
export const shiftTimeSchema = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/));

const plainText = (maxLength: number) => noteSchema.check(z.maxLength(maxLength), z.regex(/^\S(?:.*\S)?$/));

/** A sign in the table with its times: 日 = 日勤 08:15–17:30. Each month keeps its own list, so an old table stays true. */
export const shiftCodeSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("work"),
    /** One or two characters, without digits, or it could be taken for a time. */
    code: z.string().check(z.regex(/^[^\s\d０-９:：,+＋/／\-〜～"'=@]{1,2}$/)),
    label: plainText(12),
    from: shiftTimeSchema,
    to: shiftTimeSchema,
    /** 休憩, in no person-hours. */
    breakMinutes: z.int().check(z.minimum(0), z.maximum(180)),
  }),
  z.strictObject({
    kind: z.literal("off"),
    code: z.string().check(z.regex(/^[^\s\d０-９:：,+＋/／\-〜～"'=@]{1,2}$/)),
    label: plainText(12),
  }),
]);
export type ShiftCode = z.infer<typeof shiftCodeSchema>;

/** Where somebody stands: a counter of the site, or one of these. */
export const extraPosts = ["site-lead", "floor", "relief"] as const;
export const extraPostLabels: Record<(typeof extraPosts)[number], string> = {
  "site-lead": "現場責任者",
  floor: "案内",
  relief: "交代要員",
};

const person = { date: businessDateSchema, staffId: slugSchema };
const place = { post: z.optional(slugSchema) };

/** One stretch of one person's day, by a code of the month or by its own times. */
export const shiftEntrySchema = z.union([
  z.strictObject({ ...person, ...place, code: z.string().check(z.minLength(1), z.maxLength(2)) }),
  z.strictObject({ ...person, ...place, from: shiftTimeSchema, to: shiftTimeSchema }),
]);
export type ShiftEntry = z.infer<typeof shiftEntrySchema>;

/** 必要人数 by kind of opening day; 0 = not watched. */
export const requiredSchema = z.strictObject({
  weekday: z.int().check(z.minimum(0), z.maximum(99)),
  "thursday-extended": z.int().check(z.minimum(0), z.maximum(99)),
  "holiday-opening": z.int().check(z.minimum(0), z.maximum(99)),
  "busy-season-opening": z.int().check(z.minimum(0), z.maximum(99)),
});
export type RequiredHeadcount = z.infer<typeof requiredSchema>;

/** The table of a month as it is saved. Sixty people on 31 days in two stretches each fit. */
export const shiftPlanSchema = z.strictObject({
  codes: z.array(shiftCodeSchema).check(z.minLength(1), z.maxLength(20)),
  required: requiredSchema,
  entries: z.array(shiftEntrySchema).check(z.maxLength(4_000)),
});
export type ShiftPlan = z.infer<typeof shiftPlanSchema>;

export const absenceKinds = ["absent", "late", "left-early"] as const;
export const absenceKindLabels: Record<(typeof absenceKinds)[number], string> = {
  absent: "欠勤",
  late: "遅刻",
  "left-early": "早退",
};

/** No diagnosis and nothing private: the city is told that somebody was away and who stood in. */
export const absenceReasons = ["illness", "family", "transport", "leave", "training", "other"] as const;
export const absenceReasonLabels: Record<(typeof absenceReasons)[number], string> = {
  illness: "体調不良",
  family: "家庭の事情",
  transport: "交通機関の乱れ",
  leave: "休暇（シフト確定後）",
  training: "研修・会議",
  other: "その他",
};

/** 欠員: who was planned and was away. At most one a person and day. */
export const absenceSchema = z.strictObject({
  ...person,
  kind: z.enum(absenceKinds),
  /** Away from–to; both left out = the whole planned time. */
  from: z.optional(shiftTimeSchema),
  to: z.optional(shiftTimeSchema),
  reason: z.enum(absenceReasons),
  note: z.optional(plainText(60)),
  /** 交代要員; left out = nobody stood in. */
  standInId: z.optional(slugSchema),
});
export type Absence = z.infer<typeof absenceSchema>;

export const trainingTopics = ["manners", "privacy", "procedures", "practice", "conduct", "other"] as const;
export const trainingTopicLabels: Record<(typeof trainingTopics)[number], string> = {
  manners: "接遇",
  privacy: "個人情報保護・守秘義務",
  procedures: "業務知識",
  practice: "実践（ロールプレイ等）",
  conduct: "服務規律",
  other: "その他",
};

/** 研修の実施 (S §10(2)). */
export const trainingSchema = z.strictObject({
  date: businessDateSchema,
  title: plainText(60),
  topic: z.enum(trainingTopics),
  minutes: z.int().check(z.minimum(5), z.maximum(600)),
  participants: z.array(slugSchema).check(z.minLength(1), z.maxLength(60)),
});
export type Training = z.infer<typeof trainingSchema>;

/** `revision`: of the last save; a save names the one it was made on, 0 = it is not there yet. */
const saved = { revision: z.int(), updatedAt: z.nullable(instantSchema), updatedBy: z.nullable(slugSchema) };

export const savedAbsenceSchema = z.object({ ...saved, absence: absenceSchema });
export type SavedAbsence = z.infer<typeof savedAbsenceSchema>;
export const savedTrainingSchema = z.object({ ...saved, id: z.int(), training: trainingSchema });
export type SavedTraining = z.infer<typeof savedTrainingSchema>;

/** An opening day with the words of an extraordinary change. */
export const shiftDaySchema = z.extend(openingDaySchema, { detail: z.optional(z.string()) });
export type ShiftDay = z.infer<typeof shiftDaySchema>;

export const shiftMonthAnswerSchema = z.object({
  month: monthSchema,
  ...saved,
  /** Of a month nobody has saved: the codes and headcounts of the newest month before it, and no entries. */
  plan: shiftPlanSchema,
  /** Every day of the month, extraordinary openings and closings included. */
  days: z.array(shiftDaySchema),
  absences: z.array(savedAbsenceSchema),
  trainings: z.array(savedTrainingSchema),
});
export type ShiftMonthAnswer = z.infer<typeof shiftMonthAnswerSchema>;

const madeOn = { revision: z.int().check(z.minimum(0)) };
export const shiftPlanUpdateSchema = z.strictObject({ ...madeOn, plan: shiftPlanSchema });
export const absenceUpdateSchema = z.strictObject({ ...madeOn, absence: absenceSchema });
export const trainingUpdateSchema = z.strictObject({ ...madeOn, training: trainingSchema });
