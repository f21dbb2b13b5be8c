import { timeOf } from "@desk/shared/calendar/business-date";
import { isHolidayOpening, openingLabel } from "@desk/shared/calendar/opening-kind";
import type { DailyReport } from "@desk/shared/contract";
import { submissionWayLabels } from "@desk/shared/contract/report-life";
import { isInterim } from "../compile.ts";
import type { Block, Field } from "../document/blocks.ts";
import { date, none, printable, text } from "../document/values.ts";
import { dailyForm, type FormSite, namedLead, type Signed } from "./form.ts";
import { dayAndTime } from "./when.ts";

/** Head of the form: what, when, for whom, by whom, which 版, and beside it the boxes for the seals (REPORTS d-2 1). */
export function headerBlocks(report: DailyReport, site: FormSite, signed: Signed | null): Block[] {
  const holiday = isHolidayOpening(report.openingKind);
  const fields: Field[] = [
    { label: "業務名", value: text(businessOf(holiday)), wide: true },
    { label: "実施日", value: date(report.businessDate) },
    { label: "提出先", value: text(dailyForm.submitTo) },
    { label: "区分", value: text(kindText(report)) },
    { label: "作成者", value: text(authorText(site.leadName)) },
    { label: "実施時間", value: text(hoursText(report)) },
    { label: "提出期限", value: report.dueDate === null ? none : date(report.dueDate) },
    { label: "版", value: text(`第${report.revision}版（${stateText(report)}）`) },
    { label: "提出", value: text(submittedText(report, signed)) },
    { label: "作成日時", value: text(dayAndTime(report.compiledAt)) },
    { label: "確認", value: text(confirmedText(report, signed)) },
    ...extension(report),
    ...replacement(report),
  ];
  return [
    {
      kind: "title",
      text: holiday ? dailyForm.holidayTitle : dailyForm.title,
      marks: report.revision > 1 ? [`差替え 第${report.revision}版`] : [],
    },
    {
      kind: "side",
      parts: [
        {
          width: 394,
          blocks: [{ kind: "fields", id: "header", title: "報告", across: 2, labelWidth: 40, fields }],
        },
        {
          width: 144,
          blocks: [{ kind: "signatures", labels: dailyForm.signatures, height: 46 }],
        },
      ],
    },
  ];
}

const businessOf = (holiday: boolean): string =>
  holiday ? `${dailyForm.businessName}　${dailyForm.holidayBusiness}` : dailyForm.businessName;

/** An ad-hoc change of the opening day is said with its reason (S 別紙1 ※2). */
function kindText(report: DailyReport): string {
  const kind = openingLabel(report.openingKind, report.closesAt);
  return report.openingReason === null ? kind : `${kind}（臨時: ${printable(report.openingReason)}）`;
}

function authorText(leadName: string): string {
  const name = namedLead(leadName);
  return name === null ? dailyForm.author : `${dailyForm.author}　${printable(name)}`;
}

function hoursText(report: DailyReport): string {
  if (report.opensAt === null) return "閉庁日";
  return `${report.opensAt}～${report.closesAt}${report.extendedUntil === null ? "（延長なし）" : "（延長あり）"}`;
}

/** 延長 with its end and its reason (S §5(2)). */
function extension({ extendedUntil, texts }: DailyReport): Field[] {
  if (extendedUntil === null) return [];
  const why = texts.extensionReason === undefined ? "記載なし" : printable(texts.extensionReason);
  return [{ label: "延長", value: text(`${timeOf(extendedUntil)} 終了　理由: ${why}`), wide: true }];
}

function stateText(report: DailyReport): string {
  switch (report.state) {
    case "draft":
      return isInterim(report) ? "途中集計・未確認" : "自動作成・未確認";
    case "confirmed":
      return "確認済";
    case "submitted":
      return "提出済";
    default:
      return report.state satisfies never;
  }
}

function confirmedText({ state }: DailyReport, signed: Signed | null): string {
  const by = signed?.confirmed ?? null;
  if (by === null) return state === "draft" ? "未確認" : "確認済";
  return `${dayAndTime(by.at)}　${printable(by.staffName)}`;
}

function submittedText({ state }: DailyReport, signed: Signed | null): string {
  const by = signed?.submitted ?? null;
  if (by === null) return state === "submitted" ? "提出済" : "未提出";
  return `${dayAndTime(by.at)}　${submissionWayLabels[by.way]}`;
}

function replacement({ revision, revisionReason }: DailyReport): Field[] {
  if (revision === 1) return [];
  const reason = revisionReason === undefined ? "記載なし" : printable(revisionReason);
  return [{ label: "差替理由", value: text(reason), wide: true }];
}
