import * as z from "zod/mini";
import { deviceCauseSchema, deviceStatusSchema, outcomeSchema, phaseSchema } from "./event.ts";
import { businessDateSchema, eventIdSchema, instantSchema, slugSchema } from "./ids.ts";
import { openingKindSchema } from "./site.ts";

/** 時間の集計: `n` cases; times in whole seconds, null when n is 0. */
export const timeFiguresSchema = z.object({
  n: z.int(),
  meanS: z.nullable(z.int()),
  medianS: z.nullable(z.int()),
  maxS: z.nullable(z.int()),
});
export type TimeFigures = z.infer<typeof timeFiguresSchema>;

/** `all`, then one entry for each procedureId that has n > 0. */
export const timesByProcedureSchema = z.record(z.string(), timeFiguresSchema);

/** `count` = sum of `byCounter` = sum of `byOutcome` + `tallied`. */
export const procedureFiguresSchema = z.object({
  count: z.int(),
  byCounter: z.record(slugSchema, z.int()),
  byOutcome: z.partialRecord(outcomeSchema, z.int()),
  /** Counted by one tap, without an outcome. */
  tallied: z.int(),
  monthToDate: z.int(),
});
export type ProcedureFigures = z.infer<typeof procedureFiguresSchema>;

export const episodeSchema = z.object({
  from: instantSchema,
  /** null = not over yet when the report was compiled. */
  to: z.nullable(instantSchema),
  status: deviceStatusSchema,
  cause: z.optional(deviceCauseSchema),
  note: z.optional(z.string()),
});
export type Episode = z.infer<typeof episodeSchema>;

export const deviceDaySchema = z.object({
  deviceId: slugSchema,
  /** 未確認 when nobody had reported the device by the close of the day. */
  reported: z.boolean(),
  /** Minutes of `down` within the opening hours, cut to whole minutes. */
  downMinutes: z.int(),
  episodes: z.array(episodeSchema),
});
export type DeviceDay = z.infer<typeof deviceDaySchema>;

export const correctionSchema = z.object({
  transactionId: eventIdSchema,
  at: instantSchema,
  kind: z.enum(["corrected", "voided"]),
  reason: z.string(),
  procedureId: z.optional(slugSchema),
  counterId: z.optional(slugSchema),
});

/** What the form prints of an unfinished case: an id alone tells an officer nothing. */
export const unfinishedSchema = z.object({
  transactionId: eventIdSchema,
  procedureId: slugSchema,
  counterId: slugSchema,
  startedAt: instantSchema,
  phase: phaseSchema,
});
export type Unfinished = z.infer<typeof unfinishedSchema>;

export const dailyReportSchema = z.object({
  businessDate: businessDateSchema,
  openingKind: openingKindSchema,
  opensAt: z.nullable(z.string()),
  closesAt: z.nullable(z.string()),
  revision: z.int(),
  state: z.enum(["draft", "confirmed", "submitted"]),
  /** 提出期限: the next business day (S §9(5)④). */
  dueDate: z.nullable(businessDateSchema),
  compiledAt: instantSchema,
  rehearsal: z.boolean(),
  transactions: z.object({
    total: z.int(),
    byProcedure: z.record(slugSchema, procedureFiguresSchema),
    /** Key: hour of the start in JST, `"8"`…`"19"`. */
    byHour: z.record(z.string(), z.int()),
    /** First day of this month that has a record: 月累計 counts from here. */
    monthToDateFrom: z.nullable(businessDateSchema),
  }),
  handling: timesByProcedureSchema,
  review: timesByProcedureSchema,
  wrapUp: timesByProcedureSchema,
  /** 計測不正確: finished cases left out of the time figures. */
  inaccurate: z.int(),
  devices: z.array(deviceDaySchema),
  /** Unfinished cases: listed, not counted. */
  open: z.array(eventIdSchema),
  openCases: z.optional(z.array(unfinishedSchema)),
  voided: z.int(),
  corrected: z.int(),
  corrections: z.array(correctionSchema),
  /** Who recorded on this day, with the first and the last record. */
  staff: z.array(
    z.object({ staffId: slugSchema, name: z.string(), firstAt: instantSchema, lastAt: instantSchema }),
  ),
  incidents: z.array(z.unknown()),
});
export type DailyReport = z.infer<typeof dailyReportSchema>;
