import type { Database } from "better-sqlite3";
import { stillRefused } from "../events/still-refused.ts";

export type LastSeen = {
  readonly counterId: string;
  readonly at: string;
  readonly atMs: number;
  /** null when the last that was heard of the counter is that this person left it. */
  readonly staffId: string | null;
  readonly businessDate: string;
};
export type RejectedToday = {
  readonly id: string | null;
  readonly counterId: string;
  readonly receivedAt: string;
  readonly reason: string;
};

/** Enough for anybody to see that something is wrong; the rest is in the database. */
const rejectedShown = 100;

export type LiveRepo = {
  lastSeen(): LastSeen[];
  /** The newest first, `rejectedShown` at most. */
  rejectedOn(businessDate: string): RejectedToday[];
};

export function createLiveRepo(raw: Database): LiveRepo {
  const lastSeen = raw.prepare<[], LastSeen>(
    `SELECT last.counter_id AS "counterId", last.at, last.at_ms AS "atMs",
            CASE event.type WHEN 'StaffSignedOut' THEN NULL ELSE last.staff_id END AS "staffId",
            last.business_date AS "businessDate"
     FROM counter_last AS last LEFT JOIN event ON event.id = last.event_id`,
  );
  const rejected = raw.prepare<[string, number], RejectedToday>(
    `SELECT event_id AS id, counter_id AS "counterId", received_at AS "receivedAt", reason
     FROM rejected_event WHERE business_date = ? AND ${stillRefused} ORDER BY number DESC LIMIT ?`,
  );
  return { lastSeen: () => lastSeen.all(), rejectedOn: (date) => rejected.all(date, rejectedShown) };
}
