import type { ShiftEntry, Staff } from "@desk/shared/contract";
import { type CellWords, cellText, readCell } from "@desk/shared/shifts/cell";
import type { Rect } from "./selection.ts";
import type { Table, Write } from "./table.ts";

/** The axes of the grid. */
export type Axes = { readonly people: readonly Staff[]; readonly dates: readonly string[] };
export type Typed = { readonly writes: readonly Write[]; readonly problem: string | null };

/** A digit in place of a sign is the n-th of the list, 「1 窓1」 too: no input method has to be converted for it. */
export function expanded(text: string, { codes }: CellWords): string {
  return text
    .normalize("NFKC")
    .replace(/(^|\+)\s*([1-9])(?=$|[\s/+])/g, (said, before: string, digit: string) => {
      const code = codes[Number(digit) - 1]?.code;
      return code === undefined ? said : `${before}${code}`;
    });
}

/** The same text into every cell of a range; nothing at all when it cannot be read. */
export function typedInto(rect: Rect, text: string, axes: Axes, words: CellWords): Typed {
  const block = [[expanded(text, words)]];
  return placed(rect, block, axes, words);
}

/**
 * A block from the clipboard, from the top left of the range; a range that holds the block several times is filled.
 * What would stand outside of the table is left out. A cell that cannot be read leaves everything as it was.
 */
export function pasted(rect: Rect, text: string, axes: Axes, words: CellWords): Typed {
  const lines = text.replace(/\r?\n$/, "").split(/\r?\n/);
  return placed(
    rect,
    lines.map((line) => line.split("\t")),
    axes,
    words,
  );
}

function placed(
  { top, left, bottom, right }: Rect,
  block: readonly (readonly string[])[],
  { people, dates }: Axes,
  words: CellWords,
): Typed {
  const [height, width] = [block.length, Math.max(...block.map((line) => line.length))];
  const times = (room: number, size: number) => (room % size === 0 ? room : size);
  const [rows, columns] = [times(bottom - top + 1, height), times(right - left + 1, width)];
  const writes: Write[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const [person, date] = [people[top + row], dates[left + column]];
      if (person === undefined || date === undefined) continue;
      const at = { staffId: person.id, date };
      const read = readCell(block[row % height]?.[column % width] ?? "", at, words);
      if (!read.ok) return { writes: [], problem: `${person.name}：${read.message}` };
      writes.push({ ...at, entries: read.entries });
    }
  }
  return { writes, problem: null };
}

/** A range as a spreadsheet takes it. */
export function copied(
  { top, left, bottom, right }: Rect,
  table: Table,
  { people, dates }: Axes,
  words: CellWords,
): string {
  const textOf = (staffId: string, date: string) => cellText(entriesAt(table, staffId, date), words);
  return people
    .slice(top, bottom + 1)
    .map(({ id }) =>
      dates
        .slice(left, right + 1)
        .map((date) => textOf(id, date))
        .join("\t"),
    )
    .join("\n");
}

const none: readonly ShiftEntry[] = [];

export function entriesAt(table: Table, staffId: string, date: string): readonly ShiftEntry[] {
  return table[staffId]?.[date] ?? none;
}

/** The range with everybody at one post; cells without work stay empty. */
export function placedAt(
  { top, left, bottom, right }: Rect,
  post: string,
  table: Table,
  { people, dates }: Axes,
): Write[] {
  return people.slice(top, bottom + 1).flatMap(({ id: staffId }) =>
    dates
      .slice(left, right + 1)
      .map((date) => ({ staffId, date, entries: entriesAt(table, staffId, date) }))
      .filter(({ entries }) => entries.length > 0)
      .map((cell) => ({ ...cell, entries: cell.entries.map((entry) => ({ ...entry, post })) })),
  );
}
