import { businessDateOf } from "@desk/shared/calendar/business-date";
import { endOfMonth } from "@desk/shared/calendar/months";
import type { MonthlyReport } from "@desk/shared/contract";
import { submissionWayLabels } from "@desk/shared/contract/report-life";
import { dayAndTime } from "../../daily/when.ts";
import type { Block, Field, Section } from "../../document/blocks.ts";
import { count, date, printable, text, yen } from "../../document/values.ts";
import type { MonthHandedIn } from "./document.ts";
import { countedText, monthlyForm, monthOf } from "./form.ts";

/** Cover (REPORTS d-3 1): what, for which month, from whom to whom, and the invoice that goes with it. */
export function cover(report: MonthlyReport, handedIn: MonthHandedIn | null): Section {
  return {
    title: "表紙",
    orientation: "portrait",
    density: "normal",
    onePage: true,
    blocks: [
      { kind: "text", id: "to", title: "提出先", lines: [`${monthlyForm.submitTo}　御中`], size: "large" },
      {
        kind: "title",
        text: `${monthlyForm.title}（${monthOf(report.month)}）`,
        marks: marksOf(report),
        cover: true,
      },
      { kind: "text", id: "business", title: "業務名", lines: [monthlyForm.businessName], align: "center" },
      {
        kind: "fields",
        id: "header",
        title: "報告",
        across: 1,
        labelWidth: 110,
        fields: fields(report, handedIn),
      },
      openDays(report),
      { kind: "heading", text: "確認欄", notes: [] },
      { kind: "signatures", labels: monthlyForm.signatures, height: 60 },
      { kind: "heading", text: "内容", notes: [] },
      { kind: "list", id: "contents", title: "内容", items: contents, empty: "なし" },
    ],
  };
}

const contents: readonly string[] = [
  "総括、前月比・前年同月比、結果別件数（1～4）",
  "日別件数（5）、業務別・窓口別件数（6）",
  "曜日別・時間帯別件数、対応時間、審査待ち（7～9）",
  "コールセンター、休日開庁、実施体制（10～15）",
  "機器、苦情・トラブル・事故、マニュアル等の更新、日報の差替え（16～19）",
  "課題と改善提案、翌月の予定、集計方法（20～22）",
  "請求書",
];

/** What an officer must not overlook before anything else. */
export function marksOf({ state, revision, month, compiledAt }: MonthlyReport): string[] {
  return [
    ...(state === "draft" ? ["下書き"] : []),
    ...(businessDateOf(compiledAt) <= endOfMonth(`${month}-01`) ? ["月の途中の集計"] : []),
    ...(revision > 1 ? [`差替え 第${revision}版`] : []),
  ];
}

function fields(report: MonthlyReport, handedIn: MonthHandedIn | null): Field[] {
  const { month, revision, revisionReason, dueDate, compiledAt, invoice } = report;
  const named = (name: string | null) => text(name === null ? monthlyForm.notEntered : printable(name));
  return [
    { label: "対象月", value: text(monthOf(month)) },
    { label: "受託事業者", value: named(report.contractor) },
    { label: "業務責任者", value: named(report.managerName) },
    { label: "現場責任者", value: named(report.leadName) },
    { label: "版", value: text(`第${revision}版（${report.state === "submitted" ? "提出" : "下書き"}）`) },
    ...(revisionReason === null ? [] : [{ label: "差替えの理由", value: text(printable(revisionReason)) }]),
    { label: "提出期限", value: date(dueDate) },
    {
      label: "提出",
      value: text(
        handedIn === null
          ? "未提出"
          : `${dayAndTime(handedIn.at)}　${submissionWayLabels[handedIn.way]}　${printable(handedIn.staffName)}`,
      ),
    },
    { label: "集計日時", value: text(dayAndTime(compiledAt)) },
    {
      label: "請求額（税込）",
      ...(invoice === null
        ? { value: text("契約金額が未登録（末尾の請求書の面を参照）") }
        : { value: yen(invoice.gross) }),
    },
  ];
}

function openDays({ openDays: of, total, countedFrom }: MonthlyReport): Block {
  return {
    kind: "fields",
    id: "open-days",
    title: "開庁日数",
    across: 2,
    labelWidth: 110,
    fields: [
      { label: "開庁日数", value: count(of.total, "日") },
      { label: "取扱件数", value: count(total, "件") },
      { label: "平日", value: count(of.weekday, "日") },
      { label: "木曜延長（19時まで）", value: count(of.thursdayExtended, "日") },
      { label: "休日開庁", value: count(of.holidayOpening, "日") },
      { label: "繁忙期開庁", value: count(of.busySeasonOpening, "日") },
      ...(countedFrom === undefined
        ? []
        : [{ label: "集計の対象", value: text(countedText(countedFrom)), wide: true }]),
    ],
  };
}
