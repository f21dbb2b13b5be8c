import type { JlisStop } from "@desk/shared/calendar/jlis";
import type { Opening, OpeningOverride } from "@desk/shared/calendar/opening";
import type {
  Billing,
  ComparedMonth,
  DailyReport,
  MonthlyReport,
  MonthlyTexts,
  Organisation,
  TargetTimes,
} from "@desk/shared/contract";
import type { MeasuredTimes } from "@desk/shared/figures/month-distribution";
import type { PeriodFigures } from "../../figures/repo.ts";

/** One day of the month that is open, or on which something is recorded or reported. */
export type SourceDay = {
  /** As the records give it now. */
  readonly recorded: DailyReport;
  /** The newest revision of the daily report, when there is one. */
  readonly stored: DailyReport | null;
  /** 差替えが必要: it is submitted, and what is recorded now would make another report. */
  readonly needsReplacement: boolean;
};

/** Everything of which a month's report is made. */
export type MonthSource = {
  readonly month: string;
  /** By date. */
  readonly days: readonly SourceDay[];
  /** Over the month's cases themselves: medians of days cannot be added up. */
  readonly times: Pick<PeriodFigures, "handling" | "review" | "wrapUp"> & {
    readonly calls: Pick<PeriodFigures["calls"], "talk" | "afterCall">;
    readonly measured: readonly MeasuredTimes[];
  };
  readonly previousMonth: ComparedMonth | null;
  readonly lastYear: ComparedMonth | null;
  readonly openingOn: (date: string) => Opening;
  readonly overrides: readonly OpeningOverride[];
  readonly jlisStopOn: (date: string) => JlisStop | null;
  readonly organisation: Organisation;
  /** 現場責任者 of the site; null while no name is entered. */
  readonly leadName: string | null;
  /** As they stood at the end of the month, those of days without a report included, too. */
  readonly incidents: MonthlyReport["incidents"];
  readonly contentChanges: MonthlyReport["contentChanges"];
  readonly replaced: MonthlyReport["replaced"];
  readonly trainings: MonthlyReport["staffing"]["trainings"];
  /** Of the shift table, breaks taken off; null = there is no table for the month. */
  readonly planned: { readonly personDays: number; readonly personMinutes: number } | null;
  readonly staffName: (staffId: string) => string;
  readonly targets: TargetTimes;
  readonly texts: MonthlyTexts;
  readonly billing: Billing;
  readonly revision: number;
  readonly revisionReason: string | null;
  readonly compiledAt: string;
  readonly rehearsal: boolean;
};
