import * as z from "zod/mini";
import { observationSchema } from "./device-watch.ts";
import { deviceCauseSchema, deviceStatusSchema, phaseSchema } from "./event.ts";
import { businessDateSchema, eventIdSchema, instantSchema, slugSchema } from "./ids.ts";
import { incidentKindSchema, incidentSchema } from "./incident.ts";
import { noticeSchema } from "./notice.ts";
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
  /** Their name, so that a board knows it before it has asked for the site anew. */
  staffName: z.optional(z.string()),
  /** Cases and tallies counted today at this counter. */
  todayCount: z.int(),
  /** What waits in the panel's outbox, as it told last; absent when nothing does. */
  unsent: z.optional(z.object({ count: z.int(), since: instantSchema })),
  /**
   * The panel held a line and did not tell how it is for too long: the PC sleeps, or its cable is out. So until it is heard
   * again, also when the line drops meanwhile.
   */
  silent: z.optional(z.boolean()),
});
export type CounterState = z.infer<typeof counterStateSchema>;

/** `POST /api/presence`: a panel tells every now and then that it is there, and what waits in its outbox. */
export const panelPresenceSchema = z.strictObject({
  unsent: z.int().check(z.minimum(0), z.maximum(1_000_000)),
  /** How long the oldest of them has waited by the PC's own clock; an age, since clocks differ. */
  oldestMs: z.int().check(z.minimum(0)),
});
export type PanelPresence = z.infer<typeof panelPresenceSchema>;

/** Open cases that a status tells one by one, those begun last. */
export const openCasesTold = 200;

export const deviceSourceSchema = z.enum(["hand", "calendar", "auto"]);
export type DeviceSource = z.infer<typeof deviceSourceSchema>;

/** `status: null` = 未確認: nobody has reported this device yet. */
export const deviceStateSchema = z.object({
  deviceId: slugSchema,
  status: z.nullable(deviceStatusSchema),
  cause: z.optional(deviceCauseSchema),
  note: z.optional(z.string()),
  since: z.nullable(instantSchema),
  /** When a person spoke of it last, also to confirm it: the morning check shows what is still to be looked at. */
  confirmedAt: z.optional(instantSchema),
  /** The report that the agent had last: what the next is `basedOn`; missing = there is none. */
  latestId: z.optional(eventIdSchema),
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

/** An incident of which the city has not been told. `dueAt`: 直ちに = the discovery itself (S §11(3)(4)). */
export const untoldIncidentSchema = z.object({
  incidentId: eventIdSchema,
  kind: incidentKindSchema,
  counterId: slugSchema,
  discoveredAt: instantSchema,
  dueAt: instantSchema,
});
export type UntoldIncident = z.infer<typeof untoldIncidentSchema>;

/**
 * An incident recorded today of which the city has been told, or which was voided: so the counter that recorded it does not
 * ask for what the lead has done. Said expressly, since one that is not untold may only not have arrived yet.
 */
export const settledIncidentSchema = z.object({
  incidentId: eventIdSchema,
  ...z.pick(incidentSchema, { reportedAt: true, reportedTo: true, voided: true }).shape,
});
export type SettledIncident = z.infer<typeof settledIncidentSchema>;

/** The whole state in one message (`event: status`): a listener that missed some is right again at the next. */
export const liveStatusSchema = z.object({
  now: instantSchema,
  businessDate: businessDateSchema,
  todayCount: z.int(),
  /** `todayCount` by division of the contract (`6-1` … `6-5`), only those that have any. */
  byDivision: z.optional(z.record(z.string(), z.int())),
  counters: z.array(counterStateSchema),
  /** At most `openCasesTold`. */
  openCases: z.array(openCaseSchema),
  /** All open cases, when there are more than are told. */
  openTotal: z.optional(z.int()),
  /** 審査待ち across the counters, those not told one by one included. */
  review: z.optional(z.object({ waiting: z.int(), longestSince: z.nullable(instantSchema) })),
  devices: z.array(deviceStateSchema),
  /** Today's calls: answered here, and those that nobody here could take. */
  calls: z.optional(z.object({ answered: z.int(), missed: z.int(), overflowed: z.int() })),
  /** In the order of the site's list. */
  phones: z.optional(z.array(phoneStandSchema)),
  /** 発注者へ未報告, by discovery. */
  untold: z.optional(z.array(untoldIncidentSchema)),
  /** Of those recorded today. */
  settled: z.optional(z.array(settledIncidentSchema)),
  /** 要確認: events refused today. */
  rejected: z.array(rejectedEventSchema),
  /** Damaged events of the log: the reports of their days are not compiled. */
  unreadable: z.optional(
    z.array(z.object({ seq: z.int(), id: z.string(), businessDate: businessDateSchema })),
  ),
  report: z.nullable(z.object({ businessDate: businessDateSchema, compiledAt: instantSchema })),
  /** Files of a report could not be written: one Japanese sentence. */
  fileProblem: z.optional(z.string()),
  /** As `GET /api/notices`; absent while the agent has not looked yet. */
  notices: z.optional(z.array(noticeSchema)),
});
export type LiveStatus = z.infer<typeof liveStatusSchema>;
