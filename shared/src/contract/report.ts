import * as z from "zod/mini";
import { deviceCauseSchema, deviceStatusSchema, outcomeSchema, phaseSchema } from "./event.ts";
import { businessDateSchema, eventIdSchema, instantSchema, reportTextSchema, slugSchema } from "./ids.ts";
import { incidentSchema } from "./incident.ts";
import { deviceSourceSchema } from "./live.ts";
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
  /** 月累計 of the division under which the day counts it: 休日開庁 days and others apart, calls of all days. */
  monthToDate: z.int(),
});
export type ProcedureFigures = z.infer<typeof procedureFiguresSchema>;

/** One 再分類: who, why, and each changed field before and after (codes, or the words of a note). */
export const relabellingSchema = z.object({
  at: instantSchema,
  staffId: slugSchema,
  reason: z.string(),
  changes: z.array(
    z.object({
      field: z.enum(["status", "cause", "note"]),
      before: z.nullable(z.string()),
      after: z.nullable(z.string()),
    }),
  ),
});
export type Relabelling = z.infer<typeof relabellingSchema>;

export const episodeSchema = z.object({
  from: instantSchema,
  /** null = not over yet when the report was compiled. */
  to: z.nullable(instantSchema),
  status: deviceStatusSchema,
  cause: z.optional(deviceCauseSchema),
  note: z.optional(z.string()),
  takenBy: z.optional(slugSchema),
  source: z.optional(deviceSourceSchema),
  /** 再分類 in their order; what stands above is the outcome of them all. */
  relabelled: z.optional(z.array(relabellingSchema)),
});
export type Episode = z.infer<typeof episodeSchema>;

export const deviceDaySchema = z.object({
  deviceId: slugSchema,
  /** 未確認 when nobody had reported the device by the close of the day. */
  reported: z.boolean(),
  /** Nobody has reported it, but an automatic check had it answering from the opening on. */
  observed: z.optional(z.literal(true)),
  /** Neither a person nor a check looked on the day: when a person last did. The state is carried over from then. */
  lastLookedOn: z.optional(businessDateSchema),
  /** Minutes of `down` within the opening hours, cut to whole minutes. */
  downMinutes: z.int(),
  episodes: z.array(episodeSchema),
  /** Cases of the day that this device held up: turned away as `system-down` while it was disturbed (`figures/held-up.ts`). */
  affectedCases: z.int(),
});
export type DeviceDay = z.infer<typeof deviceDaySchema>;

/** 訂正・取消・後入力・自動終了, with what it changed: the form's foot prints 変更前 → 変更後. */
export const correctionSchema = z.object({
  transactionId: eventIdSchema,
  at: instantSchema,
  kind: z.enum(["corrected", "voided", "entered-afterwards", "auto-closed"]),
  reason: z.string(),
  procedureId: z.optional(slugSchema),
  counterId: z.optional(slugSchema),
  /** Who corrected. */
  staffId: z.optional(slugSchema),
  /** Raw values (ids, ISO instants, numbers) of each changed field; none of the other kinds. */
  changes: z.optional(
    z.array(
      z.object({
        field: z.enum(["procedureId", "outcome", "startedAt", "finishedAt", "quantity", "timeIsAccurate"]),
        before: z.union([z.string(), z.number(), z.boolean(), z.null()]),
        after: z.union([z.string(), z.number(), z.boolean(), z.null()]),
      }),
    ),
  ),
});
export type Correction = z.infer<typeof correctionSchema>;

/** What the form prints of an unfinished case: an id alone tells an officer nothing. */
export const unfinishedSchema = z.object({
  transactionId: eventIdSchema,
  procedureId: slugSchema,
  counterId: slugSchema,
  startedAt: instantSchema,
  phase: phaseSchema,
});
export type Unfinished = z.infer<typeof unfinishedSchema>;

/** コールセンター (S §6(4), REPORTS d-2 6). All counts are cases with the channel `phone`, by quantity. */
export const callFiguresSchema = z.object({
  /** 応答 = completed + handedOver + other. */
  answered: z.int(),
  /** 完結: ended here (`completed`, `informed`, `reserved`). */
  completed: z.int(),
  /** 職員引継 (`handed-over`). */
  handedOver: z.int(),
  other: z.int(),
  /** 不在 and 他回線へ, one tap each. */
  missed: z.int(),
  overflowed: z.int(),
  /** ①–⑥, a key for each procedure of 6-(4); zeros included. */
  byCategory: z.record(slugSchema, z.int()),
  /** 予約受付: `reserved` of the two booking procedures. */
  bookings: z.object({ pickup: z.int(), visit: z.int() }),
  /** 通話 (serving) and 後処理 (wrap-up) of the accurate calls. */
  talk: timeFiguresSchema,
  afterCall: timeFiguresSchema,
});
export type CallFigures = z.infer<typeof callFiguresSchema>;

/** 従事者 of a day: shift and sign-ins together (S §9(1)(4)(5)③). */
export const staffDaySchema = z.object({
  staffId: slugSchema,
  name: z.string(),
  /** `HH:mm` of the shift; null = not planned for this day. */
  plannedFrom: z.nullable(z.string()),
  plannedTo: z.nullable(z.string()),
  /** First sign-in or record, last record or sign-out; null = not seen. */
  firstAt: z.nullable(instantSchema),
  lastAt: z.nullable(instantSchema),
  absence: z.nullable(z.object({ reason: z.string(), standInId: z.nullable(slugSchema) })),
  /** 交代: for whom, and the `HH:mm` that were missed; missing = for nobody. */
  standsIn: z.optional(z.array(z.object({ staffId: slugSchema, from: z.string(), to: z.string() }))),
});
export type StaffDay = z.infer<typeof staffDaySchema>;

/** What the lead writes on a day's report, screened like every note. */
export const dailyTextsSchema = z.strictObject({
  /** 特記事項 */
  remarks: z.optional(reportTextSchema),
  /** 引継ぎ・翌日の予定 */
  handover: z.optional(reportTextSchema),
  /** 延長の理由 (S §5(2)), asked for when a case ended after the close. */
  extensionReason: z.optional(reportTextSchema),
});
export type DailyTexts = z.infer<typeof dailyTextsSchema>;

export const reportStates = ["draft", "confirmed", "submitted"] as const;
export const reportStateSchema = z.enum(reportStates);
export type ReportState = z.infer<typeof reportStateSchema>;

/** 苦情・トラブル・事故 that were recorded by mistake: in no list and no count, named in the foot. */
export const voidedIncidentSchema = z.object({
  incidentId: eventIdSchema,
  kind: incidentSchema.shape.kind,
  category: incidentSchema.shape.category,
  counterId: slugSchema,
  at: instantSchema,
  staffId: slugSchema,
  reason: z.string(),
});
export type VoidedIncident = z.infer<typeof voidedIncidentSchema>;

export const dailyReportSchema = z.object({
  businessDate: businessDateSchema,
  openingKind: openingKindSchema,
  opensAt: z.nullable(z.string()),
  closesAt: z.nullable(z.string()),
  /** 臨時の変更 of the opening day, in the words entered with it (別紙1 ※2). */
  openingReason: z.nullable(z.string()),
  revision: z.int(),
  /** 差替えの理由 of a revision after the first. */
  revisionReason: z.optional(z.string()),
  state: reportStateSchema,
  /** 提出期限: the next business day (S §9(5)④). */
  dueDate: z.nullable(businessDateSchema),
  compiledAt: instantSchema,
  rehearsal: z.boolean(),
  transactions: z.object({
    total: z.int(),
    byProcedure: z.record(slugSchema, procedureFiguresSchema),
    /** Key: hour of the start in JST, `"8"`…`"19"`. */
    byHour: z.record(z.string(), z.int()),
    /** First day of this month that has a record (or an imported total): 月累計 counts from here. */
    monthToDateFrom: z.nullable(businessDateSchema),
  }),
  /** 前年同曜日: the day 52 weeks before; null where nothing is recorded of it, or only one of the two is 休日開庁. */
  lastYear: z.nullable(
    z.object({
      businessDate: businessDateSchema,
      total: z.int(),
      byProcedure: z.record(slugSchema, z.int()),
    }),
  ),
  handling: timesByProcedureSchema,
  review: timesByProcedureSchema,
  wrapUp: timesByProcedureSchema,
  /** 計測不正確: finished cases left out of the time figures. */
  inaccurate: z.int(),
  calls: callFiguresSchema,
  /** 手数料収納補助: finished cases in which it was given, by quantity. */
  feeAssisted: z.int(),
  /** 延長: the last finish after the close, when there was one (S §5(2)). */
  extendedUntil: z.nullable(instantSchema),
  devices: z.array(deviceDaySchema),
  /** 機器不特定: cases turned away as `system-down` that are in the 影響件数 of no device. Missing in older reports. */
  heldUpApart: z.optional(z.int()),
  /** Unfinished cases: listed, not counted. */
  open: z.array(eventIdSchema),
  openCases: z.array(unfinishedSchema),
  voided: z.int(),
  corrected: z.int(),
  /** 後入力 */
  enteredAfterwards: z.int(),
  corrections: z.array(correctionSchema),
  staff: z.array(staffDaySchema),
  /** 苦情・トラブル・事故 discovered on this day, and older ones that were not closed before it. */
  incidents: z.array(incidentSchema),
  /** Of those discovered on this day; missing = none. */
  voidedIncidents: z.optional(z.array(voidedIncidentSchema)),
  /** 質疑応答集への追加候補: questions of this day without an answer. */
  qaCandidates: z.array(z.object({ at: instantSchema, question: z.string() })),
  /** Procedures and Q&A entries that come into force on this day. */
  contentChanges: z.array(
    z.object({
      kind: z.enum(["procedure", "qa"]),
      itemId: slugSchema,
      title: z.string(),
      version: z.int(),
      changeNote: z.string(),
    }),
  ),
  texts: dailyTextsSchema,
});
export type DailyReport = z.infer<typeof dailyReportSchema>;
