import * as z from "zod/mini";
import { screenText } from "../privacy/screen.ts";
import { deviceCauseSchema, deviceStatusSchema } from "./event.ts";
import { businessDateSchema, instantSchema, slugSchema } from "./ids.ts";
import { incidentSchema } from "./incident.ts";
import { callFiguresSchema, procedureFiguresSchema, timesByProcedureSchema } from "./report.ts";
import { monthSchema, trainingTopics } from "./shift.ts";
import { dayHoursSchema, openingKindSchema, targetTimesSchema } from "./site.ts";

/** The longest text of a month (総括, 課題と改善提案), in characters: 5–8 lines of A4. */
export const monthTextMaxLength = 1200;
const monthTextSchema = z.string().check(
  z.trim(),
  z.minLength(1),
  z.maxLength(monthTextMaxLength),
  z.refine((value) => screenText(value) === null, { error: "personal-data" }),
);

/** What the lead writes on the month's report. */
export const monthlyTextsSchema = z.strictObject({
  /** 総括 */
  summary: z.optional(monthTextSchema),
  /** 課題と改善提案 */
  proposals: z.optional(monthTextSchema),
  /** 翌月の予定 beyond the calendar's own dates. */
  nextMonth: z.optional(monthTextSchema),
});
export type MonthlyTexts = z.infer<typeof monthlyTextsSchema>;

/** A whole number for each division `6-1` … `6-5` (`procedures/catalogue`); zeros included. */
export const byDivisionSchema = z.record(z.string(), z.int());
const countsByProcedureSchema = z.record(slugSchema, z.int());

/** One row of the 日別件数表: an opening day, or a closed one on which something was recorded. */
export const monthDaySchema = z.object({
  businessDate: businessDateSchema,
  openingKind: openingKindSchema,
  /** 臨時の変更, in the words entered with it. */
  openingReason: z.nullable(z.string()),
  /** Its own hours, where they were not those of its kind. */
  hours: z.optional(dayHoursSchema),
  /** As the newest daily report says; as computed now where there is none. On a 休日開庁 day 6-(5) but for calls. */
  byDivision: byDivisionSchema,
  total: z.int(),
  /** The newest daily report; null = never compiled. */
  daily: z.nullable(z.object({ revision: z.int(), state: z.enum(["draft", "confirmed", "submitted"]) })),
  /** Where the daily report and the records differ: printed in red, and the month cannot be submitted. */
  mismatches: z.array(z.object({ division: z.string(), reported: z.int(), recorded: z.int() })),
  /** Anything that counts differs from the submitted daily report, the counts of a division or something within it. */
  needsReplacement: z.boolean(),
});
export type MonthDay = z.infer<typeof monthDaySchema>;

/** Figures of another month to compare with. */
export const comparedMonthSchema = z.object({
  month: monthSchema,
  /** `imported` = 月次合計 taken in from a CSV (no times, no calls by hour). */
  source: z.enum(["records", "imported"]),
  total: z.int(),
  openDays: z.int(),
  countedFrom: z.optional(businessDateSchema),
  /** 休日開庁 days included: an imported month does not tell them apart. */
  byProcedure: countsByProcedureSchema,
});
export type ComparedMonth = z.infer<typeof comparedMonthSchema>;

/** A stretch of 停止, 不調 or 計画停止 of one device, as far as one day knows it. One over several days stands in each. */
export const outageSchema = z.object({
  deviceId: slugSchema,
  businessDate: businessDateSchema,
  from: instantSchema,
  to: z.nullable(instantSchema),
  /** Within the opening hours, whole minutes. */
  minutes: z.int(),
  status: deviceStatusSchema,
  cause: z.optional(deviceCauseSchema),
  note: z.optional(z.string()),
  /** Cases that the device held up on that day, over all its stretches. */
  affectedCases: z.int(),
});
export type Outage = z.infer<typeof outageSchema>;

/** 請求 (S §13, §14) of one month, in yen; see `figures/billing.ts`. */
export const invoiceSchema = z.object({
  fiscalYear: z.int(),
  /** 当該年度の委託金額, without and with tax. */
  yearNet: z.int(),
  yearTax: z.int(),
  yearGross: z.int(),
  /** 12等分 of `yearGross`, cut. */
  twelfth: z.int(),
  /** What twelve cut parts leave; paid with the first month. */
  remainder: z.int(),
  /** 4月 = 1 … 3月 = 12. */
  instalment: z.int(),
  /** This month: `net` + `tax` = `gross`. */
  net: z.int(),
  tax: z.int(),
  gross: z.int(),
  registrationNumber: z.nullable(z.string()),
});
export type Invoice = z.infer<typeof invoiceSchema>;

/** Why the month cannot be submitted yet. `message` is one Japanese sentence. */
export const monthBlockerSchema = z.object({
  code: z.enum([
    "month-not-over",
    "daily-missing",
    "daily-not-submitted",
    "mismatch",
    "summary-missing",
    "imported-month",
  ]),
  message: z.string(),
  /** The days it is about; none when about the whole month. */
  businessDates: z.array(businessDateSchema),
});
export type MonthBlocker = z.infer<typeof monthBlockerSchema>;

export const monthlyReportSchema = z.object({
  month: monthSchema,
  revision: z.int(),
  state: z.enum(["draft", "submitted"]),
  /** Why this revision follows another one; null for the first. */
  revisionReason: z.nullable(z.string()),
  /** 提出期限: by the second week of the next month (S §9(5)⑤, `calendar/month-due.ts`). */
  dueDate: businessDateSchema,
  compiledAt: instantSchema,
  rehearsal: z.boolean(),
  /** 受託者, 業務責任者 and 現場責任者 of 実施体制情報; null = not filled in. */
  contractor: z.nullable(z.string()),
  managerName: z.nullable(z.string()),
  leadName: z.nullable(z.string()),
  /**
   * The first day in the figures, where the desk was not there from the month's first opening day; missing where it was.
   * Of imported totals it is always missing: they are of the whole month.
   */
  countedFrom: z.optional(businessDateSchema),
  /** 開庁日数 by kind, of the days in `days`; a 繁忙期 Sunday is counted as such and not as 休日開庁. */
  openDays: z.object({
    total: z.int(),
    weekday: z.int(),
    thursdayExtended: z.int(),
    holidayOpening: z.int(),
    busySeasonOpening: z.int(),
  }),
  days: z.array(monthDaySchema),
  /** 合計行 of the day table. */
  byDivision: byDivisionSchema,
  total: z.int(),
  /** Without 休日開庁 days; `monthToDate` is the same as `count`. */
  weekdays: z.record(slugSchema, procedureFiguresSchema),
  /** The same procedures on 休日開庁 days: 6-(5), and the calls of those days. */
  holidays: z.record(slugSchema, procedureFiguresSchema),
  /** Both together. */
  byProcedure: countsByProcedureSchema,
  byOutcome: z.record(z.string(), z.int()),
  tallied: z.int(),
  /** Key: weekday `"0"` (日) … `"6"` (土), then the hour of the start `"8"` … `"19"`. */
  byWeekdayHour: z.record(z.string(), z.record(z.string(), z.int())),
  handling: timesByProcedureSchema,
  review: timesByProcedureSchema,
  wrapUp: timesByProcedureSchema,
  /** As they stood when it was made; missing in a report handed in before they were kept. */
  targets: z.optional(targetTimesSchema),
  inaccurate: z.int(),
  /** 未終了, the sum of the days: in no count. Missing in older reports. */
  unfinished: z.optional(z.int()),
  /** 対応時間の分布: `toS` null = and longer. `n` sums to `handling.all.n`; `phone` of them are calls. */
  handlingBins: z.array(z.object({ fromS: z.int(), toS: z.nullable(z.int()), n: z.int(), phone: z.int() })),
  /** 前月 and 前年同月; null = 比較データなし. */
  previousMonth: z.nullable(comparedMonthSchema),
  lastYear: z.nullable(comparedMonthSchema),
  calls: callFiguresSchema,
  feeAssisted: z.int(),
  voided: z.int(),
  corrected: z.int(),
  enteredAfterwards: z.int(),
  /** 休日開庁の実績, a row each. */
  holidayOpenings: z.array(
    z.object({
      businessDate: businessDateSchema,
      openingKind: openingKindSchema,
      total: z.int(),
      byProcedure: countsByProcedureSchema,
      handledBy: z.int(),
    }),
  ),
  /** 延べ人数 = staff × days; minutes from first to last record of each day. */
  staffing: z.object({
    personDays: z.int(),
    personMinutes: z.int(),
    plannedDays: z.int(),
    plannedMinutes: z.int(),
    byStaff: z.array(z.object({ staffId: slugSchema, name: z.string(), days: z.int(), minutes: z.int() })),
    absences: z.array(
      z.object({
        businessDate: businessDateSchema,
        name: z.string(),
        reason: z.string(),
        standIn: z.nullable(z.string()),
      }),
    ),
    /** 研修 (S §10(2)), from the shift table's page. */
    trainings: z.array(
      z.object({
        businessDate: businessDateSchema,
        title: z.string(),
        topic: z.enum(trainingTopics),
        minutes: z.int(),
        participants: z.int(),
      }),
    ),
    /** 延長 (S §5(2)): days on which a case ended after the close. */
    extensions: z.array(
      z.object({ businessDate: businessDateSchema, until: instantSchema, reason: z.nullable(z.string()) }),
    ),
  }),
  outages: z.array(outageSchema),
  deviceTotals: z.array(
    /** `outages`: each once, over however many days. */
    z.object({ deviceId: slugSchema, downMinutes: z.int(), outages: z.int(), affectedCases: z.int() }),
  ),
  /** 機器不特定, the sum of the days. Missing in older reports. */
  heldUpApart: z.optional(z.int()),
  incidents: z.array(incidentSchema),
  qaCandidates: z.int(),
  /** Versions of scripts and Q&A that the city approved in the month. */
  contentChanges: z.array(
    z.object({
      kind: z.enum(["procedure", "qa"]),
      itemId: slugSchema,
      title: z.string(),
      version: z.int(),
      changeNote: z.string(),
      approvedOn: businessDateSchema,
      effectiveFrom: businessDateSchema,
    }),
  ),
  /** 差替え: dailies of the month of which more than one revision was submitted. */
  replaced: z.array(
    z.object({
      businessDate: businessDateSchema,
      revision: z.int(),
      reason: z.nullable(z.string()),
      submittedAt: z.nullable(instantSchema),
    }),
  ),
  next: z.object({
    month: monthSchema,
    holidayOpenings: z.array(z.object({ businessDate: businessDateSchema, openingKind: openingKindSchema })),
    jlisStops: z.array(
      z.object({
        businessDate: businessDateSchema,
        stop: z.enum(["monthly-maintenance", "year-end", "announced"]),
        /** Missing = all day. */
        hours: z.optional(dayHoursSchema),
        /** Of an announced one: as the lead has written it. */
        reason: z.optional(z.string()),
      }),
    ),
    /** 臨時の開庁・閉庁 (別紙1 ※2). */
    overrides: z.array(
      z.object({
        businessDate: businessDateSchema,
        openingKind: openingKindSchema,
        hours: z.optional(dayHoursSchema),
        reason: z.string(),
      }),
    ),
    closedWeekdays: z.array(z.object({ businessDate: businessDateSchema, name: z.string() })),
  }),
  texts: monthlyTextsSchema,
  /** null = 契約金額が未登録. */
  invoice: z.nullable(invoiceSchema),
});
export type MonthlyReport = z.infer<typeof monthlyReportSchema>;
