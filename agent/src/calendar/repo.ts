import type { BusinessDate } from "@desk/shared/calendar/business-date";
import type { OpeningOverride } from "@desk/shared/calendar/opening";
import { perDatabase } from "../db/per-database.ts";

export type EnteredOverride = OpeningOverride & {
  /** A change names the one it was made on. */
  readonly revision: number;
  readonly enteredAt: string;
  readonly enteredBy: string;
};

/** 臨時の開庁・閉庁: one row a day. */
export type OverrideRepo = {
  /** By date. */
  all(): EnteredOverride[];
  of(date: BusinessDate): EnteredOverride | null;
  /** Adds (`revision` 1) or replaces the day's entry. */
  put(entry: EnteredOverride): void;
  remove(date: BusinessDate): void;
};

const columns = `date, kind, reason, revision, entered_at AS "enteredAt", entered_by AS "enteredBy"`;

export const createOverrideRepo = perDatabase((raw): OverrideRepo => {
  const all = raw.prepare<[], EnteredOverride>(`SELECT ${columns} FROM opening_override ORDER BY date`);
  const of = raw.prepare<[string], EnteredOverride>(`SELECT ${columns} FROM opening_override WHERE date = ?`);
  const put = raw.prepare(
    `INSERT INTO opening_override (date, kind, reason, revision, entered_at, entered_by)
     VALUES (:date, :kind, :reason, :revision, :enteredAt, :enteredBy)
     ON CONFLICT (date) DO UPDATE SET kind = excluded.kind, reason = excluded.reason,
       revision = excluded.revision, entered_at = excluded.entered_at, entered_by = excluded.entered_by`,
  );
  const remove = raw.prepare("DELETE FROM opening_override WHERE date = ?");
  return {
    all: () => all.all(),
    of: (date) => of.get(date) ?? null,
    put: (entry) => void put.run(entry),
    remove: (date) => void remove.run(date),
  };
});
