import { businessDateOf, timeOf } from "@desk/shared/calendar/business-date";
import { formatMonthDay, formatWareki } from "@desk/shared/calendar/era";
import { openingOn } from "@desk/shared/calendar/opening";
import { openingKindLabels } from "@desk/shared/calendar/opening-kind";
import { type DailyReport, outcomeLabels, outcomes } from "@desk/shared/contract";
import { countingRules } from "@desk/shared/figures/counting-rules";
import { isInterim } from "./compile.ts";
import { dailyForm, type FormSite, outcomeHeads } from "./form.ts";
import { type DeviceRow, deviceRows } from "./model-devices.ts";
import { type ListRow, listRows } from "./model-lists.ts";
import { type WorkTable, workTable } from "./model-work.ts";
import { count, duration, printable, type Value } from "./values.ts";

export type Field = { readonly label: string; readonly text: string };
export type CountField = { readonly label: string; readonly value: Value };

/** Everything the daily form shows, worded and in order. HTML and XLSX print this and nothing else. */
export type DailyModel = {
  readonly title: string;
  readonly businessDate: string;
  readonly rehearsal: boolean;
  readonly header: readonly Field[];
  readonly signatures: readonly string[];
  readonly staff: readonly Field[];
  readonly work: WorkTable;
  readonly outcomes: readonly CountField[];
  readonly times: readonly { readonly label: string; readonly values: readonly Value[] }[];
  readonly timeColumns: readonly string[];
  readonly inaccurate: string;
  readonly hours: readonly { readonly hour: number; readonly n: number }[];
  readonly devices: readonly DeviceRow[];
  readonly lists: readonly ListRow[];
  readonly listSummary: string;
  readonly notes: readonly string[];
  readonly rules: readonly string[];
};

/** The daily form of a report (REPORTS d-2). Pure. */
export function dailyModel(report: DailyReport, site: FormSite): DailyModel {
  const all = { n: 0, meanS: null, medianS: null, maxS: null };
  const times = [
    { label: "対応時間", figures: report.handling.all ?? all },
    { label: "審査待ち", figures: report.review.all ?? all },
    { label: "後作業", figures: report.wrapUp.all ?? all },
  ];
  return {
    title: dailyForm.title,
    businessDate: report.businessDate,
    rehearsal: report.rehearsal,
    header: header(report, site),
    signatures: dailyForm.signatures,
    staff: report.staff.map((one) => ({
      label: printable(one.name),
      text: `${one.firstAt === null ? "" : timeOf(one.firstAt)}～${one.lastAt === null ? "" : timeOf(one.lastAt)}`,
    })),
    work: workTable(report, site),
    outcomes: outcomeCounts(report),
    times: times.map(({ label, figures: { n, meanS, medianS, maxS } }) => ({
      label,
      values: [count(n), duration(meanS), duration(medianS), duration(maxS)],
    })),
    timeColumns: ["計測件数", "平均", "中央値", "最大"],
    inaccurate: `計測不正確 ${report.inaccurate}件は時間から除く`,
    hours: Object.entries(report.transactions.byHour).map(([hour, n]) => ({ hour: Number(hour), n })),
    devices: deviceRows(report, site),
    lists: listRows(report, site),
    listSummary: `未終了 ${report.open.length}件・取消 ${report.voided}件・訂正 ${report.corrected}件`,
    notes: notes(report),
    rules: countingRules,
  };
}

function header(report: DailyReport, site: FormSite): Field[] {
  const hours = report.opensAt === null ? "閉庁日" : `${report.opensAt}～${report.closesAt}`;
  return [
    { label: "業務名", text: dailyForm.businessName },
    { label: "実施日", text: formatWareki(report.businessDate) },
    { label: "区分", text: openingKindLabels[report.openingKind] },
    { label: "実施時間", text: hours },
    { label: "提出先", text: dailyForm.submitTo },
    { label: "作成者", text: authorText(site.leadName) },
    { label: "提出期限", text: report.dueDate === null ? "なし" : formatWareki(report.dueDate) },
    { label: "自動作成", text: compiledAtText(report.compiledAt) },
    { label: "版", text: `第${report.revision}版（${versionState(report)}）` },
  ];
}

/** A site that has not entered its lead's name has the office there. */
function authorText(leadName: string): string {
  return leadName === dailyForm.author ? leadName : `${dailyForm.author}　${printable(leadName)}`;
}

function compiledAtText(at: string): string {
  return `${formatWareki(businessDateOf(at))} ${timeOf(at)}`;
}

function versionState(report: DailyReport): string {
  switch (report.state) {
    case "draft":
      return isInterim(report) ? "途中集計・未確認" : "自動作成・未確認";
    case "confirmed":
      return "確認済";
    case "submitted":
      return "提出済";
  }
}

function outcomeCounts(report: DailyReport): CountField[] {
  const rows = Object.values(report.transactions.byProcedure);
  const counted = outcomes.map((outcome) => ({
    label: outcomeHeads[outcome] ?? outcomeLabels[outcome],
    value: count(rows.reduce((sum, row) => sum + (row.byOutcome[outcome] ?? 0), 0)),
  }));
  const tallied = rows.reduce((sum, row) => sum + row.tallied, 0);
  return [
    ...counted,
    { label: "1タップ\n計上", value: count(tallied) },
    { label: "計", value: count(report.transactions.total) },
  ];
}

function notes(report: DailyReport): string[] {
  const found: string[] = [];
  if (isInterim(report)) {
    found.push(`受付終了（${report.closesAt}）前の途中集計。終了後に自動で作り直します。`);
  }
  const from = report.transactions.monthToDateFrom;
  const first = firstOpening(report.businessDate);
  if (from !== null && first !== null && first < from) {
    found.push(`月累計は${formatMonthDay(from)}以後の計（同日より前の記録なし）`);
  }
  return found;
}

/** First opening day of the month, up to `date` itself. */
function firstOpening(date: string): string | null {
  for (let day = 1; day <= Number(date.slice(8)); day += 1) {
    const candidate = `${date.slice(0, 8)}${String(day).padStart(2, "0")}`;
    if (openingOn(candidate).kind !== "closed") return candidate;
  }
  return null;
}
