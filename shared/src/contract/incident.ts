import * as z from "zod/mini";
import { eventEnvelope } from "./envelope.ts";
import { eventIdSchema, instantSchema, noteSchema, slugSchema } from "./ids.ts";

/** 苦情・トラブル・事故 (S §11(3)(4)). */
export const incidentKinds = ["complaint", "trouble", "accident"] as const;
export const incidentKindSchema = z.enum(incidentKinds);
export type IncidentKind = z.infer<typeof incidentKindSchema>;

export const incidentKindLabels: Record<IncidentKind, string> = {
  complaint: "苦情",
  trouble: "トラブル",
  accident: "事故",
};

/** 区分: what it was about. 漏えい・紛失・目的外使用等・毀損 are the accidents that S §11(3) names. */
export const incidentCategories = {
  complaint: ["waiting-time", "manner", "explanation", "rules", "facility", "other"],
  trouble: ["equipment", "wrong-operation", "visitor", "misunderstanding", "other"],
  accident: ["leak", "loss", "misuse", "damage", "other"],
} as const satisfies Record<IncidentKind, readonly string[]>;
export type IncidentCategory = (typeof incidentCategories)[IncidentKind][number];
export const incidentCategorySchema = z.enum([...new Set(Object.values(incidentCategories).flat())] as [
  IncidentCategory,
  ...IncidentCategory[],
]);

export const incidentCategoryLabels: Record<IncidentCategory, string> = {
  "waiting-time": "待ち時間",
  manner: "接遇",
  explanation: "説明・案内の内容",
  rules: "制度・手数料",
  facility: "施設・設備",
  equipment: "機器・システム",
  "wrong-operation": "処理の誤り",
  visitor: "来庁者間・来庁者の言動",
  misunderstanding: "行き違い",
  leak: "漏えい",
  loss: "紛失",
  misuse: "目的外の使用・収集",
  damage: "毀損",
  other: "その他",
};

/** 対応中・発注者へ引継ぎ済・完了. */
export const incidentStates = ["open", "handed-over", "closed"] as const;
export const incidentStateSchema = z.enum(incidentStates);
export type IncidentState = z.infer<typeof incidentStateSchema>;

export const incidentStateLabels: Record<IncidentState, string> = {
  open: "対応中",
  "handed-over": "発注者へ引継ぎ済",
  closed: "完了",
};

/** Whom the city was told through; an office, never a person's name. */
export const incidentReportedTo = ["city-desk", "city-manager", "phone", "written"] as const;
export const incidentReportedToSchema = z.enum(incidentReportedTo);
export const incidentReportedToLabels: Record<(typeof incidentReportedTo)[number], string> = {
  "city-desk": "市民課（窓口で口頭）",
  "city-manager": "市民課（担当係長等へ口頭）",
  phone: "市民課（電話）",
  written: "市民課（書面・メール）",
};

const facts = {
  kind: incidentKindSchema,
  category: incidentCategorySchema,
  /** 発見: the clock to 発注者への報告 starts here. */
  discoveredAt: instantSchema,
  /** 発生, when it is known. */
  occurredAt: z.optional(instantSchema),
  /** 内容, without personal data. */
  summary: noteSchema,
  /** 応急処置 */
  firstAid: z.optional(noteSchema),
};

export const incidentReportedSchema = z.strictObject({
  type: z.literal("IncidentReported"),
  ...eventEnvelope,
  incidentId: eventIdSchema,
  ...facts,
  /** The case it came up in. */
  transactionId: z.optional(eventIdSchema),
  deviceId: z.optional(slugSchema),
});

/** One entry of the timeline; later ones win field by field. */
export const incidentUpdatedSchema = z.strictObject({
  type: z.literal("IncidentUpdated"),
  ...eventEnvelope,
  incidentId: eventIdSchema,
  changes: z.partial(
    z.strictObject({
      ...facts,
      /** 発注者へ報告した時刻 and the way. */
      reportedAt: instantSchema,
      reportedTo: incidentReportedToSchema,
      /** 対応・経過 */
      followUp: noteSchema,
      /** 再発防止 */
      prevention: noteSchema,
      state: incidentStateSchema,
    }),
  ),
});

/** One incident as all its events tell it (`figures/incidents.ts`). */
export const incidentSchema = z.object({
  incidentId: eventIdSchema,
  counterId: slugSchema,
  /** Who reported it first. */
  staffId: slugSchema,
  recordedAt: instantSchema,
  ...facts,
  transactionId: z.optional(eventIdSchema),
  deviceId: z.optional(slugSchema),
  reportedAt: z.nullable(instantSchema),
  reportedTo: z.optional(incidentReportedToSchema),
  followUp: z.optional(noteSchema),
  prevention: z.optional(noteSchema),
  state: incidentStateSchema,
});
export type Incident = z.infer<typeof incidentSchema>;
