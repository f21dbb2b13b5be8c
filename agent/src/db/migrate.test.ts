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
