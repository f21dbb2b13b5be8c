import * as z from "zod/mini";
import { deviceCauses, deviceStatuses, outcomes, phases } from "./constants.ts";
import { basedOnSchema, eventEnvelope } from "./envelope.ts";
import { eventIdSchema, instantSchema, noteSchema, slugSchema } from "./ids.ts";
import { incidentReportedSchema, incidentUpdatedSchema } from "./incident.ts";
import { callMissedSchema, phoneStateReportedSchema } from "./phone.ts";
import { staffSignedInSchema, staffSignedOutSchema } from "./presence.ts";

export const outcomeSchema = z.enum(outcomes);
export const phaseSchema = z.enum(phases);

export const channelSchema = z.enum(["counter", "phone"]);
export type Channel = z.infer<typeof channelSchema>;

export const deviceStatusSchema = z.enum(deviceStatuses);
export const deviceCauseSchema = z.enum(deviceCauses);

/** One answered step of a script; `stepId` of a called script is `procedure.step`. */
export const pathEntrySchema = z.strictObject({ stepId: slugSchema, answer: z.optional(slugSchema) });
export type PathEntry = z.infer<typeof pathEntrySchema>;

/** 件数: one tap may stand for several identical cases. */
export const quantitySchema = z.int().check(z.minimum(1), z.maximum(99));

const envelope = eventEnvelope;
const ofCase = { ...envelope, transactionId: eventIdSchema };

// Strict on purpose: an unknown field could carry what must never be stored.
export const transactionStartedSchema = z.strictObject({
  type: z.literal("TransactionStarted"),
  ...ofCase,
  procedureId: slugSchema,
  procedureVersion: z.int().check(z.minimum(1)),
  channel: channelSchema,
  practice: z.optional(z.literal(true)),
  /** 後入力: forgotten at the time and entered later; the events of such a case carry the times as they were. */
  enteredAfterwards: z.optional(z.strictObject({ reason: noteSchema })),
});

export const transactionPhaseChangedSchema = z.strictObject({
  type: z.literal("TransactionPhaseChanged"),
  ...ofCase,
  phase: phaseSchema,
});

/** 確認 that were not ticked, by step (qualified as in the path); steps without a miss are left out. */
export const practiceResultSchema = z.strictObject({
  missedChecks: z
    .array(z.strictObject({ stepId: slugSchema, missed: z.int().check(z.minimum(1), z.maximum(20)) }))
    .check(z.maxLength(200)),
});
export type PracticeResult = z.infer<typeof practiceResultSchema>;

export const transactionFinishedSchema = z.strictObject({
  type: z.literal("TransactionFinished"),
  ...ofCase,
  outcome: outcomeSchema,
  path: z.array(pathEntrySchema).check(z.maxLength(200)),
  deviceIds: z.array(slugSchema).check(z.maxLength(20)),
  timeIsAccurate: z.boolean(),
  quantity: quantitySchema,
  note: z.optional(noteSchema),
  /** Entries of the 質疑応答集 that were read out. */
  qaIds: z.optional(z.array(slugSchema).check(z.maxLength(20))),
  /** 手数料収納補助 was given in this case (S §6(2)②(イ), §6(3)①(エ)). */
  feeAssisted: z.optional(z.literal(true)),
  /** 自動終了: nobody ended the case, the nightly close did. Counts only while no other finish does. */
  autoClosed: z.optional(z.literal(true)),
  /** What a practice case is told at its end; in no figure. */
  practiceResult: z.optional(practiceResultSchema),
});

/** 完了の取り消し (the undo bar): the named finish does not count; the case runs on. */
export const transactionReopenedSchema = z.strictObject({
  type: z.literal("TransactionReopened"),
  ...ofCase,
  finishId: eventIdSchema,
});

/** 訂正: later corrections win field by field. */
export const transactionCorrectedSchema = z.strictObject({
  type: z.literal("TransactionCorrected"),
  ...ofCase,
  changes: z.strictObject({
    procedureId: z.optional(slugSchema),
    outcome: z.optional(outcomeSchema),
    startedAt: z.optional(instantSchema),
    finishedAt: z.optional(instantSchema),
    quantity: z.optional(quantitySchema),
    timeIsAccurate: z.optional(z.boolean()),
  }),
  reason: noteSchema,
  basedOn: basedOnSchema,
});

/** 取消: `transactionId` names a case, or the id of a `TallyAdded` event. */
export const transactionVoidedSchema = z.strictObject({
  type: z.literal("TransactionVoided"),
  ...ofCase,
  reason: noteSchema,
  basedOn: basedOnSchema,
});

/** 件数のみ計上: a count without a timer. */
export const tallyAddedSchema = z.strictObject({
  type: z.literal("TallyAdded"),
  ...envelope,
  procedureId: slugSchema,
  quantity: quantitySchema,
});

export const deviceStatusReportedSchema = z.strictObject({
  type: z.literal("DeviceStatusReported"),
  ...envelope,
  deviceId: slugSchema,
  status: deviceStatusSchema,
  cause: z.optional(deviceCauseSchema),
  note: z.optional(noteSchema),
  /** 対応中: who has taken charge, a member of staff. */
  takenBy: z.optional(slugSchema),
  /** The case in which the fault was noticed. */
  transactionId: z.optional(eventIdSchema),
  basedOn: basedOnSchema,
});

/** 再分類: what an episode turned out to have been. `reportId` = a `DeviceStatusReported` of it, mostly its first. */
export const deviceEpisodeRelabelledSchema = z.strictObject({
  type: z.literal("DeviceEpisodeRelabelled"),
  ...envelope,
  deviceId: slugSchema,
  reportId: eventIdSchema,
  changes: z
    .strictObject({
      status: z.optional(deviceStatusSchema),
      cause: z.optional(deviceCauseSchema),
      note: z.optional(noteSchema),
    })
    .check(z.refine((changes) => Object.keys(changes).length > 0)),
  reason: noteSchema,
  basedOn: basedOnSchema,
});

/** 読みました: this member of staff has seen what a version changes. In no figure. */
export const procedureChangeReadSchema = z.strictObject({
  type: z.literal("ProcedureChangeRead"),
  ...envelope,
  procedureId: slugSchema,
  procedureVersion: z.int().check(z.minimum(1)),
});

/** 答えがなかった: a question that the 質疑応答集 did not answer; `transactionId` = the case it came up in. In no figure. */
export const questionNotedSchema = z.strictObject({
  type: z.literal("QuestionNoted"),
  ...envelope,
  question: noteSchema,
  transactionId: z.optional(eventIdSchema),
});

export const eventSchema = z.discriminatedUnion("type", [
  transactionStartedSchema,
  transactionPhaseChangedSchema,
  transactionFinishedSchema,
  transactionReopenedSchema,
  transactionCorrectedSchema,
  transactionVoidedSchema,
  tallyAddedSchema,
  deviceStatusReportedSchema,
  deviceEpisodeRelabelledSchema,
  procedureChangeReadSchema,
  questionNotedSchema,
  staffSignedInSchema,
  staffSignedOutSchema,
  incidentReportedSchema,
  incidentUpdatedSchema,
  callMissedSchema,
  phoneStateReportedSchema,
]);
export type DeskEvent = z.infer<typeof eventSchema>;
export type DeskEventOf<T extends DeskEvent["type"]> = Extract<DeskEvent, { type: T }>;
