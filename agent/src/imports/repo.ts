import type { Database } from "better-sqlite3";

/** Totals of one month as they were taken in last. */
export type ImportedMonth = {
  readonly month: string;
  readonly total: number;
  readonly byProcedure: Readonly<Record<string, number>>;
  /** Only of what the file told apart by counter. */
  readonly byCounter: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly importedAt: string;
  readonly importedBy: string;
  readonly times: number;
};

export type ImportedCount = {
  readonly procedureId: string;
  readonly counterId: string | null;
  readonly count: number;
};

/** Totals of months before the records (`2026-04` …), from the CSV. Nothing is ever overwritten: the newest holds. */
export type ImportRepo = {
  /** null = nothing was taken in for the month. */
  importedTotals(month: string): ImportedMonth | null;
  /** By month. */
  all(): ImportedMonth[];
  /** To be called in a transaction with everything else of the same file. */
  add(month: string, counts: readonly ImportedCount[], by: { at: string; staffId: string }): void;
};

type Head = { number: number; month: string; importedAt: string; importedBy: string; times: number };

export function createImportRepo(raw: Database): ImportRepo {
  const columns = `max(number) AS number, month, imported_at AS "importedAt", imported_by AS "importedBy",
    count(*) AS times`;
  // With a single max(), SQLite takes the bare columns from that very row.
  const head = raw.prepare<[string], Head>(
    `SELECT ${columns} FROM month_import WHERE month = ? GROUP BY month`,
  );
  const heads = raw.prepare<[], Head>(`SELECT ${columns} FROM month_import GROUP BY month ORDER BY month`);
  const counts = raw.prepare<[number], { procedureId: string; counterId: string; count: number }>(
    `SELECT procedure_id AS "procedureId", counter_id AS "counterId", count FROM month_import_count
     WHERE import_number = ? ORDER BY procedure_id, counter_id`,
  );
  const insert = raw.prepare(
    "INSERT INTO month_import (month, imported_at, imported_by) VALUES (:month, :at, :staffId)",
  );
  const insertCount = raw.prepare(
    `INSERT INTO month_import_count (import_number, procedure_id, counter_id, count)
     VALUES (:number, :procedureId, :counterId, :count)`,
  );
  const filled = ({ number, ...rest }: Head): ImportedMonth => {
    const byProcedure: Record<string, number> = {};
    const byCounter: Record<string, Record<string, number>> = {};
    for (const { procedureId, counterId, count } of counts.all(number)) {
      byProcedure[procedureId] = (byProcedure[procedureId] ?? 0) + count;
      if (counterId !== "") byCounter[procedureId] = { ...byCounter[procedureId], [counterId]: count };
    }
    const total = Object.values(byProcedure).reduce((sum, n) => sum + n, 0);
    return { ...rest, total, byProcedure, byCounter };
  };
  return {
    importedTotals(month) {
      const found = head.get(month);
      return found === undefined ? null : filled(found);
    },
    all: () => heads.all().map(filled),
    add(month, lines, by) {
      const number = insert.run({ month, ...by }).lastInsertRowid;
      for (const { procedureId, counterId, count } of lines)
        insertCount.run({ number, procedureId, counterId: counterId ?? "", count });
    },
  };
}
