import type { Database } from "better-sqlite3";
import { perDatabase } from "../db/per-database.ts";

export type JobKind = "daily-report" | "nightly-close" | "backup";
export type Job = { readonly kind: JobKind; readonly period: string; readonly attempts: number };
export type JobRow = Job & {
  readonly state: "waiting" | "running" | "done" | "failed";
  readonly dueMs: number;
  readonly lastError: string | null;
};

/** The truth about what has been done: a timer only asks it. */
export type JobRepo = {
  /** Each period of a kind is planned once, for good. */
  plan(kind: JobKind, period: string, dueMs: number): void;
  /** Planned, to be done at another time than was thought. */
  move(kind: JobKind, period: string, dueMs: number): void;
  /** Done already, but there is more to do. */
  again(kind: JobKind, period: string): void;
  /** Not to be done any more. */
  drop(kind: JobKind, period: string): void;
  /** To be looked at again by then; no failure. */
  postpone(job: Job, dueMs: number): void;
  /** Due by the desk's clock and, by the PC's, neither in anybody's hands nor waiting for another try. */
  due(nowMs: number, wallMs: number): Job[];
  /** Takes a job until `leaseUntilMs`. False when somebody else has it: nobody else may do it then. */
  claim(job: Job, wallMs: number, leaseUntilMs: number): boolean;
  done(job: Job, watermark: number): void;
  failed(job: Job, error: string, retryAtMs: number): void;
  /** Days with compiled reports, in order. */
  donePeriods(kind: JobKind): string[];
  /** In one transaction: these periods are to be done again, and the log has been looked at up to `seen`. */
  reopen(kind: JobKind, periods: readonly string[], seen: number): void;
  /** How far the log had been looked at for late events. */
  seen(): number;
  lastSeq(): number;
  /** Days whose figures the events after `seq` may have changed. */
  daysSince(seq: number): string[];
  /** When the last event of a case reached the agent. */
  lastRecordedAt(transactionId: string): string | null;
  /** Days with unfinished cases and no submitted report. */
  openDates(): string[];
  /** Those that are not done, for the operator. */
  open(): JobRow[];
};

/** A lease that ends much later than this was given while the PC's clock was ahead: it binds nobody. */
export const longestLeaseMs = 15 * 60_000;

/** The row that remembers how far the log has been looked at; it is never due. */
const logSeen = { kind: "log-seen", period: "all" } as const;

export const createJobRepo = perDatabase((raw): JobRepo => {
  return { ...lifeOf(raw), ...logOf(raw) };
});

type Life = Pick<
  JobRepo,
  | "plan"
  | "move"
  | "again"
  | "drop"
  | "postpone"
  | "due"
  | "claim"
  | "done"
  | "failed"
  | "donePeriods"
  | "open"
>;

function lifeOf(raw: Database): Life {
  const plan = raw.prepare(
    `INSERT INTO job (kind, period, due_ms, state) VALUES (?, ?, ?, 'waiting') ON CONFLICT DO NOTHING`,
  );
  const move = raw.prepare(
    `UPDATE job SET due_ms = :dueMs WHERE kind = :kind AND period = :period AND state <> 'done' AND due_ms <> :dueMs`,
  );
  const again = raw.prepare(
    `UPDATE job SET state = 'waiting', lease_until_ms = 0 WHERE kind = ? AND period = ? AND state = 'done'`,
  );
  const drop = raw.prepare("DELETE FROM job WHERE kind = ? AND period = ? AND state <> 'done'");
  const postpone = raw.prepare(
    `UPDATE job SET state = 'waiting', attempts = 0, lease_until_ms = 0, last_error = NULL, due_ms = :dueMs
     WHERE kind = :kind AND period = :period`,
  );
  const due = raw.prepare<{ nowMs: number; wallMs: number }, Job>(
    `SELECT kind, period, attempts FROM job
     WHERE state <> 'done' AND due_ms <= :nowMs
       AND (lease_until_ms <= :wallMs OR lease_until_ms > :wallMs + ${2 * longestLeaseMs}) ORDER BY due_ms, kind, period`,
  );
  const claim = raw.prepare(
    `UPDATE job SET state = 'running', attempts = attempts + 1, lease_until_ms = :leaseUntilMs
     WHERE kind = :kind AND period = :period AND state <> 'done'
       AND (lease_until_ms <= :wallMs OR lease_until_ms > :wallMs + ${2 * longestLeaseMs})`,
  );
  const done = raw.prepare(
    `UPDATE job SET state = 'done', attempts = 0, lease_until_ms = 0, last_error = NULL, watermark = :watermark
     WHERE kind = :kind AND period = :period`,
  );
  const failed = raw.prepare(
    `UPDATE job SET state = 'failed', last_error = :error, lease_until_ms = :retryAtMs
     WHERE kind = :kind AND period = :period`,
  );
  const donePeriods = raw
    .prepare<[string], string>("SELECT period FROM job WHERE kind = ? AND state = 'done' ORDER BY period")
    .pluck();
  const open = raw.prepare<[], JobRow>(
    `SELECT kind, period, attempts, state, due_ms AS "dueMs", last_error AS "lastError" FROM job
     WHERE state <> 'done' ORDER BY due_ms`,
  );
  return {
    plan: (kind, period, dueMs) => void plan.run(kind, period, dueMs),
    move: (kind, period, dueMs) => void move.run({ kind, period, dueMs }),
    again: (kind, period) => void again.run(kind, period),
    drop: (kind, period) => void drop.run(kind, period),
    postpone: ({ kind, period }, dueMs) => void postpone.run({ kind, period, dueMs }),
    due: (nowMs, wallMs) => due.all({ nowMs, wallMs }),
    claim: ({ kind, period }, wallMs, leaseUntilMs) =>
      claim.run({ kind, period, wallMs, leaseUntilMs }).changes === 1,
    done: ({ kind, period }, watermark) => void done.run({ kind, period, watermark }),
    failed: ({ kind, period }, error, retryAtMs) => void failed.run({ kind, period, error, retryAtMs }),
    donePeriods: (kind) => donePeriods.all(kind),
    open: () => open.all(),
  };
}

/**
 * The day of a case is that of its start, also when it was corrected or moved on another one. 取消 and a corrected 発見
 * change what is told of an incident in every report from its first day up to that of the change.
 */
const daysSinceSql = `WITH RECURSIVE
    late AS MATERIALIZED (SELECT id, type, transaction_id, business_date FROM event WHERE seq > :seq),
    record AS MATERIALIZED (SELECT DISTINCT transaction_id AS id FROM late WHERE transaction_id IS NOT NULL),
    incident AS MATERIALIZED (
      SELECT DISTINCT r.incident_id AS id, r.from_date AS day
      FROM late JOIN incident_event i ON i.event_id = late.id JOIN incident_row r ON r.incident_id = i.incident_id
      WHERE late.type IN ('IncidentReported', 'IncidentUpdated')),
    told (day, last) AS (
      SELECT incident.day, max(change.business_date)
      FROM incident JOIN incident_event i ON i.incident_id = incident.id JOIN event change ON change.id = i.event_id
      WHERE coalesce(i.body ->> '$.changes.voidReason', i.body ->> '$.changes.discoveredAt') IS NOT NULL
      GROUP BY incident.id
      UNION SELECT date(day, '+1 day'), last FROM told WHERE day < last)
  SELECT business_date FROM late
  UNION SELECT c.business_date FROM record JOIN case_row c ON c.transaction_id = record.id
  UNION SELECT t.business_date FROM record JOIN event t ON t.id = record.id AND t.type = 'TallyAdded'
  UNION SELECT e.business_date FROM record JOIN event e ON e.transaction_id = record.id
  UNION SELECT day FROM incident
  UNION SELECT day FROM told`;

function logOf(raw: Database): Omit<JobRepo, keyof Life> {
  const reopen = raw.prepare(
    `UPDATE job SET state = 'waiting', lease_until_ms = 0 WHERE kind = ? AND period = ? AND state = 'done'`,
  );
  const setSeen = raw.prepare(
    `INSERT INTO job (kind, period, due_ms, state, watermark) VALUES (:kind, :period, 0, 'done', :seen)
     ON CONFLICT (kind, period) DO UPDATE SET watermark = excluded.watermark`,
  );
  const seen = raw
    .prepare<[string, string], number>("SELECT watermark FROM job WHERE kind = ? AND period = ?")
    .pluck();
  const lastSeq = raw.prepare<[], number>("SELECT coalesce(max(seq), 0) FROM event").pluck();
  const daysSince = raw.prepare<{ seq: number }, string>(daysSinceSql).pluck();
  const lastRecorded = raw
    .prepare<[string], string | null>("SELECT max(recorded_at) FROM event WHERE transaction_id = ?")
    .pluck();
  const openDates = raw
    .prepare<[], string>(
      `SELECT DISTINCT business_date FROM case_row AS open_case
       WHERE finished = 0 AND voided = 0 AND practice = 0 AND coalesce((SELECT state FROM daily_report
         WHERE business_date = open_case.business_date ORDER BY revision DESC LIMIT 1), '') <> 'submitted'`,
    )
    .pluck();
  const mark = raw.transaction((kind: JobKind, periods: readonly string[], upTo: number) => {
    for (const period of periods) reopen.run(kind, period);
    setSeen.run({ ...logSeen, seen: upTo });
  });
  return {
    reopen: (kind, periods, upTo) => mark.immediate(kind, periods, upTo),
    seen: () => seen.get(logSeen.kind, logSeen.period) ?? 0,
    lastSeq: () => lastSeq.get() ?? 0,
    daysSince: (seq) => daysSince.all({ seq }),
    lastRecordedAt: (transactionId) => lastRecorded.get(transactionId) ?? null,
    openDates: () => openDates.all(),
  };
}
