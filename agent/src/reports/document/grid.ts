import type { BarsBlock, Cell, FieldsBlock, HeatBlock, TableBlock } from "./blocks.ts";
import { count, text } from "./values.ts";

/** A place of a table: its cell, and whether that cell begins there or only reaches into it. */
export type Place = { readonly cell: Cell; readonly origin: boolean };

/**
 * Lays rows of spanning cells out on the full grid of a table.
 * @throws when the cells of a row do not fill its columns exactly
 */
export function gridOf(rows: readonly (readonly Cell[])[], columns: number): Place[][] {
  const grid: (Place | undefined)[][] = rows.map(() => Array<undefined>(columns).fill(undefined));
  for (const [top, cells] of rows.entries()) {
    let left = 0;
    for (const cell of cells) {
      while (grid[top]?.[left] !== undefined) left += 1;
      place(grid, top, left, cell, columns);
    }
  }
  return grid.map((line, row) =>
    line.map((one, column) => {
      if (one === undefined) throw new Error(`a table has no cell at row ${row}, column ${column}`);
      return one;
    }),
  );
}

function place(grid: (Place | undefined)[][], top: number, left: number, cell: Cell, columns: number): void {
  for (let row = top; row < top + (cell.rows ?? 1); row += 1) {
    for (let column = left; column < left + (cell.columns ?? 1); column += 1) {
      const line = grid[row];
      if (line === undefined || column >= columns || line[column] !== undefined) {
        throw new Error(`a cell reaches over its table at row ${row}, column ${column}`);
      }
      line[column] = { cell, origin: row === top && column === left };
    }
  }
}

/** How dark a cell of a heat map is, 0 … 1, in five steps that print apart from each other. */
export function shadeOf(n: number | null, highest: number): number {
  if (n === null || n <= 0 || highest <= 0) return 0;
  return Math.ceil((n / highest) * 5) / 5;
}

/** From white to a grey on which black still reads at 7:1. */
export function heatColour(shade: number): string {
  const level = Math.round(255 - 95 * shade)
    .toString(16)
    .padStart(2, "0");
  return `#${level}${level}${level}`;
}

export const highestOf = (heat: HeatBlock): number =>
  Math.max(0, ...heat.rows.flatMap((row) => row.values.map((value) => value ?? 0)));

/** A heat map as a table of its numbers. Outside the opening hours there is －, which is not 0. */
export function heatTable(heat: HeatBlock): TableBlock {
  const { id, title, corner, columns, rows } = heat;
  return {
    kind: "table",
    id,
    title,
    columns: [{ width: 60 }, ...columns.map(() => ({ width: 40 }))],
    head: [[corner, ...columns].map((label) => ({ value: text(label), head: true }))],
    rows: rows.map(({ label, values }) => ({
      style: "plain",
      cells: [
        { value: text(label), head: true },
        ...values.map(
          (n): Cell => (n === null ? { value: text("－"), align: "center" } : { value: count(n) }),
        ),
      ],
    })),
    empty: "なし",
  };
}

/**
 * Fields as rows of label and value, each with the columns it covers: a wide one takes its row, and the last of an
 * unfilled row takes what is left.
 */
export function fieldRows({ fields, across }: FieldsBlock): Cell[][] {
  const rows: Cell[][] = [];
  let open: Cell[] = [];
  let used = 0;
  const close = () => {
    const last = open.pop();
    if (last !== undefined) rows.push([...open, { ...last, columns: 1 + 2 * (across - used) }]);
    open = [];
    used = 0;
  };
  for (const { label, value, wide } of fields) {
    if (wide === true) close();
    open.push({ value: text(label), head: true }, { value, align: "left" });
    used += 1;
    if (wide === true || used === across) close();
  }
  close();
  return rows;
}

/** Bars as a table: their labels, and the numbers below. */
export function barsTable({ id, title, bars, empty }: BarsBlock): TableBlock {
  return {
    kind: "table",
    id,
    title,
    columns: bars.map(() => ({ width: 1, align: "center" })),
    head: [bars.map(({ label }) => ({ value: text(label), head: true }))],
    rows: [{ style: "plain", cells: bars.map(({ n }) => ({ value: count(n) })) }],
    empty,
  };
}
