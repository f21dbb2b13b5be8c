import { type DailyReport, dailyReportSchema } from "@desk/shared/contract";
import type { SubmissionWay } from "@desk/shared/contract/report-life";
import type { Database } from "better-sqlite3";
import { perDatabase } from "../db/per-database.ts";

type Signed = { readonly at: string; readonly staffId: string };
type Handed = Signed & { readonly way: SubmissionWay; readonly folder: string | null };

/** The compiled reports: one row a revision. The database keeps a submitted one as it is. */
export type ReportRepo = {
  /** The newest revision of a day. */
  latest(businessDate: string): DailyReport | null;
  /** One revision of a day. */
  read(businessDate: string, revision: number): DailyReport | null;
  /** Stores a draft, also in the place of a confirmed report that no longer holds. Throws when it is submitted. */
  save(report: DailyReport): void;
  confirm(report: DailyReport, by: Signed): void;
  submit(report: DailyReport, by: Handed): void;
  /** Begins the next revision with its reason (差替え). Throws unless the one before it is submitted. */
  begin(report: DailyReport, reason: string): void;
  /** Throws away a revision that is not submitted, a confirmed one too. Throws when it is submitted. */
  discard(businessDate: string, revision: number): void;
  /** Of the newest day that has one. */
  lastCompiled(): { businessDate: string; compiledAt: string } | null;
};

export const createReportRepo = perDatabase((raw): ReportRepo => {
  const latest = raw
    .prepare<[string], string>(
      "SELECT body FROM daily_report WHERE business_date = ? ORDER BY revision DESC LIMIT 1",
    )
    .pluck();
  const read = raw
    .prepare<[string, number], string>(
      "SELECT body FROM daily_report WHERE business_date = ? AND revision = ?",
    )
    .pluck();
  const last = raw.prepare<[], { businessDate: string; compiledAt: string }>(
    `SELECT business_date AS "businessDate", compiled_at AS "compiledAt" FROM daily_report
     ORDER BY business_date DESC, revision DESC LIMIT 1`,
  );
  return {
    ...writersOf(raw),
    discard: discardOf(raw),
    latest: (date) => parsed(latest.get(date)),
    read: (date, revision) => parsed(read.get(date, revision)),
    lastCompiled: () => last.get() ?? null,
  };
});

/** A draft of an older version may lack what a report holds today: it is compiled anew. */
function parsed(body: string | undefined): DailyReport | null {
  if (body === undefined) return null;
  const value = JSON.parse(body) as DailyReport;
  if (value.state !== "draft") return dailyReportSchema.parse(value);
  const draft = dailyReportSchema.safeParse(value);
  return draft.success ? draft.data : null;
}

function writersOf(raw: Database): Pick<ReportRepo, "save" | "confirm" | "submit" | "begin"> {
  const insert = raw.prepare(
    `INSERT INTO daily_report (business_date, revision, state, compiled_at, body, reason)
     VALUES (:businessDate, :revision, 'draft', :compiledAt, :body, :reason)`,
  );
  const replace = raw.prepare(
    `UPDATE daily_report SET state = :state, compiled_at = :compiledAt, body = :body
     WHERE business_date = :businessDate AND revision = :revision AND state <> 'submitted'`,
  );
  const confirm = raw.prepare(
    `UPDATE daily_report SET confirmed_at = :at, confirmed_by = :staffId
     WHERE business_date = :businessDate AND revision = :revision`,
  );
  const submit = raw.prepare(
    `UPDATE daily_report SET state = 'submitted', compiled_at = :compiledAt, body = :body, submitted_at = :at,
       submitted_by = :staffId, submitted_way = :way, submitted_folder = :folder
     WHERE business_date = :businessDate AND revision = :revision AND state = 'confirmed'`,
  );
  const submitted = raw
    .prepare<[string, number], number>(
      "SELECT 1 FROM daily_report WHERE business_date = ? AND revision = ? AND state = 'submitted'",
    )
    .pluck();
  const rowOf = ({ businessDate, revision, state, compiledAt, ...rest }: DailyReport) => ({
    ...{ businessDate, revision, state, compiledAt },
    body: JSON.stringify({ businessDate, revision, state, compiledAt, ...rest }),
  });
  const put = (report: DailyReport) => {
    if (replace.run(rowOf(report)).changes === 1) return;
    const { businessDate, revision } = report;
    if (submitted.get(businessDate, revision) !== undefined)
      throw new Error(`revision ${revision} of ${businessDate} is submitted and must not change`);
    insert.run({ ...rowOf(report), reason: null });
  };
  return {
    save: put,
    confirm(report, by) {
      const { businessDate, revision } = report;
      put({ ...report, state: "draft" });
      replace.run(rowOf({ ...report, state: "confirmed" }));
      confirm.run({ businessDate, revision, at: by.at, staffId: by.staffId });
    },
    submit(report, { at, staffId, way, folder }) {
      const { changes } = submit.run({
        ...rowOf({ ...report, state: "submitted" }),
        ...{ at, staffId, way, folder },
      });
      if (changes !== 1)
        throw new Error(`revision ${report.revision} of ${report.businessDate} is not confirmed`);
    },
    begin: (report, reason) => void insert.run({ ...rowOf({ ...report, state: "draft" }), reason }),
  };
}

/** The database lets nothing but a draft be deleted. */
function discardOf(raw: Database): ReportRepo["discard"] {
  const unconfirm = raw.prepare(
    `UPDATE daily_report SET state = 'draft' WHERE business_date = ? AND revision = ? AND state = 'confirmed'`,
  );
  const discard = raw.prepare("DELETE FROM daily_report WHERE business_date = ? AND revision = ?");
  return (date, revision) => {
    unconfirm.run(date, revision);
    discard.run(date, revision);
  };
}
