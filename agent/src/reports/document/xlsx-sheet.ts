import type {
  Block,
  Cell,
  FieldsBlock,
  Row,
  Section,
  SideBlock,
  SignaturesBlock,
  TableBlock,
} from "./blocks.ts";
import {
  barsTable,
  fieldRows,
  gridOf,
  heatColour,
  heatTable,
  highestOf,
  type Place,
  shadeOf,
} from "./grid.ts";
import { pageOf } from "./page.ts";
import { textWidth } from "./pdf-text.ts";
import { isZero, text } from "./values.ts";
import { documentWords } from "./words.ts";
import { type CellStyle, put, type Worksheet } from "./xlsx-cells.ts";
import { columnsOn, edgesOf, partPlaces, rulerOf } from "./xlsx-edges.ts";

const size = 9;
/** What a font of 9 points takes where the PC has none but a tall one. */
const lineHeight = 13;
/** Excel knows no row of more than 409 points; what needs more lies over several. */
const highestRow = 400;
/** Points of a page that make one unit of a sheet's width: a little more room than on paper, since Excel's fonts vary. */
const pointsOfUnit = 4.9;
const fills = { head: "FFECECEC", label: "FFF4F4F4", off: "FFE4E4E4" } as const;
const colours = { zero: "FF595959", alert: "FFB00000" } as const;

/** A place on the sheet where blocks are put under each other. */
type Frame = {
  readonly sheet: Worksheet;
  readonly ruler: readonly number[];
  readonly left: number;
  readonly room: number;
  readonly rehearsal: boolean;
};

/** Lays a section out on its sheet and sets what is printed of it. */
export function fillSection(sheet: Worksheet, section: Section, rehearsal: boolean): void {
  const ruler = rulerOf(section);
  sheet.columns = ruler
    .slice(1)
    .map((mark, index) => ({ width: (mark - (ruler[index] ?? 0)) / pointsOfUnit }));
  const frame: Frame = { sheet, ruler, left: 0, room: pageOf(section).room, rehearsal };
  const end = blocksOn(frame, section.blocks, 1);
  const last = sheet.getColumn(ruler.length - 1).letter;
  sheet.pageSetup.printArea = `A1:${last}${Math.max(1, end - 1)}`;
}

const blocksOn = (frame: Frame, blocks: readonly Block[], row: number): number =>
  blocks.reduce((next, block) => blockOn(frame, block, next), row);

/** Puts a block at a row; returns the next free one. */
function blockOn(frame: Frame, block: Block, row: number): number {
  switch (block.kind) {
    case "title": {
      const marks = [...(frame.rehearsal ? [documentWords.rehearsalTitle] : []), ...block.marks];
      const words = `${marks.map((mark) => `【${mark}】`).join("")}${block.text}`;
      const large = block.cover === true;
      return wordsOn(frame, words, row, { size: large ? 20 : 14, bold: true, align: "center", box: false });
    }
    case "heading": {
      const words = [block.text, ...block.notes].join("　");
      return wordsOn(frame, words, row, { size, bold: true, box: false, wrap: false });
    }
    case "fields":
      return fieldsOn(frame, block, row);
    case "table":
      return block.rows.length === 0
        ? wordsOn(frame, block.empty, row, { size })
        : tableOn(frame, block, row);
    case "bars":
      return block.bars.length === 0
        ? wordsOn(frame, block.empty, row, { size })
        : tableOn(frame, barsTable(block), row);
    case "heat": {
      const highest = highestOf(block);
      return tableOn(frame, heatTable(block), row, ({ value }) => {
        const shade = value.kind === "count" ? shadeOf(value.n, highest) : 0;
        return shade === 0 ? undefined : `FF${heatColour(shade).slice(1).toUpperCase()}`;
      });
    }
    case "text": {
      const words = block.label === undefined ? block.lines : [`${block.label}　${block.lines.join("\n")}`];
      const style = { size: block.size === "large" ? 14 : size, box: block.box !== undefined };
      const align = block.align === undefined ? {} : { align: block.align };
      return wordsOn(frame, words.join("\n"), row, { ...style, ...align, vertical: "top" });
    }
    case "list":
      return block.items.length === 0
        ? wordsOn(frame, block.empty, row, { size })
        : block.items.reduce((next, item) => wordsOn(frame, `・${item}`, next, { size, box: false }), row);
    case "side":
      return sideOn(frame, block, row);
    case "signatures":
      return signaturesOn(frame, block, row);
    case "page-break":
      if (row > 1) frame.sheet.getRow(row - 1).addPageBreak();
      return row;
    default:
      return block satisfies never;
  }
}

/** One line or paragraph over the whole width of the frame. */
function wordsOn(frame: Frame, words: string, row: number, style: CellStyle): number {
  const [left = 1, end = 2] = columnsOn(frame.ruler, [frame.left, frame.left + frame.room]);
  const height = linesOf(words, frame.room, style.size) * lineHeight * (style.size / size);
  const next = row + rowsOf(height);
  put(frame.sheet, { top: row, left, bottom: next - 1, right: Math.max(left, end - 1) }, text(words), style);
  heighten(frame.sheet, row, next, height);
  return next;
}

const rowsOf = (height: number): number => Math.ceil(height / highestRow);

/** Excel does not make rows high enough for merged cells. */
function heighten(sheet: Worksheet, top: number, next: number, height: number): void {
  for (let row = top; row < next; row += 1) {
    const own = sheet.getRow(row);
    own.height = Math.max(own.height ?? 0, height / (next - top) + 1.5);
  }
}

function linesOf(words: string, room: number, fontSize: number): number {
  // On the safe side: the font of the PC may be wider than the one that is reckoned with.
  const free = Math.max(fontSize, room - 5);
  const lines = words
    .split("\n")
    .map((line) => Math.max(1, Math.ceil((textWidth(line, fontSize) * 0.97) / free)));
  return lines.reduce((sum, n) => sum + n, 0);
}

function fieldsOn(frame: Frame, block: FieldsBlock, row: number): number {
  const rows = fieldRows(block);
  const grid = gridOf(rows, block.across * 2);
  return gridOn(frame, grid, edgesOf(block, frame.left, frame.room), row, () => "plain");
}

function tableOn(
  frame: Frame,
  block: TableBlock,
  row: number,
  fillOf?: (cell: Cell) => string | undefined,
): number {
  const columns = block.columns.length;
  const head = gridOf(block.head, columns);
  const body = gridOf(
    block.rows.map((one) => one.cells),
    columns,
  );
  const styles: (Row["style"] | "head")[] = [
    ...head.map(() => "head" as const),
    ...block.rows.map((one) => one.style),
  ];
  const aligns = block.columns.map((column) => column.align);
  const edges = edgesOf(block, frame.left, frame.room);
  return gridOn(frame, [...head, ...body], edges, row, (index) => styles[index] ?? "plain", aligns, fillOf);
}

function gridOn(
  frame: Frame,
  grid: readonly (readonly Place[])[],
  edges: readonly number[],
  top: number,
  styleOf: (index: number) => Row["style"] | "head",
  aligns: readonly (Cell["align"] | undefined)[] = [],
  fillOf?: (cell: Cell) => string | undefined,
): number {
  const columns = columnsOn(frame.ruler, edges);
  const heights = grid.map((places) => heightOf(places, edges));
  const tops = [top];
  for (const height of heights) tops.push((tops.at(-1) ?? top) + rowsOf(height));
  const topOf = (index: number) => tops[index] ?? top;
  for (const [index, places] of grid.entries()) {
    heighten(frame.sheet, topOf(index), topOf(index + 1), heights[index] ?? lineHeight);
    for (const [column, { cell, origin }] of places.entries()) {
      if (!origin) continue;
      const to = column + (cell.columns ?? 1);
      const left = columns[column] ?? 1;
      const area = {
        top: topOf(index),
        left,
        bottom: topOf(index + (cell.rows ?? 1)) - 1,
        right: Math.max(left, (columns[to] ?? left + 1) - 1),
      };
      const align = cell.align ?? (cell.head === true ? undefined : aligns[column]);
      put(frame.sheet, area, cell.value, styleOfCell(cell, styleOf(index), align, fillOf?.(cell)));
    }
  }
  return topOf(grid.length);
}

/** What the cells of a row take that do not reach into the next one. */
function heightOf(places: readonly Place[], edges: readonly number[]): number {
  const lines = places.map(({ cell: { value, rows = 1, columns = 1 }, origin }, column) => {
    if (!origin || rows > 1 || value.kind !== "text") return 1;
    return linesOf(value.text, (edges[column + columns] ?? 0) - (edges[column] ?? 0), size);
  });
  return Math.max(...lines) * lineHeight;
}

function styleOfCell(
  cell: Cell,
  style: Row["style"] | "head",
  align: Cell["align"] | undefined,
  fill: string | undefined,
): CellStyle {
  const { head, tone, value } = cell;
  const bold = cell.bold === true || tone === "alert" || style === "subtotal" || style === "total";
  const own =
    fill ??
    (tone === "off"
      ? fills.off
      : style === "head" || style === "total"
        ? fills.head
        : head === true || style === "subtotal"
          ? fills.label
          : undefined);
  const colour = tone === "alert" ? colours.alert : isZero(value) ? colours.zero : undefined;
  const place = align ?? (style === "head" ? "center" : undefined);
  return {
    size,
    bold,
    ...(own === undefined ? {} : { fill: own }),
    ...(colour === undefined ? {} : { colour }),
    ...(place === undefined ? {} : { align: place }),
  };
}

function sideOn(frame: Frame, block: SideBlock, row: number): number {
  const places = partPlaces(block, frame.left, frame.room);
  const ends = block.parts.map((part, index) => {
    const place = places[index] ?? frame;
    return blocksOn({ ...frame, left: place.left, room: place.room }, part.blocks, row);
  });
  return Math.max(row, ...ends);
}

/** Labels, and below them boxes of as many rows as their height takes. */
function signaturesOn(frame: Frame, { labels, height }: SignaturesBlock, row: number): number {
  const columns = columnsOn(
    frame.ruler,
    edgesOf({ kind: "signatures", labels, height }, frame.left, frame.room),
  );
  const rows = Math.max(1, Math.round(height / (lineHeight + 1.5)));
  for (const [index, label] of labels.entries()) {
    const left = columns[index] ?? 1;
    const right = Math.max(left, (columns[index + 1] ?? left + 1) - 1);
    put(frame.sheet, { top: row, left, bottom: row, right }, text(label), {
      size,
      fill: fills.label,
      align: "center",
    });
    put(frame.sheet, { top: row + 1, left, bottom: row + rows, right }, text(""), { size });
  }
  return row + rows + 1;
}

/** A table of its own sheet: one head on every page, one row a line, a filter, nothing merged. */
export function fillData(sheet: Worksheet, table: TableBlock): void {
  sheet.columns = table.columns.map(({ width }) => ({ width: width / pointsOfUnit }));
  const rows = [...table.head, ...table.rows.map((row) => row.cells)];
  for (const [index, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      const area = { top: index + 1, left: column + 1, bottom: index + 1, right: column + 1 };
      const head = index < table.head.length;
      put(sheet, area, cell.value, {
        ...styleOfCell(cell, head ? "head" : "plain", undefined, undefined),
        wrap: head,
      });
    }
  }
  sheet.autoFilter = { from: { row: 1, col: 1 }, to: { row: rows.length, col: table.columns.length } };
  sheet.views = [{ state: "frozen", ySplit: table.head.length }];
  sheet.pageSetup.printTitlesRow = `1:${table.head.length}`;
  sheet.pageSetup.printArea = `A1:${sheet.getColumn(table.columns.length).letter}${rows.length}`;
}
