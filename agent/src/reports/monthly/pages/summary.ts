import { type ComparedMonth, type MonthlyReport, outcomeLabels } from "@desk/shared/contract";
import { catalogue, divisionLabels, divisions } from "@desk/shared/procedures/catalogue";
import { monthLabel } from "../../../imports/template.ts";
import type { Block, Row, Section } from "../../document/blocks.ts";
import { change, changeRate, count, decimal, text, type Value } from "../../document/values.ts";
import { perDay } from "../rates.ts";
import { countedText, monthlyForm, row, table, writtenLines } from "./form.ts";

/** 総括 and the comparison with the month before and the same month a year ago (REPORTS d-3 2). */
export function summary(report: MonthlyReport): Section {
  const lines = writtenLines(report.texts.summary);
  return {
    title: "総括",
    orientation: "portrait",
    density: "normal",
    onePage: false,
    blocks: [
      { kind: "heading", text: "1　総括", notes: [] },
      { kind: "text", id: "summary", title: "総括", lines: lines.length === 0 ? ["未記入"] : lines, box: 90 },
      {
        kind: "heading",
        text: "2　前月比・前年同月比",
        notes: ["休日開庁分を各業務に含めて比べる。", ...sources(report)],
      },
      comparison(report),
      ...outcomes(report),
    ],
  };
}

/** Whether what is compared comes from an import, or begins within its month. */
function sources(report: MonthlyReport): string[] {
  const { previousMonth, lastYear } = report;
  const imported = [previousMonth, lastYear].flatMap((other) =>
    other?.source === "imported" ? [`${monthLabel(other.month)}は取り込んだ月次合計による。`] : [],
  );
  const begun = [report, previousMonth, lastYear].flatMap((one) =>
    one?.countedFrom === undefined ? [] : [`${monthLabel(one.month)}は${countedText(one.countedFrom)}。`],
  );
  return [...imported, ...begun];
}

function comparison(report: MonthlyReport): Block {
  const { previousMonth, lastYear, byProcedure, total, openDays } = report;
  const line = (label: string, now: number, of: (other: ComparedMonth) => number, style?: Row["style"]) =>
    row(
      label,
      [count(now), ...changeOfCount(now, previousMonth, of), ...changeOfCount(now, lastYear, of)],
      style,
    );
  const rows = divisions
    .filter((division) => division !== "6-5")
    .map((division) => {
      const ids = catalogue.filter((entry) => entry.division === division).map(({ id }) => id as string);
      const sum = (counts: Readonly<Record<string, number>>) =>
        ids.reduce((all, id) => all + (counts[id] ?? 0), 0);
      return line(divisionLabels[division], sum(byProcedure), (other) => sum(other.byProcedure));
    });
  const daily = perDay(total, openDays.total);
  const dailyOf = (other: ComparedMonth) => perDay(other.total, other.openDays);
  return table({
    id: "comparison",
    title: "前月比・前年同月比",
    columns: [
      ["業務", 120],
      ["当月", 50],
      [`前月${named(previousMonth)}`, 70, { align: "right" }],
      ["増減", 50, { align: "right" }],
      ["増減率", 50, { align: "right" }],
      [`前年同月${named(lastYear)}`, 70, { align: "right" }],
      ["増減", 50, { align: "right" }],
      ["増減率", 50, { align: "right" }],
    ],
    rows: [
      ...rows,
      line("合計（件）", total, (other) => other.total, "total"),
      line("開庁日数（日）", openDays.total, (other) => other.openDays),
      row("1日平均（件）", [
        decimal(daily),
        ...changeOfAverage(daily, previousMonth === null ? null : dailyOf(previousMonth)),
        ...changeOfAverage(daily, lastYear === null ? null : dailyOf(lastYear)),
      ]),
    ],
  });
}

const named = (other: ComparedMonth | null) => (other === null ? "" : `\n${monthLabel(other.month)}`);
const unknown: readonly Value[] = [text(monthlyForm.noComparison), text("－"), text("－")];

function changeOfCount(
  now: number,
  other: ComparedMonth | null,
  of: (other: ComparedMonth) => number,
): readonly Value[] {
  if (other === null) return unknown;
  const before = of(other);
  return [count(before), change(now, before), changeRate(now, before)];
}

function changeOfAverage(now: number, before: number | null): readonly Value[] {
  if (before === null) return unknown;
  return [decimal(before), change(now, before, 1), changeRate(now, before)];
}

function outcomes({
  byOutcome,
  tallied,
  inaccurate,
  voided,
  corrected,
  enteredAfterwards,
  feeAssisted,
  unfinished,
}: MonthlyReport): Block[] {
  const field = (label: string, n: number) => ({ label, value: count(n, "件") });
  return [
    { kind: "heading", text: "3　結果別件数", notes: ["件数のみ計上には結果の区分がない。"] },
    {
      kind: "fields",
      id: "outcomes",
      title: "結果別件数",
      across: 3,
      labelWidth: 110,
      fields: [
        ...outcomeOrder.map(([id, label]) => field(label, byOutcome[id] ?? 0)),
        field("件数のみ計上", tallied),
        field("手数料収納補助", feeAssisted),
      ],
    },
    { kind: "heading", text: "4　記録の訂正等", notes: ["内容は各日の日次報告書に掲げている。"] },
    {
      kind: "fields",
      id: "corrections",
      title: "記録の訂正等",
      across: 3,
      labelWidth: 110,
      fields: [
        field("訂正", corrected),
        field("取消", voided),
        field("後入力", enteredAfterwards),
        field("計測不正確（時間から除外）", inaccurate),
        ...(unfinished === undefined ? [] : [field("未終了（件数に含まない）", unfinished)]),
      ],
    },
  ];
}

const outcomeOrder = Object.entries(outcomeLabels);
