import {
  type Billing,
  billingSchema,
  type MonthlyReport,
  type MonthlyTexts,
  monthlyReportSchema,
  monthlyTextsSchema,
} from "@desk/shared/contract";
import type { SubmissionWay } from "@desk/shared/contract/report-life";
import type { Database } from "better-sqlite3";

export type By = { readonly at: string; readonly staffId: string };

/** One revision of a month's report; `body` as it was handed in. */
export type MonthRevision = {
  readonly revision: number;
  readonly state: "draft" | "submitted";
  readonly reason: string | null;
  readonly body: MonthlyReport | null;
  readonly submitted: (By & { readonly way: SubmissionWay; readonly folder: string | null }) | null;
};

type StoredRevision = {
  revision: number;
  state: "draft" | "submitted";
  reason: string | null;
  body: string | null;
  submitted_at: string | null;
  submitted_by: string | null;
  submitted_way: SubmissionWay | null;
  submitted_folder: string | null;
};

export type MonthRepo = {
  /** Oldest first; none while the first draft lives from the records alone. */
  revisions(month: string): MonthRevision[];
  /** Opens the next revision as a draft. Throws unless the one before it is submitted. */
  begin(month: string, of: By & { revision: number; reason: string | null }): void;
  /** Throws away what has begun. Throws when it is submitted. */
  discard(month: string, revision: number): void;
  /** Hands in what has begun. Throws when it is submitted already. */
  submit(report: MonthlyReport, of: By & { way: SubmissionWay; folder: string | null }): void;
};

export function createMonthRepo(raw: Database): MonthRepo {
  const revisions = raw.prepare<[string], StoredRevision>(
    `SELECT revision, state, reason, body, submitted_at, submitted_by, submitted_way, submitted_folder
     FROM monthly_report WHERE month = ? ORDER BY revision`,
  );
  const begin = raw.prepare(
    `INSERT INTO monthly_report (month, revision, state, reason, opened_at, opened_by)
     VALUES (:month, :revision, 'draft', :reason, :at, :staffId)`,
  );
  const submit = raw.prepare(
    `UPDATE monthly_report SET state = 'submitted', submitted_at = :at, submitted_by = :staffId,
       submitted_way = :way, submitted_folder = :folder, body = :body
     WHERE month = :month AND revision = :revision AND state = 'draft'`,
  );
  const discard = raw.prepare("DELETE FROM monthly_report WHERE month = ? AND revision = ?");
  return {
    discard: (month, revision) => void discard.run(month, revision),
    revisions: (month) => revisions.all(month).map(revisionOf),
    begin: (month, of) => void begin.run({ month, ...of }),
    submit(report, of) {
      const { month, revision } = report;
      const { changes } = submit.run({ month, revision, ...of, body: JSON.stringify(report) });
      if (changes !== 1) throw new Error(`expected a draft of revision ${revision} of ${month}`);
    },
  };
}

function revisionOf(row: StoredRevision): MonthRevision {
  const { submitted_at: at, submitted_by: staffId, submitted_way: way, submitted_folder: folder } = row;
  return {
    revision: row.revision,
    state: row.state,
    reason: row.reason,
    body: row.body === null ? null : monthlyReportSchema.parse(JSON.parse(row.body)),
    submitted: at === null || staffId === null || way === null ? null : { at, staffId, way, folder },
  };
}

/** Something the lead fills in, with the revision that the next save has to name. */
export type Kept<T> = {
  readonly value: T;
  /** 0 = never saved. */
  readonly revision: number;
  readonly updatedAt: string | null;
  readonly updatedBy: string | null;
};

export type SettingsRepo = {
  texts(month: string): Kept<MonthlyTexts>;
  /** False when somebody saved in between. */
  saveTexts(month: string, texts: MonthlyTexts, revision: number, by: By): boolean;
  billing(): Kept<Billing>;
  saveBilling(billing: Billing, revision: number, by: By): boolean;
};

type StoredSetting = { revision: number; body: string; updatedAt: string; updatedBy: string };

const noBilling: Billing = { yearNet: {}, registrationNumber: null };

/** The month's texts, and what an invoice needs. */
export function createSettingsRepo(raw: Database): SettingsRepo {
  const texts = raw.prepare<[string], StoredSetting>(
    `SELECT revision, body, saved_at AS "updatedAt", saved_by AS "updatedBy" FROM monthly_texts WHERE month = ?`,
  );
  const addTexts = raw.prepare(
    `INSERT INTO monthly_texts (month, revision, body, saved_at, saved_by)
     VALUES (:month, 1, :body, :at, :staffId) ON CONFLICT DO NOTHING`,
  );
  const saveTexts = raw.prepare(
    `UPDATE monthly_texts SET revision = revision + 1, body = :body, saved_at = :at, saved_by = :staffId
     WHERE month = :month AND revision = :revision`,
  );
  const billing = raw.prepare<[], StoredSetting>(
    `SELECT revision, body, updated_at AS "updatedAt", updated_by AS "updatedBy" FROM billing`,
  );
  const addBilling = raw.prepare(
    `INSERT INTO billing (only_row, revision, body, updated_at, updated_by)
     VALUES (1, 1, :body, :at, :staffId) ON CONFLICT DO NOTHING`,
  );
  const saveBilling = raw.prepare(
    `UPDATE billing SET revision = revision + 1, body = :body, updated_at = :at, updated_by = :staffId
     WHERE revision = :revision`,
  );
  return {
    texts: (month) => keptOf(texts.get(month), monthlyTextsSchema.parse, {}),
    saveTexts(month, value, revision, by) {
      const body = JSON.stringify(value);
      const { changes } =
        revision === 0
          ? addTexts.run({ month, body, ...by })
          : saveTexts.run({ month, body, revision, ...by });
      return changes === 1;
    },
    billing: () => keptOf(billing.get(), billingSchema.parse, noBilling),
    saveBilling(value, revision, by) {
      const body = JSON.stringify(value);
      const { changes } =
        revision === 0 ? addBilling.run({ body, ...by }) : saveBilling.run({ body, revision, ...by });
      return changes === 1;
    },
  };
}

function keptOf<T>(row: StoredSetting | undefined, parse: (value: unknown) => T, none: T): Kept<T> {
  if (row === undefined) return { value: none, revision: 0, updatedAt: null, updatedBy: null };
  const { revision, updatedAt, updatedBy } = row;
  return { value: parse(JSON.parse(row.body)), revision, updatedAt, updatedBy };
}
