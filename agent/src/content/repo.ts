import type { VersionState } from "@desk/shared/procedures/version";
import { perDatabase } from "../db/per-database.ts";
import type { Action, VersionRow } from "./life.ts";

/** What has a life of versions: a procedure, or an entry of the 質疑応答集. */
export type ContentKind = "procedure" | "qa";

export type AuditRow = {
  readonly at: string;
  readonly staffId: string;
  readonly action: Action | "dismiss" | "take" | "organisation";
  readonly kind: ContentKind | "candidate" | "organisation";
  readonly itemId: string;
  readonly version: number | null;
  /** What else the row should tell, in a few words; never a text by staff. */
  readonly detail: string | null;
};

/** The versions as the database has them; its triggers keep the submitted and the decided ones as they are. */
export type ContentRepo = {
  /** All versions of one procedure or entry, oldest first. */
  versionsOf<C>(kind: ContentKind, itemId: string): VersionRow<C>[];
  /** Those of every procedure or entry, by item and version. */
  inState<C>(kind: ContentKind, states: readonly VersionState[]): VersionRow<C>[];
  add<C>(kind: ContentKind, row: VersionRow<C>): void;
  replace<C>(kind: ContentKind, row: VersionRow<C>): void;
  remove(kind: ContentKind, itemId: string, version: number): void;
};

type StoredRow = {
  item_id: string;
  version: number;
  state: VersionState;
  revision: number;
  change_note: string;
  based_on: number | null;
  created_at: string;
  created_by: string;
  saved_at: string;
  saved_by: string;
  submitted_at: string | null;
  submitted_by: string | null;
  decision: string | null;
  effective_from: string | null;
  content: string;
};

const columns = `item_id, version, state, revision, change_note, based_on, created_at, created_by, saved_at, saved_by,
  submitted_at, submitted_by, decision, effective_from, content`;

export const createContentRepo = perDatabase((raw): ContentRepo => {
  const ofItem = raw.prepare<[string, string], StoredRow>(
    `SELECT ${columns} FROM content_version WHERE kind = ? AND item_id = ? ORDER BY version`,
  );
  const inState = raw.prepare<[string, string], StoredRow>(
    `SELECT ${columns} FROM content_version
     WHERE kind = ? AND state IN (SELECT value FROM json_each(?)) ORDER BY item_id, version`,
  );
  const names = columns.split(",").map((name) => name.trim());
  const insert = raw.prepare(
    `INSERT INTO content_version (kind, ${columns}) VALUES (:kind, ${names.map((name) => `:${name}`).join(", ")})`,
  );
  const update = raw.prepare(
    `UPDATE content_version SET ${names.map((name) => `${name} = :${name}`).join(", ")}
     WHERE kind = :kind AND item_id = :item_id AND version = :version`,
  );
  const remove = raw.prepare("DELETE FROM content_version WHERE kind = ? AND item_id = ? AND version = ?");
  return {
    versionsOf: <C>(kind: ContentKind, itemId: string) => ofItem.all(kind, itemId).map(rowOf<C>),
    inState: <C>(kind: ContentKind, states: readonly VersionState[]) =>
      inState.all(kind, JSON.stringify(states)).map(rowOf<C>),
    add: (kind, row) => void insert.run({ kind, ...stored(row) }),
    replace(kind, row) {
      if (update.run({ kind, ...stored(row) }).changes !== 1)
        throw new Error(`expected version ${row.version} of ${row.itemId} to be there`);
    },
    remove: (kind, itemId, version) => void remove.run(kind, itemId, version),
  };
});

function rowOf<C>(row: StoredRow): VersionRow<C> {
  return {
    itemId: row.item_id,
    version: row.version,
    state: row.state,
    revision: row.revision,
    changeNote: row.change_note,
    basedOn: row.based_on,
    createdAt: row.created_at,
    createdBy: row.created_by,
    savedAt: row.saved_at,
    savedBy: row.saved_by,
    ...(row.submitted_at === null ? {} : { submittedAt: row.submitted_at }),
    ...(row.submitted_by === null ? {} : { submittedBy: row.submitted_by }),
    ...(row.decision === null ? {} : { decision: JSON.parse(row.decision) }),
    ...(row.effective_from === null ? {} : { effectiveFrom: row.effective_from }),
    content: JSON.parse(row.content) as C,
  };
}

function stored<C>(row: VersionRow<C>): StoredRow {
  return {
    item_id: row.itemId,
    version: row.version,
    state: row.state,
    revision: row.revision,
    change_note: row.changeNote,
    based_on: row.basedOn,
    created_at: row.createdAt,
    created_by: row.createdBy,
    saved_at: row.savedAt,
    saved_by: row.savedBy,
    submitted_at: row.submittedAt ?? null,
    submitted_by: row.submittedBy ?? null,
    decision: row.decision === undefined ? null : JSON.stringify(row.decision),
    effective_from: row.effectiveFrom ?? null,
    content: JSON.stringify(row.content),
  };
}

/** What a change found and what it left, in Japanese; null = there was, or is, nothing. */
export type AuditSides = { readonly before: string | null; readonly after: string | null };

export type AuditRepo = {
  note(row: AuditRow, sides: AuditSides): void;
  /** Newest first. */
  newest(limit: number): AuditRow[];
  /** Grows with every change. */
  lastNumber(): number;
};

export const createAuditRepo = perDatabase((raw): AuditRepo => {
  const insert = raw.prepare(
    `INSERT INTO content_audit (at, staff_id, action, kind, item_id, version, detail, before, after)
     VALUES (:at, :staffId, :action, :kind, :itemId, :version, :detail, :before, :after)`,
  );
  const newest = raw.prepare<[number], AuditRow>(
    `SELECT at, staff_id AS "staffId", action, kind, item_id AS "itemId", version, detail
     FROM content_audit ORDER BY number DESC LIMIT ?`,
  );
  const last = raw.prepare<[], number>("SELECT coalesce(max(number), 0) FROM content_audit").pluck();
  return {
    note: (row, sides) => void insert.run({ ...row, ...sides }),
    newest: (limit) => newest.all(limit),
    lastNumber: () => last.get() ?? 0,
  };
});
