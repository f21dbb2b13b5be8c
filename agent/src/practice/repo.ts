import type { DeskEventOf } from "@desk/shared/contract";
import type { CaseState } from "@desk/shared/figures/case";
import type { PracticeAnswer } from "@desk/shared/procedures/version-requests";
import type { Database } from "better-sqlite3";
import { isUnreadable, readStored, type StoredEvent } from "../events/readable.ts";
import { type CaseRow, caseColumns, caseOfRow } from "../figures/case-columns.ts";

export type PracticeCase = PracticeAnswer["cases"][number];

/** 練習 cases, for the lead's list; no figure knows them. */
export type PracticeRepo = {
  /** Those of the days from `from` to `to`, both included, newest first. */
  cases(from: string, to: string): PracticeCase[];
};

export function createPracticeRepo(raw: Database): PracticeRepo {
  const states = raw
    .prepare<[string, string], CaseRow>(
      `SELECT ${caseColumns} FROM case_row
       WHERE practice = 1 AND voided = 0 AND business_date BETWEEN ? AND ?`,
    )
    .raw();
  const eventOf = raw.prepare<[string], StoredEvent>(
    `SELECT seq, id, business_date AS "businessDate", body FROM event WHERE id = ?`,
  );
  const finishOf = (state: CaseState) => {
    const row = state.finished === null ? undefined : eventOf.get(state.finished.eventId);
    const finish = row === undefined ? undefined : readStored(row);
    if (finish === undefined || isUnreadable(finish)) return undefined;
    return finish.type === "TransactionFinished" ? finish : undefined;
  };
  return {
    cases: (from, to) =>
      states
        .all(from, to)
        .map(caseOfRow)
        .map((state) => practiceCase(state, finishOf(state)))
        .sort((a, b) => Date.parse(b.startedAt) - Date.parse(a.startedAt)),
  };
}

function practiceCase(
  state: CaseState,
  finish: DeskEventOf<"TransactionFinished"> | undefined,
): PracticeCase {
  const { transactionId, procedureId, procedureVersion, counterId, startedAt, finished, times } = state;
  return {
    transactionId,
    staffId: finished?.staffId ?? state.staffId,
    procedureId,
    procedureVersion,
    counterId,
    startedAt,
    finishedAt: finished?.at ?? null,
    outcome: finished?.outcome ?? null,
    durationS:
      finished === null ? null : Math.floor((times.servingMs + times.reviewMs + times.wrapUpMs) / 1000),
    steps: finish?.path.filter(({ answer }) => answer !== undefined).length ?? 0,
    missedChecks: finish?.practiceResult?.missedChecks ?? [],
  };
}
