import { writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { temporaryFolder } from "../deps.testing.ts";
import { migrate, readMigrations } from "./migrate.ts";

const step = (version: number, sql: string) => ({ version, name: `${version}`, sql });
const tables = (raw: Database.Database) =>
  raw.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all();

test("applies what is missing, once and in order", () => {
  const raw = new Database(":memory:");
  const first = step(1, "CREATE TABLE a (x TEXT) STRICT;");
  const second = step(2, "CREATE TABLE b (x TEXT) STRICT; INSERT INTO b VALUES ('once');");
  raw.transaction(() => migrate(raw, [first]))();
  raw.transaction(() => migrate(raw, [first, second]))();
  raw.transaction(() => migrate(raw, [first, second]))();
  expect(tables(raw)).toEqual(["a", "b"]);
  expect(raw.prepare("SELECT count(*) FROM b").pluck().get()).toBe(1);
  expect(raw.pragma("user_version", { simple: true })).toBe(2);
  raw.close();
});

test("a failing step leaves nothing behind, and outside a transaction none is begun", () => {
  const raw = new Database(":memory:");
  const broken = [step(1, "CREATE TABLE a (x TEXT) STRICT;"), step(2, "CREATE TABLE a (x TEXT) STRICT;")];
  expect(() => raw.transaction(() => migrate(raw, broken))()).toThrow("already exists");
  expect(tables(raw)).toEqual([]);
  expect(raw.pragma("user_version", { simple: true })).toBe(0);
  expect(() => migrate(raw, broken)).toThrow("one transaction");
  raw.close();
});

test("the files have rising numbers, each once", () => {
  expect(readMigrations().map(({ version }) => version)[0]).toBe(1);
  using folder = temporaryFolder();
  writeFileSync(join(folder.path, "0001_first.sql"), "");
  writeFileSync(join(folder.path, "0003_third.sql"), "");
  expect(readMigrations(folder.path).map(({ version }) => version)).toEqual([1, 3]);
  writeFileSync(join(folder.path, "0003_again.sql"), "");
  expect(() => readMigrations(folder.path)).toThrow(
    "expected a migration number above 3, got 0003_third.sql",
  );
});

test("phones keep the counters that they stood at by their order; what is retired by then has no place", () => {
  const raw = new Database(":memory:");
  const all = readMigrations();
  raw.transaction(() =>
    migrate(
      raw,
      all.filter(({ version }) => version < 22),
    ),
  )();
  raw.exec(`
    INSERT INTO counter (id, label, kind, position, retired_at) VALUES
      ('window-1', '窓口1', 'window', 0, NULL), ('call-1', '電話1', 'call', 1, '2026-05-01T09:00:00+09:00'),
      ('call-2', '電話2', 'call', 2, NULL), ('call-3', '電話3', 'call', 3, NULL), ('call-4', '電話4', 'call', 4, NULL);
    INSERT INTO device (id, label, kind, position, retired_at) VALUES
      ('pc-1', 'PC1', 'pc', 0, NULL), ('phone-1', '電話機1', 'phone', 1, NULL),
      ('phone-2', '電話機2', 'phone', 2, '2026-05-01T09:00:00+09:00'), ('phone-3', '電話機3', 'phone', 3, NULL);
  `);
  raw.transaction(() => migrate(raw, all))();
  expect(raw.prepare("SELECT id, counter_id FROM device ORDER BY position").raw().all()).toEqual([
    ["pc-1", null],
    ["phone-1", "call-2"],
    ["phone-2", null],
    ["phone-3", "call-3"],
  ]);
  raw.close();
});
