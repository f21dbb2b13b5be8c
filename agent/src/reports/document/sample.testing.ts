import type { Block, ReportDocument, Section, TableBlock } from "./blocks.ts";
import { count, text } from "./values.ts";

/** A table of texts, one row under a head. */
export function tableOf(rows: readonly (readonly string[])[], over: Partial<TableBlock> = {}): TableBlock {
  const width = rows[0]?.length ?? 1;
  return {
    kind: "table",
    id: "t",
    title: "表",
    columns: Array.from({ length: width }, () => ({ width: 100 })),
    head: [Array.from({ length: width }, (_, index) => ({ value: text(`列${index + 1}`), head: true }))],
    rows: rows.map((cells) => ({ style: "plain", cells: cells.map((cell) => ({ value: text(cell) })) })),
    empty: "なし",
    ...over,
  };
}

/** A document of one section of these blocks. */
export function documentOf(
  blocks: readonly Block[],
  over: Partial<ReportDocument> = {},
  section: Partial<Section> = {},
): ReportDocument {
  return {
    title: "試験 令和8年5月14日(木)",
    fileName: "sample-2026-05-14",
    subject: "業務委託",
    author: "現場責任者",
    madeAt: "2026-05-14T19:30:00.000+09:00",
    rehearsal: false,
    running: "試験　第1版",
    sections: [
      { title: "様式", orientation: "portrait", density: "form", onePage: true, ...section, blocks },
    ],
    data: [],
    ...over,
  };
}

/** One of every kind of block. */
export const everyBlock: readonly Block[] = [
  { kind: "title", text: "表題", marks: ["差替え 第2版"] },
  { kind: "heading", text: "1　見出し", notes: ["注記"] },
  {
    kind: "side",
    parts: [
      {
        width: 3,
        blocks: [
          {
            kind: "fields",
            id: "f",
            title: "項目",
            across: 2,
            labelWidth: 40,
            fields: [
              { label: "広い", value: text("一行"), wide: true },
              { label: "甲", value: count(1) },
              { label: "乙", value: text("二") },
              { label: "丙", value: text("余り") },
            ],
          },
        ],
      },
      { width: 1, blocks: [{ kind: "signatures", labels: ["確認", "発注者"], height: 40 }] },
    ],
  },
  {
    kind: "table",
    id: "spans",
    title: "結合",
    columns: [{ width: 60 }, { width: 100 }, { width: 40, edge: true }],
    head: [
      [
        { value: text("区分"), head: true, columns: 2 },
        { value: text("件数"), head: true },
      ],
    ],
    rows: [
      {
        style: "group",
        cells: [{ value: text("甲"), head: true, rows: 2 }, { value: text("一") }, { value: count(1234) }],
      },
      { style: "subtotal", cells: [{ value: text("小計") }, { value: count(0) }] },
      { style: "total", cells: [{ value: text("合計"), head: true, columns: 2 }, { value: count(1234) }] },
    ],
    empty: "なし",
    strong: true,
  },
  {
    kind: "bars",
    id: "b",
    title: "棒",
    unit: "件",
    height: 40,
    bars: [
      { label: "8時", n: 0 },
      { label: "9時", n: 12 },
    ],
    empty: "受付時間なし",
  },
  {
    kind: "heat",
    id: "h",
    title: "時間帯×曜日",
    corner: "時間帯",
    columns: ["月", "日"],
    rows: [{ label: "9時", values: [7, null] }],
  },
  { kind: "text", id: "x", title: "文", label: "札", lines: ["一段落", "二段落"], box: 20 },
  { kind: "list", id: "l", title: "箇条", items: ["箇条の一"], empty: "なし" },
  { kind: "list", id: "n", title: "空の箇条", items: [], empty: "箇条なし" },
  { kind: "page-break" },
  { ...tableOf([]), id: "e", title: "空の表", columns: [{ width: 1 }], head: [], empty: "表なし" },
];
