import type { Database } from "better-sqlite3";

/** 読みました, as the log has it. */
export type Read = { procedureId: string; version: number; staffId: string; at: string };

export type ReadRepo = { all(): Read[] };

export function createReadRepo(raw: Database): ReadRepo {
  // Few: one a change and person. Told twice, the first one counts.
  const all = raw.prepare<[], Read>(
    `SELECT body ->> 'procedureId' AS "procedureId", body ->> 'procedureVersion' AS version,
       staff_id AS "staffId", at
     FROM event WHERE type = 'ProcedureChangeRead' ORDER BY seq`,
  );
  return { all: () => all.all() };
}
