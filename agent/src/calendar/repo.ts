import type { BusinessDate } from "@desk/shared/calendar/business-date";
import type { JlisChange } from "@desk/shared/calendar/jlis";
import type { OpeningOverride } from "@desk/shared/calendar/opening";
import type { Database } from "better-sqlite3";
import { perDatabase } from "../db/per-database.ts";

type Entered = {
  /** A change names the one it was made on. */
  readonly revision: number;
  readonly enteredAt: string;
  readonly enteredBy: string;
};
export type EnteredOverride = OpeningOverride & Entered;
export type EnteredJlisChange = JlisChange & Entered;

/** What the lead has entered: one row a day. */
export type EntryRepo<Entry> = {
  /** By date. */
  all(): Entry[];
  of(date: BusinessDate): Entry | null;
  /** Adds (`revision` 1) or replaces the day's entry. */
  put(entry: Entry): void;
  remove(date: BusinessDate): void;
};

type Hours = { readonly from: string | null; readonly to: string | null };
type Row<Entry> = Omit<Entry, "hours"> & Hours;

const entered = `reason, revision, entered_at AS "enteredAt", entered_by AS "enteredBy"`;
const replaced = `reason = excluded.reason, revision = excluded.revision, entered_at = excluded.entered_at,
       entered_by = excluded.entered_by`;

/** 臨時の開庁・閉庁・時間の変更. */
export const createOverrideRepo = perDatabase(
  (raw): EntryRepo<EnteredOverride> =>
    entriesOf<EnteredOverride>(raw, {
      table: "opening_override",
      select: `SELECT date, kind, opens_at AS "from", closes_at AS "to", ${entered} FROM opening_override`,
      insert: `INSERT INTO opening_override
         (date, kind, opens_at, closes_at, reason, revision, entered_at, entered_by)
       VALUES (:date, :kind, :from, :to, :reason, :revision, :enteredAt, :enteredBy)
       ON CONFLICT (date) DO UPDATE SET kind = excluded.kind, opens_at = excluded.opens_at,
         closes_at = excluded.closes_at, ${replaced}`,
      entryOf: ({ from, to, ...row }) => ({
        ...row,
        ...(from === null || to === null ? {} : { hours: { from, to } }),
      }),
    }),
);

/** The announced stops of J-LIS, and the days on which it runs all the same. */
export const createJlisRepo = perDatabase(
  (raw): EntryRepo<EnteredJlisChange> =>
    entriesOf<EnteredJlisChange>(raw, {
      table: "jlis_change",
      select: `SELECT date, stops_at AS "from", resumes_at AS "to", ${entered} FROM jlis_change`,
      insert: `INSERT INTO jlis_change (date, stops_at, resumes_at, reason, revision, entered_at, entered_by)
       VALUES (:date, :from, :to, :reason, :revision, :enteredAt, :enteredBy)
       ON CONFLICT (date) DO UPDATE SET stops_at = excluded.stops_at, resumes_at = excluded.resumes_at,
         ${replaced}`,
      entryOf: ({ from, to, ...row }) => ({
        ...row,
        hours: from === null || to === null ? null : { from, to },
      }),
    }),
);

function entriesOf<Entry extends Entered & { hours?: { from: string; to: string } | null | undefined }>(
  raw: Database,
  of: {
    readonly table: "opening_override" | "jlis_change";
    readonly select: string;
    readonly insert: string;
    readonly entryOf: (row: Row<Entry>) => Entry;
  },
): EntryRepo<Entry> {
  const all = raw.prepare<[], Row<Entry>>(`${of.select} ORDER BY date`);
  const one = raw.prepare<[string], Row<Entry>>(`${of.select} WHERE date = ?`);
  const put = raw.prepare(of.insert);
  const remove = raw.prepare(`DELETE FROM ${of.table} WHERE date = ?`);
  return {
    all: () => all.all().map(of.entryOf),
    of: (date) => {
      const row = one.get(date);
      return row === undefined ? null : of.entryOf(row);
    },
    put: ({ hours, ...entry }) =>
      void put.run({ ...entry, from: hours?.from ?? null, to: hours?.to ?? null }),
    remove: (date) => void remove.run(date),
  };
}
