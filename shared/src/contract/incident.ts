import * as z from "zod/mini";
import { basedOnSchema, eventEnvelope } from "./envelope.ts";
import { eventIdSchema, instantSchema, noteSchema, slugSchema } from "./ids.ts";
import {
  type IncidentCategory,
  incidentCategories,
  incidentKinds,
  incidentReportedTo,
  incidentStates,
} from "./incident-terms.ts";

export const incidentKindSchema = z.enum(incidentKinds);

export const incidentCategorySchema = z.enum([...new Set(Object.values(incidentCategories).flat())] as [
  IncidentCategory,
  ...IncidentCategory[],
]);

export const incidentStateSchema = z.enum(incidentStates);

export const incidentReportedToSchema = z.enum(incidentReportedTo);
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
      /** null = 不明 again. */
      occurredAt: z.nullable(instantSchema),
      /** 取消: recorded by mistake. Final, and the lead's alone; the record itself stays. */
      voidReason: noteSchema,
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
  basedOn: basedOnSchema,
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
  /** Missing = it stands. */
  voided: z.optional(z.object({ at: instantSchema, staffId: slugSchema, reason: z.string() })),
});
export type Incident = z.infer<typeof incidentSchema>;
