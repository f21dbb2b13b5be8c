import type { Block, Cell, ReportDocument, TableBlock } from "./blocks.ts";
import { barsTable, gridOf, heatTable, type Place } from "./grid.ts";
import { text, type Value } from "./values.ts";
import { documentWords } from "./words.ts";

/**
 * A report as one file of comma-separated values for Excel (「Excel用CSV」): UTF-8 with its mark, CRLF. Each block begins
 * with a row of ■ and its title and ends with an empty row; numbers are bare, 時間 is in seconds, days are YYYY-MM-DD.
 */
export function documentCsv(document: ReportDocument): string {
  const first = [
    [document.title],
    [documentWords.csvLabel, document.subject],
    ...(document.rehearsal ? [[documentWords.rehearsalTitle]] : []),
    ["時間は秒、日付は年-月-日、率は%"],
    [],
  ];
  const rows = document.sections.flatMap((section) => [
    ...(document.sections.length > 1 ? [[`【${section.title}】`], []] : []),
    ...section.blocks.flatMap(rowsOf),
  ]);
  return `\ufeff${[...first, ...rows].map((row) => row.map(csvField).join(",")).join("\r\n")}\r\n`;
}

type CsvRow = readonly string[];

const titled = (title: string, rows: readonly CsvRow[]): CsvRow[] => [[`■ ${title}`], ...rows, []];

function rowsOf(block: Block): CsvRow[] {
  switch (block.kind) {
    case "heading":
      // What has a table or a text has its own title; a head with なし has nothing else.
      return block.notes.map((note) => [`※ ${block.text}`, note]);
    case "fields":
      return titled(
        block.title,
        block.fields.map(({ label, value }) => [label, bare(value)]),
      );
    case "table":
      return titled(block.title, tableRows(block));
    case "bars":
      return titled(block.title, block.bars.length === 0 ? [[block.empty]] : tableRows(barsTable(block)));
    case "heat":
      return titled(block.title, tableRows(heatTable(block)));
    case "text":
      return titled(
        block.title,
        block.lines.map((line) => [line]),
      );
    case "list":
      return titled(
        block.title,
        block.items.length === 0 ? [[block.empty]] : block.items.map((item) => [item]),
      );
    case "side":
      return block.parts.flatMap((part) => part.blocks.flatMap(rowsOf));
    case "title":
      return block.marks.map((mark) => [mark]);
    case "signatures":
    case "page-break":
      return [];
    default:
      return block satisfies never;
  }
}

/** Every place of the grid filled, the spanned ones too, so that each row stands for itself. */
function tableRows({ head, rows, columns, empty }: TableBlock): CsvRow[] {
  if (rows.length === 0) return [[empty]];
  const body: readonly (readonly Cell[])[] = rows.map((row) => row.cells);
  const lines = gridOf(body, columns.length).map((places) => places.map(({ cell }) => bare(cell.value)));
  return head.length === 0 ? lines : [headRow(gridOf(head, columns.length)), ...lines];
}

/** Heads over heads become one: 対応時間 平均. */
function headRow(grid: readonly (readonly Place[])[]): CsvRow {
  return (grid[0] ?? []).map((_, column) => {
    const labels = grid.map((places) => bare(places[column]?.cell.value ?? text("")));
    return [...new Set(labels)].join(" ");
  });
}

/** Without grouping and units: what a sheet can reckon with. */
function bare(value: Value): string {
  switch (value.kind) {
    case "count":
    case "decimal":
    case "minutes":
    case "yen":
    case "change":
      return String(value.n);
    case "duration":
      return value.seconds === null ? "なし" : String(value.seconds);
    case "percent":
      return value.n === null ? "なし" : value.n.toFixed(1);
    case "change-rate":
      return value.n.toFixed(1);
    case "date":
      return value.date;
    case "text":
      return value.text.replaceAll("\n", " ");
    default:
      return value satisfies never;
  }
}

// A sheet reads these at the beginning of a field as a formula, a quote or not; full-width ones too in Japanese Excel.
const formula = /^[\s]*[=+\-@＝＋－＠\t\r]/;
const number = /^-?\d+(\.\d+)?$/;

/** One field: quoted where it must be, and never a formula. */
export function csvField(words: string): string {
  const safe = formula.test(words) && !number.test(words) && words !== "－" ? `'${words}` : words;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
