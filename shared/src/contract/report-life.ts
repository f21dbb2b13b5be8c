import * as z from "zod/mini";
import { businessDateSchema, folderSchema, instantSchema, noteSchema, slugSchema } from "./ids.ts";
import { dailyReportSchema, dailyTextsSchema, reportStateSchema } from "./report.ts";
import { dayHoursSchema, openingKindSchema } from "./site.ts";

/** How a report was handed in (S §9(5)). */
export const submissionWays = ["hand", "mail", "shared-folder"] as const;
export const submissionWaySchema = z.enum(submissionWays);
export type SubmissionWay = z.infer<typeof submissionWaySchema>;
export const submissionWayLabels: Record<SubmissionWay, string> = {
  hand: "手渡し",
  mail: "メール",
  "shared-folder": "共有フォルダー",
};

export const reportFormats = ["json", "html", "xlsx", "pdf", "csv"] as const;
export const reportFormatSchema = z.enum(reportFormats);
export type ReportFormat = z.infer<typeof reportFormatSchema>;

const signedSchema = z.object({ at: instantSchema, staffId: slugSchema, staffName: z.string() });

/** One revision of a day's report, with who did what to it and when. */
export const revisionSchema = z.object({
  revision: z.int(),
  state: reportStateSchema,
  compiledAt: instantSchema,
  /** 差替えの理由; null for the first revision. */
  reason: z.nullable(z.string()),
  confirmed: z.nullable(signedSchema),
  submitted: z.nullable(
    z.object({
      ...signedSchema.shape,
      way: submissionWaySchema,
      /** Where the files were copied to; null for the other ways. */
      folder: z.nullable(z.string()),
    }),
  ),
  /** The frozen files of a submitted revision; none before. */
  files: z.array(
    z.object({
      format: reportFormatSchema,
      bytes: z.int(),
      /** Hex. */
      sha256: z.string(),
    }),
  ),
});
export type ReportRevision = z.infer<typeof revisionSchema>;

/** One row of the day list. */
export const dayRowSchema = z.object({
  businessDate: businessDateSchema,
  openingKind: openingKindSchema,
  /** Its own hours, where they are not those of its kind. */
  hours: z.optional(dayHoursSchema),
  /** `open`: today, before the close. `none`: nothing has been compiled yet. */
  state: z.enum(["open", "none", "draft", "confirmed", "submitted"]),
  /** Of the newest revision; 0 = none yet. */
  revision: z.int(),
  /** 差替えが必要: what is recorded now differs from what was submitted. */
  needsReplacement: z.boolean(),
  dueDate: businessDateSchema,
  overdue: z.boolean(),
  total: z.int(),
  /** Unfinished cases. */
  open: z.int(),
  /** Why a confirmed report is a draft again, or what else the lead should know; null when nothing. */
  note: z.nullable(z.string()),
  /** The files of the day could not be written; the older ones are still whole. */
  fileProblem: z.nullable(z.string()),
});
export type DayRow = z.infer<typeof dayRowSchema>;

/** `GET /api/reports/daily?month=2026-05` (without: the current month), newest first. */
export const dayListAnswerSchema = z.object({
  today: businessDateSchema,
  month: z.string(),
  days: z.array(dayRowSchema),
});
export type DayListAnswer = z.infer<typeof dayListAnswerSchema>;

export const checkCodes = [
  "unfinished",
  "auto-closed",
  "counter-silent",
  "device-open",
  "device-unreported",
  "rejected-events",
  "incident-unreported",
  "extension-reason",
] as const;

/**
 * One thing to answer before the day is confirmed. `acknowledge`: the lead says that it is known and right so.
 * `fill-in`: cannot be confirmed before it has been filled in.
 */
export const checkItemSchema = z.object({
  /** What `acknowledged` names: the code and what it is about, `counter-silent:window-2`. */
  id: z.string(),
  code: z.enum(checkCodes),
  answer: z.enum(["acknowledge", "fill-in"]),
  /** One or two Japanese sentences. */
  message: z.string(),
  /** The cases, incident, counter or device it is about. */
  about: z.array(z.string()),
});
export type CheckItem = z.infer<typeof checkItemSchema>;

/** `GET /api/reports/daily/:date/check`: the day's life, what is to be answered, and the report itself. */
export const dayCheckAnswerSchema = z.object({
  report: dailyReportSchema,
  /** Of the content; 確認 and 提出 name the one that was on the screen. */
  fingerprint: z.string(),
  textsRevision: z.int(),
  /** Empty once submitted. */
  items: z.array(checkItemSchema),
  /** Why it cannot be confirmed yet at all (not closed yet); null when it can. */
  notYet: z.nullable(z.string()),
  note: z.nullable(z.string()),
  fileProblem: z.nullable(z.string()),
  overdue: z.boolean(),
  /** Oldest first; none before the first compilation. */
  revisions: z.array(revisionSchema),
  needsReplacement: z.boolean(),
  /** null = 共有フォルダー is not set up. */
  sharedFolder: z.nullable(z.string()),
});
export type DayCheckAnswer = z.infer<typeof dayCheckAnswerSchema>;

/** `POST /api/reports/daily/:date/confirm` */
export const dayConfirmSchema = z.strictObject({
  revision: z.int(),
  fingerprint: z.string(),
  /** Ids of the check's items that the lead has ticked. */
  acknowledged: z.array(z.string()).check(z.maxLength(200)),
});
/** `POST /api/reports/daily/:date/submit` */
export const daySubmitSchema = z.strictObject({
  revision: z.int(),
  fingerprint: z.string(),
  way: submissionWaySchema,
});
/** `POST /api/reports/daily/:date/revise`: opens revision + 1 as a draft. `revision` is the submitted one. */
export const dayReviseSchema = z.strictObject({ revision: z.int(), reason: noteSchema });
/** `POST /api/reports/daily/:date/discard`: takes back a 差替え that is not handed in. `revision` is that of the draft. */
export const dayDiscardSchema = z.strictObject({ revision: z.int(), reason: noteSchema });
/** `PUT /api/reports/daily/:date/texts`. All four calls and this one answer with `DayCheckAnswer`. */
export const dayTextsUpdateSchema = z.strictObject({ texts: dailyTextsSchema, textsRevision: z.int() });

/** One leaf that differs between what was submitted and what is recorded now. */
export const differenceSchema = z.object({
  /** `transactions.byProcedure.pin-reset.count` */
  path: z.string(),
  /** 暗証番号の変更・再設定 件数 */
  label: z.string(),
  /** As the form would print it. */
  before: z.string(),
  after: z.string(),
  /** False: follows from another day (月累計, 前年同曜日, …) or came later, and does not call for a 差替え. */
  counts: z.boolean(),
});
export type Difference = z.infer<typeof differenceSchema>;

/** `GET /api/reports/daily/:date/difference`: the newest submitted revision against the records of now. */
export const differenceAnswerSchema = z.object({
  revision: z.int(),
  needsReplacement: z.boolean(),
  differences: z.array(differenceSchema),
});
export type DifferenceAnswer = z.infer<typeof differenceAnswerSchema>;

/** `GET /api/reports/audit?date=2026-05-14` */
export const reportAuditAnswerSchema = z.object({
  rows: z.array(
    z.object({
      at: instantSchema,
      /** null = the agent itself. */
      staffId: z.nullable(slugSchema),
      action: z.string(),
      period: z.string(),
      revision: z.nullable(z.int()),
      /** Japanese. */
      detail: z.nullable(z.string()),
    }),
  ),
});
export type ReportAuditAnswer = z.infer<typeof reportAuditAnswerSchema>;

/** One report that is to be handed in. */
export const dueItemSchema = z.object({
  kind: z.enum(["daily", "monthly"]),
  /** `2026-05-14` or `2026-05`. */
  period: z.string(),
  dueDate: businessDateSchema,
  state: z.enum(["overdue", "today", "coming"]),
  /** Of the report. */
  reportState: z.enum(["open", "none", "draft", "confirmed", "submitted"]),
  /** 差替えが必要: handed in, but what is recorded now differs. */
  needsReplacement: z.boolean(),
  /** 日次報告書 令和8年5月14日(木)分 */
  label: z.string(),
});
export type DueItem = z.infer<typeof dueItemSchema>;

/** `GET /api/due`: everything not handed in, by due date. */
export const dueAnswerSchema = z.object({ today: businessDateSchema, items: z.array(dueItemSchema) });
export type DueAnswer = z.infer<typeof dueAnswerSchema>;

/** `GET` and `PUT /api/reports/settings`. */
export const reportSettingsAnswerSchema = z.object({
  /** Absolute path on the agent's PC. */
  sharedFolder: z.nullable(z.string()),
  revision: z.int(),
  updatedAt: z.nullable(instantSchema),
  updatedBy: z.nullable(slugSchema),
});
export type ReportSettingsAnswer = z.infer<typeof reportSettingsAnswerSchema>;
export const reportSettingsUpdateSchema = z.strictObject({
  sharedFolder: z.nullable(folderSchema),
  revision: z.int(),
});
