import type { DeviceWatch, Observation } from "@desk/shared/contract";
import type { Database } from "better-sqlite3";
import { perDatabase } from "../db/per-database.ts";

export type SavedWatch = {
  readonly deviceId: string;
  readonly revision: number;
  readonly updatedAt: string;
  readonly updatedBy: string;
  /** null = it is no longer watched. */
  readonly watch: DeviceWatch | null;
  /** Epoch milliseconds of the last check that was noted. */
  readonly checkedMs: number | null;
};
export type By = { readonly at: string; readonly staffId: string };

export type WatchRepo = {
  all(): SavedWatch[];
  of(deviceId: string): SavedWatch | null;
  /** False when somebody has saved since `revision` (0 = there was none) was read. */
  save(deviceId: string, watch: DeviceWatch | null, revision: number, by: By): boolean;
  /** In one transaction. */
  noteChecked(checkedMs: ReadonlyMap<string, number>): void;
  observe(observation: Observation): void;
  last(deviceId: string): Observation | null;
  /** Newest first. */
  history(deviceId: string, limit: number): Observation[];
  /** Of each device the changes with fromMs ≤ at < toMs and the last one before them, in order. */
  between(fromMs: number, toMs: number, deviceIds: readonly string[]): Observation[];
};

type Row = Omit<SavedWatch, "watch"> & { body: string | null };
const columns = `device_id AS "deviceId", revision, updated_at AS "updatedAt", updated_by AS "updatedBy", body,
  checked_ms AS "checkedMs"`;

// Checked when it was saved.
const read = ({ body, ...rest }: Row): SavedWatch => ({
  ...rest,
  watch: body === null ? null : (JSON.parse(body) as DeviceWatch),
});

export const createWatchRepo = perDatabase((raw): WatchRepo => {
  return { ...watchTable(raw), ...observationTable(raw) };
});

function watchTable(raw: Database): Pick<WatchRepo, "all" | "of" | "save" | "noteChecked"> {
  const all = raw.prepare<[], Row>(`SELECT ${columns} FROM device_watch ORDER BY device_id`);
  const of = raw.prepare<[string], Row>(`SELECT ${columns} FROM device_watch WHERE device_id = ?`);
  const insert = raw.prepare(
    `INSERT INTO device_watch (device_id, revision, updated_at, updated_by, body)
     VALUES (:deviceId, 1, :at, :staffId, :body) ON CONFLICT DO NOTHING`,
  );
  // What was seen under other settings says nothing of these.
  const update = raw.prepare(
    `UPDATE device_watch SET revision = revision + 1, updated_at = :at, updated_by = :staffId, body = :body,
       checked_ms = NULL
     WHERE device_id = :deviceId AND revision = :revision`,
  );
  const checked = raw.prepare("UPDATE device_watch SET checked_ms = ? WHERE device_id = ?");
  const noteAll = raw.transaction((times: ReadonlyMap<string, number>) => {
    for (const [deviceId, ms] of times) checked.run(ms, deviceId);
  });
  return {
    all: () => all.all().map(read),
    of: (deviceId) => {
      const row = of.get(deviceId);
      return row === undefined ? null : read(row);
    },
    save(deviceId, watch, revision, by) {
      const row = { deviceId, ...by, body: watch === null ? null : JSON.stringify(watch) };
      return (revision === 0 ? insert.run(row) : update.run({ ...row, revision })).changes === 1;
    },
    noteChecked: (times) => noteAll.immediate(times),
  };
}

function observationTable(raw: Database): Pick<WatchRepo, "observe" | "last" | "history" | "between"> {
  const shown = `device_id AS "deviceId", at, state, detail`;
  const insert = raw.prepare(
    `INSERT INTO device_observation (device_id, at, at_ms, state, detail)
     VALUES (:deviceId, :at, :atMs, :state, :detail)`,
  );
  const newest = raw.prepare<[string, number], Observation>(
    `SELECT ${shown} FROM device_observation WHERE device_id = ? ORDER BY at_ms DESC, number DESC LIMIT ?`,
  );
  const before = raw.prepare<[string, number], Observation>(
    `SELECT ${shown} FROM device_observation WHERE device_id = ? AND at_ms < ?
     ORDER BY at_ms DESC, number DESC LIMIT 1`,
  );
  const within = raw.prepare<[string, number, number], Observation>(
    `SELECT ${shown} FROM device_observation WHERE device_id = ? AND at_ms >= ? AND at_ms < ?
     ORDER BY at_ms, number`,
  );
  return {
    observe: (one) => void insert.run({ ...one, atMs: Date.parse(one.at) }),
    last: (deviceId) => newest.get(deviceId, 1) ?? null,
    history: (deviceId, limit) => newest.all(deviceId, limit),
    between: (fromMs, toMs, ids) =>
      ids.flatMap((id) => [...before.all(id, fromMs), ...within.all(id, fromMs, toMs)]),
  };
}
