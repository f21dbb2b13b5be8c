import * as z from "zod/mini";
import { observationSchema } from "./device-watch.ts";
import { deviceCauseSchema, deviceStatusSchema, outcomeSchema } from "./event.ts";
import { businessDateSchema, eventIdSchema, instantSchema, slugSchema } from "./ids.ts";
import { deviceSourceSchema, deviceStateSchema } from "./live.ts";
import { relabellingSchema } from "./report.ts";
import { deviceSchema } from "./site.ts";

/** What somebody said of a device at one instant. */
export const deviceEntrySchema = z.object({
  at: instantSchema,
  staffId: slugSchema,
  counterId: slugSchema,
  status: deviceStatusSchema,
  cause: z.optional(deviceCauseSchema),
  note: z.optional(z.string()),
  takenBy: z.optional(slugSchema),
});
export type DeviceEntry = z.infer<typeof deviceEntrySchema>;

/** A case that named the device while it was disturbed, in which the fault was noticed, or that it may have turned away. */
export const affectedCaseSchema = z.object({
  transactionId: eventIdSchema,
  procedureId: slugSchema,
  counterId: slugSchema,
  startedAt: instantSchema,
  /** null = it runs on. */
  outcome: z.nullable(outcomeSchema),
  quantity: z.int(),
  /** Ended as `system-down` by this device: the figure 影響件数 counts these. */
  turnedAway: z.boolean(),
  /**
   * It named no device. `only`: no other can have turned it away; `several`: it stands under each that can, and is counted
   * once, as 機器不特定.
   */
  unnamed: z.optional(z.enum(["only", "several"])),
});
export type AffectedCase = z.infer<typeof affectedCaseSchema>;

/** A stretch of one state with everything that was said in it: status and incident are this one record. */
export const deviceEpisodeSchema = z.object({
  /** The report that began it: what a 再分類 names. null where no person began it. */
  reportId: z.nullable(eventIdSchema),
  from: instantSchema,
  to: z.nullable(instantSchema),
  status: deviceStatusSchema,
  cause: z.optional(deviceCauseSchema),
  note: z.optional(z.string()),
  takenBy: z.optional(slugSchema),
  source: deviceSourceSchema,
  entries: z.array(deviceEntrySchema),
  relabelled: z.array(relabellingSchema),
  /** The 再分類 that the agent had last: what the next is `basedOn`; missing = there is none. */
  latestId: z.optional(eventIdSchema),
  affected: z.array(affectedCaseSchema),
});
export type DeviceEpisode = z.infer<typeof deviceEpisodeSchema>;

/** `GET /api/devices`: every device with its state and, while it is not well, its open episode. */
export const devicesAnswerSchema = z.object({
  now: instantSchema,
  devices: z.array(
    z.object({ device: deviceSchema, state: deviceStateSchema, open: z.nullable(deviceEpisodeSchema) }),
  ),
});
export type DevicesAnswer = z.infer<typeof devicesAnswerSchema>;

/** `GET /api/devices/:id/timeline?from=&to=`, both inclusive; newest first. */
export const deviceTimelineSchema = z.object({
  device: deviceSchema,
  from: businessDateSchema,
  to: businessDateSchema,
  state: deviceStateSchema,
  episodes: z.array(deviceEpisodeSchema),
  observations: z.array(observationSchema),
});
export type DeviceTimeline = z.infer<typeof deviceTimelineSchema>;
