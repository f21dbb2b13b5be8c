import type { QaCandidatesAnswer } from "@desk/shared/qa/version-requests";
import type { Database } from "better-sqlite3";
import { isUnreadable, readStored, type StoredEvent } from "../events/readable.ts";

export type Candidate = QaCandidatesAnswer["candidates"][number];

/** 答えがなかった質問: they stand in the log; only that one has been dealt with is remembered beside it. */
export type CandidateRepo = {
  /** Those that nobody has dealt with, newest first. */
  waiting(limit: number): Candidate[];
  /** "done" when somebody was faster. */
  finish(
    id: string,
    by: { at: string; staffId: string; qaId: string | null },
  ): "finished" | "done" | "unknown";
};

export function createCandidateRepo(raw: Database): CandidateRepo {
  const waiting = raw.prepare<[number], StoredEvent>(
    `SELECT seq, id, business_date AS "businessDate", body FROM event WHERE type = 'QuestionNoted'
       AND id NOT IN (SELECT event_id FROM qa_candidate_done) ORDER BY seq DESC LIMIT ?`,
  );
  const known = raw.prepare("SELECT 1 FROM event WHERE id = ? AND type = 'QuestionNoted'");
  const finish = raw.prepare(
    `INSERT INTO qa_candidate_done (event_id, at, staff_id, qa_id) VALUES (:id, :at, :staffId, :qaId)
     ON CONFLICT DO NOTHING`,
  );
  return {
    waiting: (limit) =>
      waiting.all(limit).flatMap((row) => {
        const noted = readStored(row);
        if (isUnreadable(noted) || noted.type !== "QuestionNoted") return [];
        const { id, question, at, counterId, staffId, transactionId = null } = noted;
        return [{ id, question, at, counterId, staffId, transactionId }];
      }),
    finish(id, by) {
      if (known.get(id) === undefined) return "unknown";
      return finish.run({ id, ...by }).changes === 1 ? "finished" : "done";
    },
  };
}
