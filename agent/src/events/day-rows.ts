import type { Channel, Outcome } from "@desk/shared/contract";
import type { Database } from "better-sqlite3";
import { type CaseTimes, moveTimes, packTimes, unpackTimes } from "../figures/time-blob.ts";

/** One cell of the day's counts; channel and outcome `""` = counted by one tap. */
export type CountKey = {
  readonly businessDate: string;
  readonly channel: Channel | "";
  readonly procedureId: string;
  readonly counterId: string;
  readonly outcome: Outcome | "";
};

export type MarkKind = "inaccurate" | "voided" | "corrected" | "entered-afterwards";

/** The sums of each day. What has come back to nothing is no row, so that a rebuilt table is the same table. */
export type DayRows = {
  addCount(key: CountKey, by: number, fees: number): void;
  addHour(businessDate: string, of: { procedureId: string; hour: number }, by: number): void;
  addMark(businessDate: string, kind: MarkKind, by: number): void;
  /** Throws when a time to be taken out is not there. */
  moveTimes(
    of: Pick<CountKey, "businessDate" | "channel" | "procedureId">,
    added: readonly CaseTimes[],
    removed: readonly CaseTimes[],
  ): void;
};

export function createDayRows(raw: Database): DayRows {
  return { ...sumsOf(raw), ...timesOf(raw) };
}

function sumsOf(raw: Database): Omit<DayRows, "moveTimes"> {
  const count = raw.prepare(
    `INSERT INTO day_count (business_date, channel, procedure_id, counter_id, outcome, count, fees)
     VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (business_date, channel, procedure_id, counter_id, outcome)
     DO UPDATE SET count = count + excluded.count, fees = fees + excluded.fees`,
  );
  const dropCount = raw.prepare(
    `DELETE FROM day_count WHERE business_date = ? AND channel = ? AND procedure_id = ? AND counter_id = ?
       AND outcome = ? AND count = 0`,
  );
  const hour = raw.prepare(
    `INSERT INTO day_hour (business_date, procedure_id, hour, count) VALUES (?, ?, ?, ?)
     ON CONFLICT (business_date, procedure_id, hour) DO UPDATE SET count = count + excluded.count`,
  );
  const dropHour = raw.prepare(
    "DELETE FROM day_hour WHERE business_date = ? AND procedure_id = ? AND hour = ? AND count = 0",
  );
  const mark = raw.prepare(
    `INSERT INTO day_mark (business_date, kind, count) VALUES (?, ?, ?)
     ON CONFLICT (business_date, kind) DO UPDATE SET count = count + excluded.count`,
  );
  const dropMark = raw.prepare("DELETE FROM day_mark WHERE business_date = ? AND kind = ? AND count = 0");
  return {
    addCount({ businessDate, channel, procedureId, counterId, outcome }, by, fees) {
      const key = [businessDate, channel, procedureId, counterId, outcome];
      count.run(...key, by, fees);
      if (by < 0) dropCount.run(...key);
    },
    addHour(businessDate, of, by) {
      hour.run(businessDate, of.procedureId, of.hour, by);
      if (by < 0) dropHour.run(businessDate, of.procedureId, of.hour);
    },
    addMark(businessDate, kind, by) {
      mark.run(businessDate, kind, by);
      if (by < 0) dropMark.run(businessDate, kind);
    },
  };
}

function timesOf(raw: Database): Pick<DayRows, "moveTimes"> {
  const where = "business_date = ? AND channel = ? AND procedure_id = ?";
  const read = raw
    .prepare<[string, string, string], Buffer>(`SELECT times FROM day_time WHERE ${where}`)
    .pluck();
  const write = raw.prepare(
    `INSERT INTO day_time (business_date, channel, procedure_id, times) VALUES (?, ?, ?, ?)
     ON CONFLICT (business_date, channel, procedure_id) DO UPDATE SET times = excluded.times`,
  );
  const drop = raw.prepare(`DELETE FROM day_time WHERE ${where}`);
  return {
    moveTimes({ businessDate, channel, procedureId }, added, removed) {
      const key = [businessDate, channel, procedureId] as const;
      const found = read.get(...key);
      const moved = moveTimes(found === undefined ? null : unpackTimes(found), added, removed);
      if (moved === null) drop.run(...key);
      else write.run(...key, packTimes(moved));
    },
  };
}
