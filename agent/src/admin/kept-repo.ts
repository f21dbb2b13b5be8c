import type { Database } from "better-sqlite3";

/** A counter or a device as it is kept: never deleted, for old records name it. */
export type KeptRow<K extends string> = {
  readonly id: string;
  readonly label: string;
  readonly kind: K;
  readonly revision: number;
  readonly retiredAt: string | null;
};

export type KeptRepo<Row extends KeptRow<string>> = {
  all(): Row[];
  find(id: string): Row | undefined;
  /** The id is the next number of its kind: `window-5`. */
  add(row: { label: string; kind: Row["kind"] }): Row;
  /** Writes the record with the next revision. */
  replace(row: Row): void;
};

/** @param columns further columns of the table that are kept with a row, by their names in it */
export function createKeptRepo<Row extends KeptRow<string>>(
  raw: Database,
  table: "counter" | "device",
  columns: readonly string[] = [],
): KeptRepo<Row> {
  const further = columns.map((name) => `, ${name}`).join("");
  const selected = `SELECT id, label, kind, revision, retired_at AS "retiredAt"${further} FROM ${table}`;
  const all = raw.prepare<[], Row>(`${selected} ORDER BY retired_at IS NOT NULL, position`);
  const one = raw.prepare<[string], Row>(`${selected} WHERE id = ?`);
  const insert = raw.prepare(
    `INSERT INTO ${table} (id, label, kind, position)
     VALUES (:id, :label, :kind, (SELECT coalesce(max(position), 0) + 1 FROM ${table}))`,
  );
  const update = raw.prepare(
    `UPDATE ${table} SET label = :label, kind = :kind, retired_at = :retiredAt, revision = revision + 1
       ${columns.map((name) => `, ${name} = :${name}`).join("")}
     WHERE id = :id`,
  );
  const find = (id: string) => one.get(id);
  return {
    all: () => all.all(),
    find,
    add({ label, kind }) {
      const id = nextId(
        kind,
        all.all().map((row) => row.id),
      );
      insert.run({ id, label, kind });
      const row = find(id);
      if (row === undefined) throw new Error(`${table} ${id} was not kept`);
      return row;
    },
    replace: (row) => void update.run(row),
  };
}

/** The number after the highest that was ever given: an id never means two things. */
function nextId(kind: string, taken: readonly string[]): string {
  const numbers = taken
    .filter((id) => id.startsWith(`${kind}-`))
    .map((id) => Number(id.slice(kind.length + 1)) || 0);
  return `${kind}-${Math.max(0, ...numbers) + 1}`;
}
