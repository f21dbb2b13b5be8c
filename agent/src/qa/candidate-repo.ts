import type { DeskEventOf } from "@desk/shared/contract";
import type { QaCandidatesAnswer } from "@desk/shared/qa/version-requests";
import type { Database } from "better-sqlite3";

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
  const waiting = raw
    .prepare<[number], string>(
      `SELECT body FROM event WHERE type = 'QuestionNoted'
         AND id NOT IN (SELECT event_id FROM qa_candidate_done) ORDER BY seq DESC LIMIT ?`,
    )
    .pluck();
  const known = raw.prepare("SELECT 1 FROM event WHERE id = ? AND type = 'QuestionNoted'");
  const finish = raw.prepare(
    `INSERT INTO qa_candidate_done (event_id, at, staff_id, qa_id) VALUES (:id, :at, :staffId, :qaId)
     ON CONFLICT DO NOTHING`,
  );
  return {
    waiting: (limit) =>
      waiting.all(limit).map((body) => {
        const noted = JSON.parse(body) as DeskEventOf<"QuestionNoted">;
        const { id, question, at, counterId, staffId, transactionId = null } = noted;
        return { id, question, at, counterId, staffId, transactionId };
      }),
    finish(id, by) {
      if (known.get(id) === undefined) return "unknown";
      return finish.run({ id, ...by }).changes === 1 ? "finished" : "done";
    },
  };
}
