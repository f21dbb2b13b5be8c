import { toJstIso } from "@desk/shared/calendar/business-date";
import { type OpenCase, openCasesTold, type Phase } from "@desk/shared/contract";
import type { Database } from "better-sqlite3";

/** The open cases as a status tells them: the newest one by one, all of them as figures. */
export type OpenCases = {
  readonly newest: OpenCase[];
  readonly total: number;
  readonly review: { readonly waiting: number; readonly longestSince: string | null };
};

type Row = [
  ...[transactionId: string, procedureId: string, counterId: string, staffId: string],
  ...[phase: Phase, startedAt: string, phaseSince: string],
];
type Sums = { total: number; waiting: number; longestS: number | null };

const isOpen = "finished = 0 AND voided = 0 AND practice = 0";

/** Reads a few columns of few rows: this runs at every change of the board. */
export function createOpenCases(raw: Database): () => OpenCases {
  const newest = raw
    .prepare<[number], Row>(
      `SELECT transaction_id, procedure_id, counter_id, staff_id, phase, started_at, phase_since
       FROM case_row INDEXED BY case_open WHERE ${isOpen}
       ORDER BY business_date DESC, started_ms DESC, transaction_id LIMIT ?`,
    )
    .raw();
  const sums = raw.prepare<[], Sums>(
    `SELECT count(*) AS total, count(*) FILTER (WHERE phase = 'review') AS waiting,
            min(unixepoch(phase_since)) FILTER (WHERE phase = 'review') AS "longestS"
     FROM case_row INDEXED BY case_open WHERE ${isOpen}`,
  );
  return () => {
    const rows = newest.all(openCasesTold + 1).map(openCaseOf);
    if (rows.length <= openCasesTold) return { newest: rows, total: rows.length, review: reviewOf(rows) };
    const all = sums.get() ?? { total: rows.length, waiting: 0, longestS: null };
    const longestSince = all.longestS === null ? null : toJstIso(all.longestS * 1_000);
    return {
      newest: rows.slice(0, openCasesTold),
      total: all.total,
      review: { waiting: all.waiting, longestSince },
    };
  };
}

function openCaseOf([transactionId, procedureId, counterId, staffId, phase, startedAt, phaseSince]: Row) {
  return { transactionId, procedureId, counterId, staffId, phase, startedAt, phaseSince };
}

function reviewOf(cases: readonly OpenCase[]): OpenCases["review"] {
  const waiting = cases.filter(({ phase }) => phase === "review");
  const first = waiting.reduce<OpenCase | null>(
    (best, one) => (best === null || Date.parse(one.phaseSince) < Date.parse(best.phaseSince) ? one : best),
    null,
  );
  return { waiting: waiting.length, longestSince: first?.phaseSince ?? null };
}
