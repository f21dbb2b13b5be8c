import { perDatabase } from "../../db/per-database.ts";

export const reportActions = [
  "texts",
  "confirm",
  "fall-back",
  "submit",
  "revise",
  "discard",
  "delivery-undone",
  "auto-close",
  "override",
  "override-removed",
  "jlis-stop",
  "jlis-stop-removed",
  "settings",
] as const;
export type ReportAction = (typeof reportActions)[number];

export type ReportAuditRow = {
  readonly at: string;
  /** null = the agent itself. */
  readonly staffId: string | null;
  readonly action: ReportAction;
  /** A day, a month, or `settings`. */
  readonly period: string;
  readonly revision: number | null;
  /** Japanese, a few words. */
  readonly detail: string | null;
};

/** What a change of the calendar or of the settings found and what it left, in Japanese. */
export type ReportAuditSides = { readonly before: string; readonly after: string };

/** Who did what to a report, to the calendar or to the settings; never changed, never deleted. */
export type ReportAudit = {
  note(row: ReportAuditRow, sides?: ReportAuditSides): void;
  /** Newest first; of one period, or of all when null. */
  newest(period: string | null, limit: number): ReportAuditRow[];
};

const noSides = { before: null, after: null };

export const createReportAudit = perDatabase((raw): ReportAudit => {
  const insert = raw.prepare(
    `INSERT INTO report_audit (at, staff_id, action, period, revision, detail, before, after)
     VALUES (:at, :staffId, :action, :period, :revision, :detail, :before, :after)`,
  );
  const newest = raw.prepare<{ period: string | null; limit: number }, ReportAuditRow>(
    `SELECT at, staff_id AS "staffId", action, period, revision, detail FROM report_audit
     WHERE :period IS NULL OR period = :period ORDER BY number DESC LIMIT :limit`,
  );
  return {
    note: (row, sides) => void insert.run({ ...row, ...(sides ?? noSides) }),
    newest: (period, limit) => newest.all({ period, limit }),
  };
});
