import * as z from "zod/mini";
import { observationSchema } from "./device-watch.ts";
import { deviceCauseSchema, deviceStatusSchema, phaseSchema } from "./event.ts";
import { businessDateSchema, eventIdSchema, instantSchema, slugSchema } from "./ids.ts";
import { phoneStandSchema } from "./phone.ts";

export const openCaseSchema = z.object({
  transactionId: eventIdSchema,
  procedureId: slugSchema,
  counterId: slugSchema,
  staffId: slugSchema,
  phase: phaseSchema,
  startedAt: instantSchema,
  /** Since when the case has been in `phase`. */
  phaseSince: instantSchema,
});
export type OpenCase = z.infer<typeof openCaseSchema>;

export const counterStateSchema = z.object({
  counterId: slugSchema,
  /** A panel of this counter holds a live line now. */
  connected: z.boolean(),
  lastSeenAt: z.nullable(instantSchema),
  /** Who recorded last at this counter today. */
  staffId: z.nullable(slugSchema),
  /** Cases and tallies counted today at this counter. */
  todayCount: z.int(),
});
export type CounterState = z.infer<typeof counterStateSchema>;

export const deviceSourceSchema = z.enum(["hand", "calendar", "auto"]);
export type DeviceSource = z.infer<typeof deviceSourceSchema>;

/** `status: null` = 未確認: nobody has reported this device yet. */
export const deviceStateSchema = z.object({
  deviceId: slugSchema,
  status: z.nullable(deviceStatusSchema),
  cause: z.optional(deviceCauseSchema),
  note: z.optional(z.string()),
  since: z.nullable(instantSchema),
  /** 対応中: who has taken charge. */
  takenBy: z.optional(slugSchema),
  /** Who says so: a person (also where it is missing), the J-LIS calendar, or an automatic check (自動). */
  source: z.optional(deviceSourceSchema),
  /** The last thing an automatic check found; beside what people have set, never in its place. */
  observed: z.optional(observationSchema),
});
export type DeviceState = z.infer<typeof deviceStateSchema>;

export const rejectedEventSchema = z.object({
  id: z.nullable(z.string()),
  counterId: slugSchema,
  receivedAt: instantSchema,
  reason: z.string(),
});

/** The whole state in one message (`event: status`): a listener that missed some is right again at the next. */
export const liveStatusSchema = z.object({
  now: instantSchema,
  businessDate: businessDateSchema,
  todayCount: z.int(),
  counters: z.array(counterStateSchema),
  openCases: z.array(openCaseSchema),
  devices: z.array(deviceStateSchema),
  /** In the order of the site's list. */
  phones: z.optional(z.array(phoneStandSchema)),
  /** 要確認: events refused today. */
  rejected: z.array(rejectedEventSchema),
  /** Damaged events of the log: the reports of their days are not compiled. */
  unreadable: z.optional(
    z.array(z.object({ seq: z.int(), id: z.string(), businessDate: businessDateSchema })),
  ),
  report: z.nullable(z.object({ businessDate: businessDateSchema, compiledAt: instantSchema })),
  /** Files of a report could not be written: one Japanese sentence. */
  fileProblem: z.optional(z.string()),
});
export type LiveStatus = z.infer<typeof liveStatusSchema>;
