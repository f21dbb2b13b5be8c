import type { Content, TableCell } from "../../pdf/document.ts";
import type { Cell, FieldsBlock, Row, TableBlock, TableColumn } from "./blocks.ts";
import { fieldRows, gridOf, type Place } from "./grid.ts";
import { columnWidths } from "./page.ts";
import { fitted, textWidth } from "./pdf-text.ts";
import { formatValue, isNumeric, isZero, type Value } from "./values.ts";

export const fills = { head: "#ececec", label: "#f4f4f4", off: "#e4e4e4" } as const;
const colours = { zero: "#595959", alert: "#b00000" } as const;
const line = 0.5;
const thick = 1.1;

/** How the text stands in a cell; the font's own box hangs low, so the room above it is less than nothing. */
export type Setting = {
  readonly fontSize: number;
  readonly above: number;
  readonly below: number;
  /** False: no second cut of the font is read and embedded, which the day's page does without. */
  readonly bold: boolean;
};

const paddingOf = (width: number): number => (width < 34 ? 0.9 : width < 48 ? 1.3 : 2);

export type Grid = {
  readonly columns: readonly Pick<TableColumn, "edge" | "align">[];
  /** Points, borders and padding included. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly Place[])[];
  readonly styles: readonly (Row["style"] | "head")[];
  readonly headRows: number;
  readonly strong: boolean;
  readonly heights?: readonly number[];
};

/** A table of the document, in a room of so many points. */
export function tableContent(
  block: TableBlock,
  room: number,
  setting: Setting,
  fillOf?: (cell: Cell) => string | undefined,
): Content {
  const columns = block.columns.length;
  const head = gridOf(block.head, columns);
  const body = gridOf(
    block.rows.map((row) => row.cells),
    columns,
  );
  const grid: Grid = {
    columns: block.columns,
    widths: columnWidths(block.columns, room),
    rows: [...head, ...body],
    styles: [...head.map(() => "head" as const), ...block.rows.map((row) => row.style)],
    headRows: head.length,
    strong: block.strong === true,
  };
  return gridContent(grid, setting, fillOf);
}

/** Labels and values beside each other, in a room of so many points. */
export function fieldsContent(block: FieldsBlock, room: number, setting: Setting): Content {
  const rest = (room - block.labelWidth * block.across) / block.across;
  const widths = Array.from({ length: block.across }, () => [block.labelWidth, rest]).flat();
  const rows = fieldRows(block);
  return gridContent(
    {
      columns: widths.map(() => ({})),
      widths,
      rows: gridOf(rows, widths.length),
      styles: rows.map(() => "plain" as const),
      headRows: 0,
      strong: false,
    },
    setting,
  );
}

/** A laid-out grid as the library's table. */
export function gridContent(
  grid: Grid,
  setting: Setting,
  fillOf?: (cell: Cell) => string | undefined,
): Content {
  const { widths, rows, columns, headRows, strong, styles } = grid;
  const rules = widths.map((_, index) => ruleAt(columns, index, strong));
  const last = strong ? thick : line;
  // The last rule takes its width from the last column.
  const inner = widths.map((width, index) => {
    const own = width - 2 * paddingOf(width) - (rules[index] ?? line);
    return index === widths.length - 1 ? own - last : own;
  });
  const body = rows.map((places, row) =>
    places.map((place, column): TableCell => {
      if (!place.origin) return { text: "" };
      const span = inner.slice(column, column + (place.cell.columns ?? 1));
      const gaps = widths.slice(column + 1, column + span.length).map((width) => 2 * paddingOf(width) + line);
      const room = [...span, ...gaps].reduce((sum, one) => sum + one, 0);
      return cellContent(place.cell, room, styles[row] ?? "plain", columns[column]?.align, setting, fillOf);
    }),
  );
  return {
    table: {
      widths: inner,
      headerRows: headRows,
      keepWithHeaderRows: headRows > 0 ? 1 : 0,
      dontBreakRows: true,
      body,
      ...(grid.heights === undefined ? {} : { heights: [...grid.heights] }),
    },
    layout: {
      hLineWidth: (index: number) => horizontalRule(index, grid),
      vLineWidth: (index: number) => rules[index] ?? last,
      paddingLeft: (index: number) => paddingOf(widths[index] ?? 0),
      paddingRight: (index: number) => paddingOf(widths[index] ?? 0),
      paddingTop: () => setting.above,
      paddingBottom: () => setting.below,
    },
  };
}

function ruleAt(columns: Grid["columns"], index: number, strong: boolean): number {
  if (index === 0) return strong ? thick : line;
  return columns[index]?.edge === true ? thick : line;
}

function horizontalRule(index: number, { styles, strong }: Grid): number {
  if (index === 0 || index === styles.length) return strong ? thick : line;
  const style = styles[index];
  return style === "group" || style === "total" ? thick : line;
}

function cellContent(
  cell: Cell,
  room: number,
  style: Row["style"] | "head",
  columnAlign: TableColumn["align"],
  setting: Setting,
  fillOf?: (cell: Cell) => string | undefined,
): TableCell {
  const { value, head, tone, rows = 1, columns = 1 } = cell;
  const strong =
    cell.bold === true || tone === "alert" || style === "total" || (style === "subtotal" && head !== true);
  const alignment = cell.align ?? alignmentOf(cell, style, columnAlign);
  const colour = tone === "alert" ? colours.alert : isZero(value) ? colours.zero : undefined;
  const fill = fillOf?.(cell) ?? fillOfStyle(cell, style);
  return {
    ...(fitted(wordsOf(value, room, setting.fontSize), room, {
      fontSize: setting.fontSize,
      alignment,
      ...(strong && setting.bold ? { bold: true } : {}),
      ...(colour === undefined ? {} : { color: colour }),
    }) as object),
    ...(fill === undefined ? {} : { fillColor: fill }),
    ...(rows > 1 ? { rowSpan: rows } : {}),
    ...(columns > 1 ? { colSpan: columns } : {}),
    verticalAlignment: "middle",
  } as TableCell;
}

/** A time of more than an hour is broken behind its hours where the column is too narrow for it. */
function wordsOf(value: Value, room: number, fontSize: number): string {
  const words = formatValue(value);
  const broken = value.kind === "duration" && textWidth(words, fontSize) > room;
  return broken ? words.replace("時間", "時間\n") : words;
}

function alignmentOf(
  { value, head }: Cell,
  style: Row["style"] | "head",
  columnAlign: TableColumn["align"],
): "left" | "center" | "right" {
  if (style === "head") return "center";
  if (head !== true && columnAlign !== undefined) return columnAlign;
  return isNumeric(value) ? "right" : "left";
}

function fillOfStyle({ head, tone }: Cell, style: Row["style"] | "head"): string | undefined {
  if (tone === "off") return fills.off;
  if (style === "head" || style === "total") return fills.head;
  return head === true || style === "subtotal" ? fills.label : undefined;
}
