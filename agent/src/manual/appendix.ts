import { formatWareki } from "@desk/shared/calendar/era";
import { outcomeLabels, outcomes } from "@desk/shared/contract";
import {
  type DocumentEntry,
  documentTable,
  sceneIds,
  scenes,
  slotLabels,
} from "@desk/shared/procedures/documents";
import { type FeeRow, feeTable, formatFee } from "@desk/shared/procedures/fees";
import { photoRules } from "@desk/shared/procedures/photo-rules";
import { openQuestions } from "@desk/shared/procedures/unconfirmed";
import { type Block, type Cell, cell, line, none } from "./blocks.ts";
import { chaptersText, evidenceGroups, evidencePlaces, sourceText } from "./evidence.ts";
import { printedVersions } from "./in-force.ts";
import { titleOf } from "./procedure-chapter.ts";
import type { ManualSource, ManualVersion } from "./source.ts";
import { manualTexts, outcomeTexts } from "./texts.ts";

export function appendixChapters(source: ManualSource): Block[] {
  return [
    { kind: "heading", level: 1, id: "appendix", text: "6　別表", newPage: true },
    ...documentsTables(),
    ...photoTable(),
    ...feesTable(source.date),
    ...outcomesTable(),
    ...questionsTable(source),
    ...evidenceTable(source),
    ...historyChapter(source),
  ];
}

function documentsTables(): Block[] {
  const kinds = (entry: DocumentEntry) =>
    entry.groups.length === 0
      ? "使用できない"
      : entry.groups.map((group) => (slotLabels[group] ?? group).replace("の書類", "")).join("・");
  const rule = (slots: readonly (readonly string[])[]) =>
    slots.map((slot) => slotLabels[slot.join("|")] ?? slot.join("・")).join(" ＋ ");
  return [
    { kind: "heading", level: 2, id: "documents", text: "別表1　本人確認書類", newPage: false },
    {
      kind: "table",
      widths: [44, 22, 34],
      head: ["書類", "区分", "備考"],
      rows: documentTable.map((one) => [cell(one.label), cell(kinds(one)), cell(one.note ?? none)]),
    },
    {
      kind: "paragraph",
      line: line(
        "場面ごとに必要な書類は、次のいずれかの組合せとする。原本・有効期限内で、氏名・住所が一致するものに限る。疑義があるときは市職員に引き継ぐ。",
      ),
    },
    {
      kind: "table",
      widths: [22, 40, 24, 14],
      head: ["場面", "必要な書類", "根拠・確度", "市に確認中"],
      rows: sceneIds.map((id) => {
        const { label, rules, source, tag, unconfirmed } = scenes[id];
        return [
          cell(label),
          { lines: rules.map((slots) => line(`・${rule(slots)}`)) },
          cell(sourceText(source, tag)),
          cell(unconfirmed.join("・") || none),
        ];
      }),
    },
  ];
}

function photoTable(): Block[] {
  const rows = [...photoRules.rules, ...photoRules.exceptions].map(({ label, rule }) => [
    cell(label, { head: true }),
    cell(rule),
  ]);
  return [
    { kind: "heading", level: 2, id: "photo", text: "別表2　顔写真の基準", newPage: false },
    {
      kind: "table",
      widths: [30, 70],
      head: ["項目", "基準"],
      rows: [...rows, [cell("根拠", { head: true }), cell(sourceText(photoRules.source, photoRules.tag))]],
    },
  ];
}

const paidAtLabels: Record<FeeRow["paidAt"], string> = {
  none,
  pickup: "受取のとき",
  "officer-decides": "市職員に確認",
};

function feesTable(date: string): Block[] {
  const inForce = feeTable.filter(({ from, until }) => from <= date && (until === null || date <= until));
  return [
    { kind: "heading", level: 2, id: "fees", text: "別表3　手数料", newPage: true },
    {
      kind: "paragraph",
      line: line(`${formatWareki(date)}現在。担当者は金額のご案内までを行い、現金に触れない。`),
    },
    {
      kind: "table",
      widths: [24, 10, 18, 12, 24, 12],
      head: ["区分", "金額", "内訳", "納める時期", "根拠・確度", "市に確認中"],
      rows: inForce.map((row): Cell[] => [
        cell(row.label),
        cell(formatFee(row), { align: "right" }),
        {
          lines:
            row.parts.length === 0
              ? [line(none)]
              : row.parts.map((part) => line(`${part.label} ${formatFee(part)}`)),
        },
        cell(paidAtLabels[row.paidAt]),
        cell(sourceText(row.source, row.tag)),
        cell(row.unconfirmed.join("・") || none),
      ]),
    },
  ];
}

function outcomesTable(): Block[] {
  return [
    { kind: "heading", level: 2, id: "outcomes", text: "別表4　結果コード", newPage: true },
    {
      kind: "table",
      widths: [30, 70],
      head: ["結果", "記録する場合"],
      rows: outcomes.map((one) => [cell(outcomeLabels[one], { head: true }), cell(outcomeTexts[one])]),
    },
  ];
}

/** Every question to the city that a printed step, a fee or a table leans on. */
function questionsTable(source: ManualSource): Block[] {
  const places = new Map<string, number[]>();
  for (const [index, { content }] of printedVersions(source).entries()) {
    for (const id of new Set(content.procedure.steps.flatMap(({ unconfirmed = [] }) => unconfirmed))) {
      places.set(id, [...(places.get(id) ?? []), index + 1]);
    }
  }
  const rows = Object.entries(openQuestions).map(([id, { question, untilThen }]): Cell[] => [
    cell(id, { align: "center" }),
    cell(question),
    cell(untilThen),
    cell(chaptersText(places.get(id) ?? []) || "別表・質疑応答集"),
  ]);
  return [
    { kind: "heading", level: 2, id: "questions", text: "別表5　市に確認中の事項", newPage: false },
    { kind: "paragraph", line: line("回答を受けたときは、該当する手順を改め、版を上げて承認を受ける。") },
    {
      kind: "table",
      widths: [8, 26, 36, 30],
      head: ["番号", "確認中の事項", "それまでの扱い", "関係する手順"],
      rows,
    },
  ];
}

/** Rows that stand below 別表6 without being parted from their heading. */
const shortHistory = 12;

/** What the numbers under 根拠 stand for. */
function evidenceTable(source: ManualSource): Block[] {
  const places = evidencePlaces(printedVersions(source));
  const rows = evidenceGroups
    .filter(({ id }) => places.has(id))
    .map(({ id, subject, papers }): Cell[] => [
      cell(id, { align: "center" }),
      cell(subject),
      cell(papers),
      cell(chaptersText(places.get(id) ?? [])),
    ]);
  const lead =
    "各手順の「根拠」の番号は、受託者の根拠資料集の番号である（例：P1-4はP1の4番目の事項）。個々の資料の所在は、根拠資料集に記す。";
  return [
    { kind: "heading", level: 2, id: "evidence", text: "別表6　根拠資料", newPage: true },
    { kind: "paragraph", line: line(lead) },
    {
      kind: "table",
      widths: [7, 25, 34, 34],
      head: ["番号", "内容", "主な資料", "関係する手順"],
      rows,
    },
  ];
}

function historyChapter({ versions }: ManualSource): Block[] {
  const made = (one: ManualVersion) => one.decision?.date ?? "";
  const rows = versions
    .filter(({ state }) => state !== "seed")
    .toSorted((a, b) => (made(a) < made(b) ? 1 : -1))
    .map((one): Cell[] => [
      cell(one.decision === null ? "承認申請中" : formatWareki(one.decision.date)),
      cell(titleOf(one.procedureId)),
      cell(`第${one.version}版`, { align: "center" }),
      cell(one.changeNote === "" ? none : one.changeNote),
      cell(one.effectiveFrom === null ? "未定" : formatWareki(one.effectiveFrom)),
    ]);
  const empty = [[cell(`なし（すべて第1版・${manualTexts.preApproval}）`, { columns: 5, align: "center" })]];
  return [
    { kind: "heading", level: 1, id: "history", text: "7　変更履歴", newPage: rows.length > shortHistory },
    {
      kind: "table",
      widths: [20, 24, 9, 27, 20],
      head: ["承認日", "手順", "版", "変更点", "適用日"],
      rows: rows.length > 0 ? rows : empty,
    },
  ];
}
