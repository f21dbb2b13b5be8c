import type { Channel, Outcome } from "@desk/shared/contract";
import type { Database } from "better-sqlite3";
import { type CaseTimes, joinTimes, moveTimes, packTimes, unpackTimes } from "../figures/time-blob.ts";

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
  /** Adds the sums of an attached database that were made of other records. */
  addFrom(schema: string): void;
};

type SumTable = { readonly table: string; readonly keys: string; readonly sums: readonly string[] };
const cellKey = "channel, procedure_id, counter_id, outcome";
const sumTables = {
  days: { table: "day_count", keys: `business_date, ${cellKey}`, sums: ["count", "fees"] },
  months: { table: "month_count", keys: `month, ${cellKey}`, sums: ["count", "fees"] },
  hours: { table: "day_hour", keys: "business_date, procedure_id, hour", sums: ["count"] },
  monthHours: { table: "month_hour", keys: "month, procedure_id, hour", sums: ["count"] },
  marks: { table: "day_mark", keys: "business_date, kind", sums: ["count"] },
} satisfies Record<string, SumTable>;

type TimesTable = { readonly table: string; readonly span: string };
const timesTables = {
  days: { table: "day_time", span: "business_date" },
  months: { table: "month_time", span: "month" },
} satisfies Record<string, TimesTable>;

/** The tables of sums: what is folded from different parts of a log adds up in them. */
export const dayTables: readonly string[] = [...Object.values(sumTables), ...Object.values(timesTables)].map(
  ({ table }) => table,
);

export function createDayRows(raw: Database): DayRows {
  const days = counter(raw, sumTables.days);
  const months = counter(raw, sumTables.months);
  const hours = counter(raw, sumTables.hours);
  const monthHours = counter(raw, sumTables.monthHours);
  const marks = counter(raw, sumTables.marks);
  const dayTimes = timesMover(raw, timesTables.days);
  const monthTimes = timesMover(raw, timesTables.months);
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
    addFrom(schema) {
      for (const table of Object.values(sumTables)) addSumsFrom(raw, schema, table);
      for (const table of Object.values(timesTables)) addTimesFrom(raw, schema, table);
    },
  };
}

const addToSums = ({ keys, sums }: SumTable) =>
  `ON CONFLICT (${keys}) DO UPDATE SET ${sums.map((sum) => `${sum} = ${sum} + excluded.${sum}`).join(", ")}`;

/** Adds to one row of a table of sums, and takes it away when its first sum has come to nothing. */
function counter(raw: Database, of: SumTable) {
  const { table, keys, sums } = of;
  const names = keys.split(", ");
  const add = raw.prepare(
    `INSERT INTO ${table} (${keys}, ${sums.join(", ")}) VALUES (${[...names, ...sums].map(() => "?").join(", ")})
     ${addToSums(of)}`,
  );
  const drop = raw.prepare(
    `DELETE FROM ${table} WHERE ${names.map((name) => `${name} = ?`).join(" AND ")} AND ${sums[0]} = 0`,
  );
  return (key: readonly (string | number)[], by: readonly [number, ...number[]]) => {
    add.run(...key, ...by);
    if (by[0] < 0) drop.run(...key);
  };
}

function addSumsFrom(raw: Database, schema: string, of: SumTable): void {
  const columns = [of.keys, ...of.sums].join(", ");
  // Without a WHERE the conflict's ON would be taken for a join's.
  raw.exec(
    `INSERT INTO main.${of.table} (${columns}) SELECT ${columns} FROM ${schema}.${of.table} WHERE true ${addToSums(of)}`,
  );
}

/** The lists of what is in both, as the days in the middle of a log are, are joined; the others are taken as they are. */
function addTimesFrom(raw: Database, schema: string, { table, span }: TimesTable): void {
  const key = `${span}, channel, procedure_id`;
  const inBoth = raw.prepare<[], { span: string; channel: string; procedure: string; a: Buffer; b: Buffer }>(
    `SELECT ${span} AS span, channel, procedure_id AS procedure, here.times AS a, there.times AS b
     FROM main.${table} AS here JOIN ${schema}.${table} AS there USING (${key})`,
  );
  const join = raw.prepare(
    `UPDATE main.${table} SET times = ? WHERE ${span} = ? AND channel = ? AND procedure_id = ?`,
  );
  for (const { a, b, ...of } of inBoth.all())
    join.run(packTimes(joinTimes(unpackTimes(a), unpackTimes(b))), of.span, of.channel, of.procedure);
  raw.exec(
    `INSERT INTO main.${table} (${key}, times) SELECT ${key}, times FROM ${schema}.${table}
     WHERE true ON CONFLICT DO NOTHING`,
  );
}

function timesMover(raw: Database, { table, span }: TimesTable) {
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
