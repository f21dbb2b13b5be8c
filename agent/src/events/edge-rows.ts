import type { Database } from "better-sqlite3";

/** The first and last sign of everybody at work on a day, and its last finish. */
export type EdgeRows = {
  widen(span: { businessDate: string; staffId: string; firstMs: number; lastMs: number }): void;
  extend(businessDate: string, lastFinishMs: number): void;
  /** Looks through the day's records, of which one has gone. */
  findSpan(businessDate: string, staffId: string): void;
  findEnd(businessDate: string): void;
};

const dayMs = 86_400_000;

export function createEdgeRows(raw: Database): EdgeRows {
  const widen = raw.prepare(
    `INSERT INTO day_staff (business_date, staff_id, first_ms, last_ms) VALUES (?, ?, ?, ?)
     ON CONFLICT (business_date, staff_id) DO UPDATE SET
       first_ms = min(first_ms, excluded.first_ms), last_ms = max(last_ms, excluded.last_ms)`,
  );
  const extend = raw.prepare(
    `INSERT INTO day_end (business_date, last_finish_ms) VALUES (?, ?)
     ON CONFLICT (business_date) DO UPDATE SET last_finish_ms = max(last_finish_ms, excluded.last_finish_ms)`,
  );
  const dropSpan = raw.prepare("DELETE FROM day_staff WHERE business_date = ? AND staff_id = ?");
  const dropEnd = raw.prepare("DELETE FROM day_end WHERE business_date = ?");
  const find = findersOf(raw);
  return {
    widen: ({ businessDate, staffId, firstMs, lastMs }) =>
      void widen.run(businessDate, staffId, firstMs, lastMs),
    extend: (businessDate, lastFinishMs) => void extend.run(businessDate, lastFinishMs),
    findSpan(businessDate, staffId) {
      dropSpan.run(businessDate, staffId);
      for (const ms of find.sightings(businessDate, staffId)) widen.run(businessDate, staffId, ms, ms);
    },
    findEnd(businessDate) {
      dropEnd.run(businessDate);
      const lastFinishMs = find.lastFinish(businessDate);
      if (lastFinishMs !== null) extend.run(businessDate, lastFinishMs);
    },
  };
}

/** The same signs that `dayFigures` looks at. */
function findersOf(raw: Database) {
  const ofCases = raw
    .prepare<Record<string, string | number>, number>(
      `WITH seen AS (
         SELECT * FROM case_row WHERE business_date = :date AND practice = 0 AND voided = 0
           AND (corrections IS NULL OR instr(corrections, '"kind":"entered-afterwards"') = 0))
       SELECT started_ms FROM seen WHERE staff_id = :staffId
       UNION ALL
       SELECT finished_ms FROM seen
       WHERE finish_staff_id = :staffId AND finished_ms >= started_ms AND finished_ms < :endMs
       UNION ALL
       SELECT at_ms FROM presence_row WHERE business_date = :date AND staff_id = :staffId`,
    )
    .pluck();
  const ofTallies = raw
    .prepare<Record<string, string | number>, string>(
      `SELECT at FROM event WHERE business_date = :date AND type = 'TallyAdded' AND staff_id = :staffId
         AND id NOT IN (SELECT event_id FROM tally_row WHERE business_date = :date AND voided = 1)`,
    )
    .pluck();
  const lastFinish = raw
    .prepare<Record<string, string | number>, number | null>(
      `SELECT max(finished_ms) FROM case_row WHERE business_date = :date AND practice = 0 AND voided = 0
         AND accurate = 1 AND finished_ms >= started_ms AND finished_ms < :endMs`,
    )
    .pluck();
  const endOf = (date: string) => Date.parse(`${date}T00:00:00+09:00`) + dayMs;
  return {
    sightings: (date: string, staffId: string) => [
      ...ofCases.all({ date, staffId, endMs: endOf(date) }),
      ...ofTallies.all({ date, staffId }).map((at) => Date.parse(at)),
    ],
    lastFinish: (date: string) => lastFinish.get({ date, endMs: endOf(date) }) ?? null,
  };
}
