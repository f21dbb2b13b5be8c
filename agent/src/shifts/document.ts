import { formatWareki } from "@desk/shared/calendar/era";
import { openingLabel, ownHoursOf } from "@desk/shared/calendar/opening-kind";
import type { ShiftMonthAnswer, Staff } from "@desk/shared/contract";
import { monthStaffing } from "@desk/shared/shifts/month";
import { absenceText } from "@desk/shared/shifts/planned-staff";
import type { Post } from "@desk/shared/shifts/posts";
import { dailyForm } from "../reports/daily/form.ts";
import { dayAndTime } from "../reports/daily/when.ts";
import type { Block, ReportDocument, TableBlock } from "../reports/document/blocks.ts";
import { count, decimal, monthDay, none, printable, text } from "../reports/document/values.ts";
import { detailTable } from "./detail.ts";
import { gridTable } from "./grid-table.ts";
import { legendOf } from "./legend.ts";

/** What the printed table is made from, and nothing else. */
export type ShiftPrint = {
  readonly month: ShiftMonthAnswer;
  readonly staff: readonly Staff[];
  readonly posts: readonly Post[];
  /** 受託事業者の名称; empty when it was not entered. */
  readonly contractor: string;
  readonly rehearsal: boolean;
};

/** シフト表 as it is handed in (S §9(5)③), for every format. Pure: the same table is the same document. */
export function shiftDocument(print: ShiftPrint): ReportDocument {
  const { month, rehearsal } = print;
  const title = `シフト表　${monthText(month.month)}`;
  return {
    title,
    fileName: `shift-${month.month}`,
    subject: dailyForm.businessName,
    author: dailyForm.author,
    madeAt: month.updatedAt ?? `${month.month}-01T00:00:00.000+09:00`,
    rehearsal,
    running: `${title}　第${month.revision}版`,
    sections: [
      {
        title: "シフト表",
        orientation: "landscape",
        density: "wide",
        onePage: true,
        blocks: blocksOf(print, title),
      },
    ],
    data: [detailTable(print)],
  };
}

function blocksOf(print: ShiftPrint, title: string): Block[] {
  const { month, staff } = print;
  const legend = legendOf(month.plan);
  return [
    { kind: "title", text: title, marks: month.revision === 0 ? ["未作成"] : [] },
    {
      kind: "side",
      parts: [
        { width: 620, blocks: [headerOf(print)] },
        {
          width: 174,
          blocks: [{ kind: "signatures", labels: ["発注者", "業務責任者", "現場責任者"], height: 34 }],
        },
      ],
    },
    gridTable(print, legend),
    { kind: "text", id: "legend", title: "記号", label: "記号", lines: [legend.lines.join("　")] },
    {
      kind: "text",
      id: "places",
      title: "担当",
      label: "担当",
      lines: [print.posts.map(({ short, label }) => `${short}＝${label}`).join("　")],
    },
    ...absenceBlocks(month, staff),
    {
      kind: "text",
      id: "notes",
      title: "注記",
      lines: [
        "責＝現場責任者（1名以上を配置、仕様書9(1)）。閉＝閉庁日、延＝木曜延長（19時まで）、休開＝休日開庁、繁忙＝繁忙期開庁。人数と時間は予定で、時間は休憩を除く。",
      ],
      size: "small",
    },
  ];
}

function headerOf({ month, contractor }: ShiftPrint): Block {
  const { total, days } = monthStaffing(month.month, month.plan, [], []);
  const open = month.days.filter(({ kind }) => kind !== "closed");
  const saved =
    month.updatedAt === null ? "未作成" : `第${month.revision}版（${dayAndTime(month.updatedAt)}）`;
  return {
    kind: "fields",
    id: "header",
    title: "表題",
    across: 3,
    labelWidth: 48,
    fields: [
      { label: "業務名", value: text(dailyForm.businessName), wide: true },
      { label: "提出先", value: text(dailyForm.submitTo) },
      { label: "受託者", value: contractor === "" ? text("記載なし") : text(printable(contractor)) },
      { label: "版", value: text(saved) },
      { label: "開庁日", value: count(open.length, "日") },
      { label: "延べ人数", value: count(total.plannedPeople, "人") },
      { label: "延べ時間", value: decimal(Math.round(total.plannedMinutes / 6) / 10, "時間") },
      ...openings(month, days.length),
    ],
  };
}

/** 休日開庁 and extraordinary changes stand in words, since they are what a reader checks first. */
function openings({ days }: ShiftMonthAnswer, planned: number) {
  const special = days.filter(
    ({ kind, detail }) =>
      kind === "holiday-opening" ||
      kind === "busy-season-opening" ||
      (detail !== undefined && kind !== "closed"),
  );
  if (planned === 0 && special.length === 0) return [];
  const said = special.map(({ date: day, kind, detail, opensAt, closesAt }) => {
    const own = ownHoursOf({ kind, opensAt, closesAt });
    const times = own === null ? "" : ` ${own.from}～${own.to}`;
    const why = detail === undefined ? "" : `・${printable(detail)}`;
    return `${formatWareki(day).replace(/^.*年/, "")} ${openingLabel(kind, closesAt)}${times}${why}`;
  });
  return [{ label: "休日開庁等", value: said.length === 0 ? none : text(said.join("、")), wide: true }];
}

/** 欠員・交代の実績: only in a table that is printed after something happened. */
function absenceBlocks({ absences }: ShiftMonthAnswer, staff: readonly Staff[]): Block[] {
  if (absences.length === 0) return [];
  const nameOf = (id: string) => printable(staff.find((one) => one.id === id)?.name ?? id);
  const table: TableBlock = {
    kind: "table",
    id: "absences",
    title: "欠員・交代の実績",
    columns: [{ width: 90, keep: true }, { width: 110 }, { width: 240 }, { width: 110 }],
    head: [["日付", "担当者", "内容", "交代要員"].map((label) => ({ value: text(label), head: true }))],
    rows: absences.map(({ absence }) => ({
      style: "plain",
      cells: [
        { value: monthDay(absence.date), head: true },
        { value: text(nameOf(absence.staffId)) },
        { value: text(absenceText(absence)) },
        { value: absence.standInId === undefined ? text("交代なし") : text(nameOf(absence.standInId)) },
      ],
    })),
    empty: "なし",
  };
  return [{ kind: "heading", text: "欠員・交代の実績", notes: [] }, table];
}

/** 令和8年5月 */
export function monthText(month: string): string {
  return formatWareki(`${month}-01`).replace(/1日.*$/, "");
}
