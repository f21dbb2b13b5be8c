import type { Database } from "better-sqlite3";

export type ShiftAuditRow = {
  readonly at: string;
  readonly staffId: string;
  readonly action: "plan" | "absence" | "absence-removed" | "training" | "training-removed";
  /** `2026-05`, `2026-05-14 staff-2`, or the number of a training. */
  readonly subject: string;
  readonly revision: number;
  /** Japanese, without reasons of absence: they are the worker's own. */
  readonly detail: string;
};

/** What a change found and what it left, in Japanese; null = there was, or is, nothing. */
export type ShiftAuditSides = { readonly before: string | null; readonly after: string | null };

/** Who changed shifts, absences and training: append-only. */
export type ShiftAudit = {
  note(row: ShiftAuditRow, sides: ShiftAuditSides): void;
  /** Newest first. */
  newest(limit: number): ShiftAuditRow[];
};

export function createShiftAudit(raw: Database): ShiftAudit {
  const insert = raw.prepare(
    `INSERT INTO shift_audit (at, staff_id, action, subject, revision, detail, before, after)
     VALUES (:at, :staffId, :action, :subject, :revision, :detail, :before, :after)`,
  );
  const newest = raw.prepare<[number], ShiftAuditRow>(
    `SELECT at, staff_id AS "staffId", action, subject, revision, detail
     FROM shift_audit ORDER BY number DESC LIMIT ?`,
  );
  return {
    note: (row, sides) => void insert.run({ ...row, ...sides }),
    newest: (limit) => newest.all(limit),
  };
}
