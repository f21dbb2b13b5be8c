import * as z from "zod/mini";
import { eventIdSchema, instantSchema, slugSchema } from "./ids.ts";
import { incidentSchema, incidentUpdatedSchema } from "./incident.ts";

/** 遅滞なく in minutes: how long a site may take before the board turns amber. */
export const incidentSettingsSchema = z.strictObject({
  withinMin: z.int().check(z.minimum(5), z.maximum(480)),
  /** The number of the last change, so that of two leads the second is told. */
  revision: z.int(),
});
export type IncidentSettings = z.infer<typeof incidentSettingsSchema>;

export const incidentSettingsAnswerSchema = z.object({
  ...incidentSettingsSchema.shape,
  /** Null while the proposal stands. */
  changedAt: z.nullable(instantSchema),
  changedBy: z.nullable(slugSchema),
});
export type IncidentSettingsAnswer = z.infer<typeof incidentSettingsAnswerSchema>;

/** One entry of the 経過; `changes` null = the first report. */
export const incidentMomentSchema = z.object({
  id: eventIdSchema,
  at: instantSchema,
  /** When the agent had it. */
  recordedAt: instantSchema,
  staffId: slugSchema,
  counterId: slugSchema,
  changes: z.nullable(incidentUpdatedSchema.shape.changes),
});
export type IncidentMoment = z.infer<typeof incidentMomentSchema>;

export const incidentAnswerSchema = z.object({
  incident: incidentSchema,
  timeline: z.array(incidentMomentSchema),
  closedAt: z.nullable(instantSchema),
  /** The event of it that the agent had last: what a change is `basedOn`. */
  latestId: eventIdSchema,
  withinMin: z.int(),
});
export type IncidentAnswer = z.infer<typeof incidentAnswerSchema>;

export const incidentsAnswerSchema = z.object({
  incidents: z.array(incidentSchema),
  /** Not closed yet, whatever the list was narrowed by. */
  open: z.int(),
  settings: incidentSettingsAnswerSchema,
});
export type IncidentsAnswer = z.infer<typeof incidentsAnswerSchema>;
