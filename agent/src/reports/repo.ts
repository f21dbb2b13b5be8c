import { type DailyReport, dailyReportSchema } from "@desk/shared/contract";
import type { Database } from "better-sqlite3";

/** The compiled reports: one row a revision. */
export type ReportRepo = {
  /** The newest revision of a day. */
  latest(businessDate: string): DailyReport | null;
  /** Adds a revision, or replaces the same one as long as it is a draft. Throws when it is no draft any more. */
  save(report: DailyReport): void;
  /** Of the newest day that has one. */
  lastCompiled(): { businessDate: string; compiledAt: string } | null;
};

export function createReportRepo(raw: Database): ReportRepo {
  const latest = raw
    .prepare<[string], string>(
      "SELECT body FROM daily_report WHERE business_date = ? ORDER BY revision DESC LIMIT 1",
    )
    .pluck();
  const save = raw.prepare(
    `INSERT INTO daily_report (business_date, revision, state, compiled_at, body) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (business_date, revision) DO UPDATE SET
       state = excluded.state, compiled_at = excluded.compiled_at, body = excluded.body
     WHERE daily_report.state = 'draft'`,
  );
  const last = raw.prepare<[], { businessDate: string; compiledAt: string }>(
    `SELECT business_date AS "businessDate", compiled_at AS "compiledAt" FROM daily_report
     ORDER BY business_date DESC, revision DESC LIMIT 1`,
  );
  return {
    latest(businessDate) {
      const body = latest.get(businessDate);
      return body === undefined ? null : dailyReportSchema.parse(JSON.parse(body));
    },
    save(report) {
      const { businessDate, revision, state, compiledAt } = report;
      const { changes } = save.run(businessDate, revision, state, compiledAt, JSON.stringify(report));
      if (changes !== 1)
        throw new Error(`revision ${revision} of ${businessDate} is no draft and must not change`);
    },
    lastCompiled: () => last.get() ?? null,
  };
}
