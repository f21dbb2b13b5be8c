import { type OpeningKind, shownKind } from "@desk/shared/calendar/opening-kind";
import type { MonthDay, MonthlyReport } from "@desk/shared/contract";
import { type Division, divisionLabels, divisions } from "@desk/shared/procedures/catalogue";
import type { Cell, Row, Section } from "../../document/blocks.ts";
import { count, decimal, monthDay, printable, text } from "../../document/values.ts";
import { perDay } from "../rates.ts";
import { countedText, head, table } from "./form.ts";

/** Short, so that each day is one line and the longest month one page. */
const kindLabels: Record<OpeningKind, string> = {
  weekday: "平日",
  "thursday-extended": "木曜延長",
  "holiday-opening": "休日開庁",
  "busy-season-opening": "繁忙期開庁",
  closed: "閉庁",
};

/** 日別件数表 (REPORTS d-3 3): a row a day as its daily report says, the sum and the mean of a day. */
export function dayTable(report: MonthlyReport): Section {
  const { days, byDivision, total, openDays, countedFrom } = report;
  const counted = countedFrom === undefined ? [] : [`${countedText(countedFrom)}。`];
  const sums = divisions.map((division) => byDivision[division] ?? 0);
  return {
    title: "日別件数",
    orientation: "landscape",
    density: "normal",
    onePage: true,
    blocks: [
      {
        kind: "heading",
        text: "5　日別件数",
        notes: [...counted, "休日開庁の日は、電話（6-(4)）を除き、6-(5)に計上する。", agreement(days)],
      },
      table({
        id: "days",
        title: "日別件数",
        strong: true,
        columns: [
          ["日付", 74, { keep: true }],
          ["区分", 66, { keep: true }],
          ...divisions.map((division) => [divisionLabels[division].replace(" ", "\n"), 66] as const),
          ["計", 56, { edge: true }],
          ["日次報告書", 84, { edge: true }],
          ["備考", 174],
        ],
        rows: [
          ...days.map(dayRow),
          {
            style: "total",
            cells: [
              head("合計", { columns: 2, align: "center" }),
              ...[...sums, total].map((n) => ({ value: count(n) })),
              { value: text(`${openDays.total}日`), align: "center" },
              { value: text("－"), align: "center" },
            ],
          },
          {
            style: "subtotal",
            cells: [
              head("1日平均", { columns: 2, align: "center" }),
              ...[...sums, total].map((n) => ({ value: decimal(perDay(n, openDays.total)) })),
              { value: text("－"), align: "center" },
              { value: text("－"), align: "center" },
            ],
          },
        ],
      }),
    ],
  };
}

/** Whether the days are those of their daily reports, in one sentence: more would not fit behind the head. */
function agreement(days: readonly MonthDay[]): string {
  const missing = days.filter(({ daily }) => daily === null);
  const waiting = days.filter(({ daily }) => daily !== null && daily.state !== "submitted");
  const differing = days.filter(
    ({ mismatches, needsReplacement }) => mismatches.length > 0 || needsReplacement,
  );
  const found = [
    [missing, "未作成の日"],
    [waiting, "未提出の日"],
    [differing, "現在の記録と一致しない日"],
  ] as const;
  const told = found.flatMap(([of, what]) => (of.length === 0 ? [] : [`${what}が${of.length}日`]));
  return told.length === 0
    ? "各日の件数は、提出した日次報告書及び現在の記録と一致している。"
    : `【要確認】日次報告書が${told.join("、")}ある。`;
}

function dayRow(day: MonthDay): Row {
  const { businessDate, openingKind, byDivision, total, mismatches, needsReplacement } = day;
  const remarks = [...changedText(day), ...said(day)];
  const wrong = new Set(mismatches.map(({ division }) => division));
  const tone = (division?: Division): Partial<Cell> =>
    (division === undefined ? wrong.size > 0 || needsReplacement : wrong.has(division))
      ? { tone: "alert" }
      : {};
  return {
    style: "plain",
    cells: [
      { value: monthDay(businessDate), head: true, ...tone() },
      { value: text(kindLabels[shownKind(openingKind, day.hours?.to)]), ...tone() },
      ...divisions.map((division) => ({ value: count(byDivision[division] ?? 0), ...tone(division) })),
      { value: count(total), bold: true, ...tone() },
      { value: text(dailyText(day)), align: "center", ...tone() },
      { value: text(remarks.length === 0 ? "なし" : remarks.join("　")), ...tone() },
    ],
  };
}

/** 臨時 08:30～12:00: 台風のため */
function changedText({ openingReason, hours }: MonthDay): string[] {
  if (openingReason === null) return [];
  const times = hours === undefined ? "" : ` ${hours.from}～${hours.to}`;
  return [`臨時${times}: ${printable(openingReason)}`];
}

/** 第1版・提出済 */
function dailyText({ daily }: MonthDay): string {
  if (daily === null) return "未作成";
  const states = { draft: "未確認", confirmed: "未提出", submitted: "提出済" } as const;
  return `第${daily.revision}版・${states[daily.state]}`;
}

function said({ mismatches, needsReplacement }: MonthDay): string[] {
  if (needsReplacement && mismatches.length === 0) return ["日報の差替えが必要（件数以外の相違）"];
  return mismatches.map(
    ({ division, reported, recorded }) =>
      `不一致 ${divisionLabels[division as Division]}: 日報${reported}・記録${recorded}`,
  );
}
