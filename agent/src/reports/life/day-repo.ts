import { businessDateOf } from "@desk/shared/calendar/business-date";
import { contractPeriod } from "@desk/shared/calendar/opening";
import type { ReportState } from "@desk/shared/contract";
import type { Database } from "better-sqlite3";
import { perDatabase } from "../../db/per-database.ts";
import { stillRefused } from "../../events/still-refused.ts";
import { createTracesRepo } from "../../figures/traces-repo.ts";

/** A revision without its content. */
export type RevisionHead = {
  readonly businessDate: string;
  readonly revision: number;
  readonly state: ReportState;
  readonly compiledAt: string;
  readonly reason: string | null;
  /** Stays when a confirmed report has fallen back to a draft. */
  readonly confirmedAt: string | null;
  readonly confirmedBy: string | null;
  readonly submittedAt: string | null;
  readonly submittedBy: string | null;
  readonly submittedWay: "hand" | "mail" | "shared-folder" | null;
  readonly submittedFolder: string | null;
};

/** What the day list needs of one day. */
export type DaySums = { readonly businessDate: string; readonly total: number; readonly open: number };

/** Reads what is known of days and their reports; changes nothing. */
export type DayRepo = {
  newest(businessDate: string): RevisionHead | null;
  /** Oldest first. */
  revisions(businessDate: string): RevisionHead[];
  /** The newest revision of each day from `from` to `to`, both inclusive. */
  newestBetween(from: string, to: string): RevisionHead[];
  /** Cases (practice apart), tallies, missed calls, and incidents discovered on the day (those voided apart). */
  records(businessDate: string): number;
  /** Whether there are any such records: asked after every commit. */
  hasRecords(businessDate: string): boolean;
  /** The first day with a record, as `records` counts them; null when there is none. */
  firstRecorded(): string | null;
  /** Days of the range with a case or a tally, with what they count and leave open. */
  sumsBetween(from: string, to: string): DaySums[];
  needsReplacement(businessDate: string): boolean;
  replacementsBetween(from: string, to: string): string[];
  /** Why the files of a day could not be written, as the job noted it. */
  fileErrors(): { businessDate: string; error: string }[];
  /** How a month's report (`2026-05`) stands; `imported` = only its totals were taken in. */
  monthState(month: string): "none" | "draft" | "submitted" | "imported";
  /** 差替えが必要: the month is handed in, and a day of it calls for a 差替え or has had a revision since. */
  monthNeedsReplacement(month: string): boolean;
  /** Events refused on that day. */
  rejected(businessDate: string): number;
};

const head = `business_date AS "businessDate", revision, state, compiled_at AS "compiledAt", reason,
  confirmed_at AS "confirmedAt", confirmed_by AS "confirmedBy", submitted_at AS "submittedAt",
  submitted_by AS "submittedBy", submitted_way AS "submittedWay", submitted_folder AS "submittedFolder"`;

export const createDayRepo = perDatabase((raw): DayRepo => {
  return { ...revisionsOf(raw), ...recordsOf(raw), ...problemsOf(raw) };
});

function revisionsOf(raw: Database): Pick<DayRepo, "newest" | "revisions" | "newestBetween"> {
  const ofDay = raw.prepare<[string], RevisionHead>(
    `SELECT ${head} FROM daily_report WHERE business_date = ? ORDER BY revision`,
  );
  const newest = raw.prepare<[string], RevisionHead>(
    `SELECT ${head} FROM daily_report WHERE business_date = ? ORDER BY revision DESC LIMIT 1`,
  );
  const between = raw.prepare<[string, string], RevisionHead>(
    `SELECT ${head} FROM daily_report AS newest
     WHERE business_date BETWEEN ? AND ? AND revision =
       (SELECT max(revision) FROM daily_report WHERE business_date = newest.business_date)`,
  );
  return {
    newest: (date) => newest.get(date) ?? null,
    revisions: (date) => ofDay.all(date),
    newestBetween: (from, to) => between.all(from, to),
  };
}

function recordsOf(raw: Database): Pick<DayRepo, "records" | "hasRecords" | "firstRecorded" | "sumsBetween"> {
  const records = raw
    .prepare<{ date: string }, number>(
      `SELECT (SELECT count(*) FROM case_row WHERE business_date = :date AND practice = 0)
            + (SELECT count(*) FROM event WHERE business_date = :date AND type = 'TallyAdded')
            + (SELECT count(*) FROM missed_call WHERE business_date = :date)`,
    )
    .pluck();
  const any = raw
    .prepare<{ date: string }, number>(
      `SELECT EXISTS (SELECT 1 FROM case_row WHERE business_date = :date AND practice = 0)
           OR EXISTS (SELECT 1 FROM event WHERE business_date = :date AND type = 'TallyAdded')
           OR EXISTS (SELECT 1 FROM missed_call WHERE business_date = :date)`,
    )
    .pluck();
  const traces = createTracesRepo(raw);
  const discoveries = (from: string, to: string) =>
    traces
      .incidents(from, to)
      .map(({ discoveredAt }) => businessDateOf(discoveredAt))
      .filter((date) => date >= from);
  const sums = raw.prepare<{ from: string; to: string }, DaySums>(
    `SELECT business_date AS "businessDate", sum(total) AS total, sum(open) AS open FROM (
       SELECT business_date, count AS total, 0 AS open FROM day_count WHERE business_date BETWEEN :from AND :to
       UNION ALL
       SELECT business_date, 0, 1 FROM case_row
       WHERE finished = 0 AND voided = 0 AND practice = 0 AND business_date BETWEEN :from AND :to)
     GROUP BY business_date`,
  );
  const first = raw
    .prepare<[], string | null>(
      `SELECT min(day) FROM (SELECT min(business_date) AS day FROM case_row WHERE practice = 0
       UNION ALL SELECT min(business_date) FROM event WHERE type = 'TallyAdded'
       UNION ALL SELECT min(business_date) FROM missed_call)`,
    )
    .pluck();
  return {
    records: (date) => (records.get({ date }) ?? 0) + discoveries(date, date).length,
    hasRecords: (date) => any.get({ date }) === 1 || discoveries(date, date).length > 0,
    firstRecorded() {
      const counted = first.get() ?? null;
      // Only what was discovered before it can come first: not every incident of the contract is read for that.
      return discoveries(contractPeriod.from, counted ?? contractPeriod.to).sort()[0] ?? counted;
    },
    sumsBetween: (from, to) => sums.all({ from, to }),
  };
}

function problemsOf(
  raw: Database,
): Pick<
  DayRepo,
  | "needsReplacement"
  | "replacementsBetween"
  | "fileErrors"
  | "monthState"
  | "monthNeedsReplacement"
  | "rejected"
> {
  const replacements = raw
    .prepare<[string, string], string>(
      "SELECT business_date FROM replacement_due WHERE business_date BETWEEN ? AND ?",
    )
    .pluck();
  const errors = raw.prepare<[], { businessDate: string; error: string }>(
    `SELECT period AS "businessDate", last_error AS error FROM job
     WHERE kind = 'daily-report' AND state <> 'done' AND last_error IS NOT NULL ORDER BY period`,
  );
  const month = raw
    .prepare<[string], "draft" | "submitted">(
      "SELECT state FROM monthly_report WHERE month = ? ORDER BY revision DESC LIMIT 1",
    )
    .pluck();
  const imported = raw.prepare<[string], number>("SELECT 1 FROM month_import WHERE month = ?").pluck();
  // A month is handed in after all its days: what was compiled of one of them since is a later revision.
  const overtaken = raw
    .prepare<{ month: string }, number>(
      `SELECT 1 FROM (SELECT state, submitted_at FROM monthly_report WHERE month = :month
                      ORDER BY revision DESC LIMIT 1) AS newest
       WHERE state = 'submitted' AND (
         EXISTS (SELECT 1 FROM replacement_due WHERE business_date BETWEEN :month || '-01' AND :month || '-31')
         OR EXISTS (SELECT 1 FROM daily_report WHERE business_date BETWEEN :month || '-01' AND :month || '-31'
                    AND compiled_at > newest.submitted_at))`,
    )
    .pluck();
  const rejected = raw
    .prepare<[string], number>(
      `SELECT count(DISTINCT coalesce(event_id, number)) FROM rejected_event WHERE business_date = ? AND ${stillRefused}`,
    )
    .pluck();
  return {
    needsReplacement: (date) => replacements.all(date, date).length > 0,
    replacementsBetween: (from, to) => replacements.all(from, to),
    fileErrors: () => errors.all(),
    monthState: (of) => month.get(of) ?? (imported.get(of) === undefined ? "none" : "imported"),
    monthNeedsReplacement: (of) => overtaken.get({ month: of }) !== undefined,
    rejected: (date) => rejected.get(date) ?? 0,
  };
}
