import { type DailyTexts, dailyTextsSchema } from "@desk/shared/contract";
import type { ReportSettingsAnswer } from "@desk/shared/contract/report-life";
import type { Database } from "better-sqlite3";
import { perDatabase } from "../../db/per-database.ts";

export type StoredTexts = {
  readonly texts: DailyTexts;
  /** A save names the one it was made on; 0 = never saved. */
  readonly revision: number;
  readonly savedAt: string | null;
  readonly savedBy: string | null;
};
export type Delivery = {
  readonly period: string;
  readonly revision: number;
  readonly folder: string;
  readonly names: readonly string[];
};
type By = { readonly at: string; readonly staffId: string };

/** What belongs to the life of the reports beside the reports themselves. */
export type LifeRepo = {
  texts(businessDate: string): StoredTexts;
  saveTexts(businessDate: string, texts: DailyTexts, revision: number, by: By): void;
  /** 差替えが必要, or not any more. */
  markReplacement(businessDate: string, revision: number | null, at: string): void;
  /** The day's files are to be written again, and soon. */
  writeAgain(businessDate: string): void;
  /** Those of every compiled day from `from` to `to`, both inclusive. */
  writeAgainBetween(from: string, to: string): void;
  deliveries(): Delivery[];
  beginDelivery(delivery: Delivery): void;
  endDelivery(period: string, revision: number): void;
  settings(): ReportSettingsAnswer;
  saveSettings(sharedFolder: string | null, revision: number, by: By): void;
};

export const createLifeRepo = perDatabase((raw): LifeRepo => {
  return { ...textsOf(raw), ...deliveriesOf(raw), ...settingsOf(raw), ...marksOf(raw) };
});

function textsOf(raw: Database): Pick<LifeRepo, "texts" | "saveTexts"> {
  const texts = raw.prepare<[string], { revision: number; body: string; savedAt: string; savedBy: string }>(
    `SELECT revision, body, saved_at AS "savedAt", saved_by AS "savedBy" FROM daily_texts
     WHERE business_date = ?`,
  );
  const save = raw.prepare(
    `INSERT INTO daily_texts (business_date, revision, body, saved_at, saved_by)
     VALUES (:businessDate, :revision, :body, :at, :staffId)
     ON CONFLICT (business_date) DO UPDATE SET revision = excluded.revision, body = excluded.body,
       saved_at = excluded.saved_at, saved_by = excluded.saved_by`,
  );
  return {
    texts(date) {
      const found = texts.get(date);
      if (found === undefined) return { texts: {}, revision: 0, savedAt: null, savedBy: null };
      const { body, ...rest } = found;
      return { ...rest, texts: dailyTextsSchema.parse(JSON.parse(body)) };
    },
    saveTexts: (businessDate, body, revision, { at, staffId }) =>
      void save.run({ businessDate, revision, body: JSON.stringify(body), at, staffId }),
  };
}

function marksOf(raw: Database): Pick<LifeRepo, "markReplacement" | "writeAgain" | "writeAgainBetween"> {
  const mark = raw.prepare(
    `INSERT INTO replacement_due (business_date, revision, noticed_at) VALUES (?, ?, ?)
     ON CONFLICT (business_date) DO UPDATE SET revision = excluded.revision, noticed_at = excluded.noticed_at
     WHERE replacement_due.revision <> excluded.revision`,
  );
  const unmark = raw.prepare("DELETE FROM replacement_due WHERE business_date = ?");
  // In the transaction that changes the report, so that a crash cannot leave older files for good.
  const again = raw.prepare(
    `UPDATE job SET state = 'waiting', lease_until_ms = 0 WHERE kind = 'daily-report' AND period = ?`,
  );
  const againBetween = raw.prepare(
    `UPDATE job SET state = 'waiting', lease_until_ms = 0
     WHERE kind = 'daily-report' AND state = 'done' AND period BETWEEN ? AND ?`,
  );
  return {
    markReplacement(date, revision, at) {
      if (revision === null) unmark.run(date);
      else mark.run(date, revision, at);
    },
    writeAgain: (date) => void again.run(date),
    writeAgainBetween: (from, to) => void againBetween.run(from, to),
  };
}

function deliveriesOf(raw: Database): Pick<LifeRepo, "deliveries" | "beginDelivery" | "endDelivery"> {
  const all = raw.prepare<[], Omit<Delivery, "names"> & { names: string }>(
    "SELECT period, revision, folder, names FROM delivery",
  );
  const begin = raw.prepare(
    `INSERT INTO delivery (period, revision, folder, names) VALUES (?, ?, ?, ?)
     ON CONFLICT (period, revision) DO UPDATE SET folder = excluded.folder, names = excluded.names`,
  );
  const end = raw.prepare("DELETE FROM delivery WHERE period = ? AND revision = ?");
  return {
    deliveries: () => all.all().map((row) => ({ ...row, names: JSON.parse(row.names) as string[] })),
    beginDelivery: ({ period, revision, folder, names }) =>
      void begin.run(period, revision, folder, JSON.stringify(names)),
    endDelivery: (period, revision) => void end.run(period, revision),
  };
}

function settingsOf(raw: Database): Pick<LifeRepo, "settings" | "saveSettings"> {
  const read = raw.prepare<[], ReportSettingsAnswer>(
    `SELECT shared_folder AS "sharedFolder", revision, updated_at AS "updatedAt", updated_by AS "updatedBy"
     FROM report_setting`,
  );
  const save = raw.prepare(
    `INSERT INTO report_setting (only_row, revision, shared_folder, updated_at, updated_by)
     VALUES (1, :revision, :sharedFolder, :at, :staffId)
     ON CONFLICT (only_row) DO UPDATE SET revision = excluded.revision, shared_folder = excluded.shared_folder,
       updated_at = excluded.updated_at, updated_by = excluded.updated_by`,
  );
  return {
    settings: () => read.get() ?? { sharedFolder: null, revision: 0, updatedAt: null, updatedBy: null },
    saveSettings: (sharedFolder, revision, by) => void save.run({ sharedFolder, revision, ...by }),
  };
}
