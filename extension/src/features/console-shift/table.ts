import type { ShiftEntry } from "@desk/shared/contract";

/** Person → day → what is planned. A row that nobody touched stays the same object, so that it is not drawn again. */
export type Table = Readonly<Record<string, Readonly<Record<string, readonly ShiftEntry[]>>>>;
/** What is to stand in one cell. */
export type Write = {
  readonly staffId: string;
  readonly date: string;
  readonly entries: readonly ShiftEntry[];
};

export function tableOf(entries: readonly ShiftEntry[]): Table {
  const table: Record<string, Record<string, ShiftEntry[]>> = {};
  for (const entry of entries) {
    table[entry.staffId] ??= {};
    const row = table[entry.staffId] ?? {};
    row[entry.date] = [...(row[entry.date] ?? []), entry];
  }
  return table;
}

/** By person and day, so that one table has one text. */
export function entriesOf(table: Table): ShiftEntry[] {
  return Object.keys(table)
    .sort()
    .flatMap((staffId) => {
      const row = table[staffId] ?? {};
      return Object.keys(row)
        .sort()
        .flatMap((date) => row[date] ?? []);
    });
}

/** The table with some cells written over; an empty cell is none. */
export function written(table: Table, writes: readonly Write[]): Table {
  const next: Record<string, Record<string, readonly ShiftEntry[]>> = { ...table };
  for (const [staffId, own] of Map.groupBy(writes, (one) => one.staffId)) {
    const row = { ...next[staffId] };
    for (const { date, entries } of own) {
      if (entries.length === 0) delete row[date];
      else row[date] = entries.map((entry) => ({ ...entry, staffId, date }));
    }
    next[staffId] = row;
  }
  return next;
}

/** Whether two tables plan the same. */
export function sameTable(a: Table, b: Table): boolean {
  return a === b || JSON.stringify(entriesOf(a)) === JSON.stringify(entriesOf(b));
}
