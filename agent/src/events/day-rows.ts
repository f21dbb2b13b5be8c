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

export type TimesKey = Pick<CountKey, "businessDate" | "channel" | "procedureId">;

export type MarkKind = "inaccurate" | "voided" | "corrected" | "entered-afterwards";

export type HourKey = { readonly businessDate: string; readonly procedureId: string; readonly hour: number };

/** The sums of each day, and of its month. What has come back to nothing is no row: a rebuilt table is the same table. */
export type DayRows = {
  addCount(key: CountKey, by: number, fees: number): void;
  addHour(key: HourKey, by: number): void;
  /** To the month of the key's day. */
  addMonthCount(key: CountKey, by: number, fees: number): void;
  addMonthHour(key: HourKey, by: number): void;
  addMark(businessDate: string, kind: MarkKind, by: number): void;
  /** Throws when a time to be taken out is not there. */
  moveTimes(of: TimesKey, added: readonly CaseTimes[], removed: readonly CaseTimes[]): void;
  moveMonthTimes(of: TimesKey, added: readonly CaseTimes[], removed: readonly CaseTimes[]): void;
};

export function createDayRows(raw: Database): DayRows {
  const countKey = "channel, procedure_id, counter_id, outcome";
  const days = counter(raw, "day_count", `business_date, ${countKey}`, ["count", "fees"]);
  const months = counter(raw, "month_count", `month, ${countKey}`, ["count", "fees"]);
  const hours = counter(raw, "day_hour", "business_date, procedure_id, hour", ["count"]);
  const monthHours = counter(raw, "month_hour", "month, procedure_id, hour", ["count"]);
  const marks = counter(raw, "day_mark", "business_date, kind", ["count"]);
  const dayTimes = timesMover(raw, "day_time", "business_date");
  const monthTimes = timesMover(raw, "month_time", "month");
  const month = (date: string) => date.slice(0, 7);
  const cell = ({ channel, procedureId, counterId, outcome }: CountKey) =>
    [channel, procedureId, counterId, outcome] as const;
  return {
    addCount: (key, by, fees) => days([key.businessDate, ...cell(key)], [by, fees]),
    addMonthCount: (key, by, fees) => months([month(key.businessDate), ...cell(key)], [by, fees]),
    addHour: ({ businessDate, procedureId, hour }, by) => hours([businessDate, procedureId, hour], [by]),
    addMonthHour: ({ businessDate, procedureId, hour }, by) =>
      monthHours([month(businessDate), procedureId, hour], [by]),
    addMark: (businessDate, kind, by) => marks([businessDate, kind], [by]),
    moveTimes: ({ businessDate, ...of }, ...changes) => dayTimes({ ...of, span: businessDate }, ...changes),
    moveMonthTimes: ({ businessDate, ...of }, ...changes) =>
      monthTimes({ ...of, span: month(businessDate) }, ...changes),
  };
}

/** Adds to one row of a table of sums, and takes it away when its first sum has come to nothing. */
function counter(raw: Database, table: string, keys: string, sums: readonly string[]) {
  const names = keys.split(", ");
  const add = raw.prepare(
    `INSERT INTO ${table} (${keys}, ${sums.join(", ")}) VALUES (${[...names, ...sums].map(() => "?").join(", ")})
     ON CONFLICT (${keys}) DO UPDATE SET ${sums.map((sum) => `${sum} = ${sum} + excluded.${sum}`).join(", ")}`,
  );
  const drop = raw.prepare(
    `DELETE FROM ${table} WHERE ${names.map((name) => `${name} = ?`).join(" AND ")} AND ${sums[0]} = 0`,
  );
  return (key: readonly (string | number)[], by: readonly [number, ...number[]]) => {
    add.run(...key, ...by);
    if (by[0] < 0) drop.run(...key);
  };
}

function timesMover(raw: Database, table: string, span: string) {
  const where = `${span} = ? AND channel = ? AND procedure_id = ?`;
  const read = raw
    .prepare<[string, string, string], Buffer>(`SELECT times FROM ${table} WHERE ${where}`)
    .pluck();
  const write = raw.prepare(
    `INSERT INTO ${table} (${span}, channel, procedure_id, times) VALUES (?, ?, ?, ?)
     ON CONFLICT (${span}, channel, procedure_id) DO UPDATE SET times = excluded.times`,
  );
  const drop = raw.prepare(`DELETE FROM ${table} WHERE ${where}`);
  return (
    of: { span: string; channel: string; procedureId: string },
    added: readonly CaseTimes[],
    removed: readonly CaseTimes[],
  ) => {
    const key = [of.span, of.channel, of.procedureId] as const;
    const found = read.get(...key);
    const moved = moveTimes(found === undefined ? null : unpackTimes(found), added, removed);
    if (moved === null) drop.run(...key);
    else write.run(...key, packTimes(moved));
  };
}
