import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { granted, id, standingClock, temporaryFolder } from "../deps.testing.ts";
import { secureRandom } from "../random.ts";
import type { Mode } from "./inspect.ts";
import { openDatabase } from "./open.ts";
import { readSiteFile, writeSiteFile } from "./site-file.ts";

const open = (dataDir: string, mode: Mode = "real") =>
  openDatabase({ dataDir, mode, clock: standingClock(), random: secureRandom });

/** Names and bytes of everything in a folder. */
const contents = (folder: string) =>
  readdirSync(folder)
    .sort()
    .map((name) => [name, readFileSync(join(folder, name)).toString("base64")]);

function refusal(dataDir: string, mode: Mode = "real") {
  const before = contents(dataDir);
  const opened = open(dataDir, mode);
  if (opened.ok) opened.value.close();
  expect(contents(dataDir)).toEqual(before);
  return opened.ok ? "opened" : opened.refusal.code;
}

const insertEvent = `INSERT INTO event (id, type, at, counter_id, staff_id, business_date, recorded_at, body)
  VALUES (?, 'TallyAdded', '', 'window-1', 'lead-1', '2026-05-14', '', '{}')`;

function madeSite(folder: string, events: number, mode: Mode = "real") {
  const db = granted(open(folder, mode));
  for (let number = 1; number <= events; number += 1) db.raw.prepare(insertEvent).run(id(number));
  db.close();
}

test("commits are on the disk before they are answered: WAL with synchronous=FULL", () => {
  using folder = temporaryFolder();
  const { raw, close } = granted(open(folder.path));
  expect(raw.pragma("synchronous", { simple: true })).toBe(2);
  expect(raw.pragma("journal_mode", { simple: true })).toBe("wal");
  expect(raw.pragma("foreign_keys", { simple: true })).toBe(1);
  close();
});

test("a site keeps its identity, its preset and its events over a restart", () => {
  using folder = temporaryFolder();
  const first = granted(open(folder.path));
  first.raw.prepare(insertEvent).run(id(1));
  first.close();
  const second = granted(open(folder.path));
  expect(second.identity).toEqual(first.identity);
  expect(second.raw.prepare("SELECT count(*) FROM event").pluck().get()).toBe(1);
  const counters = second.raw.prepare("SELECT id FROM counter ORDER BY position").pluck().all();
  expect(counters.join(" ")).toBe("window-1 window-2 window-3 window-4 call-1 call-2");
  expect(readSiteFile(folder.path)).toMatchObject({ siteId: first.identity.siteId, lastSeq: 1 });
  second.close();
});

test.each(["UPDATE event SET body = '{}'", "DELETE FROM event"])("the log refuses %s", (sql) => {
  using folder = temporaryFolder();
  const { raw, close } = granted(open(folder.path));
  raw.prepare(insertEvent).run(id(1));
  expect(() => raw.exec(sql)).toThrow("append-only");
  close();
});

test("refuses a file that is no SQLite database, and another program's database", () => {
  using folder = temporaryFolder();
  writeFileSync(join(folder.path, "desk.sqlite"), "これは帳票です。".repeat(100));
  expect(refusal(folder.path)).toBe("not-ours");
  rmSync(join(folder.path, "desk.sqlite"));
  const other = new Database(join(folder.path, "desk.sqlite"));
  other.exec("CREATE TABLE note (text TEXT)");
  other.close();
  expect(refusal(folder.path)).toBe("not-ours");
});

test("refuses a database of a newer version", () => {
  using folder = temporaryFolder();
  madeSite(folder.path, 0);
  const newer = new Database(join(folder.path, "desk.sqlite"));
  newer.pragma("user_version = 9999");
  newer.close();
  expect(refusal(folder.path)).toBe("newer-version");
});

test("refuses a newer version that only the write-ahead log tells of", () => {
  using folder = temporaryFolder();
  madeSite(folder.path, 0);
  const newer = new Database(join(folder.path, "desk.sqlite"));
  newer.pragma("user_version = 9999");
  expect(open(folder.path)).toMatchObject({ ok: false, refusal: { code: "newer-version" } });
  newer.close();
});

test("does not take an emptied or lost database of a known site for a new one", () => {
  using folder = temporaryFolder();
  madeSite(folder.path, 2);
  const path = join(folder.path, "desk.sqlite");
  truncateSync(path);
  expect(refusal(folder.path)).toBe("database-missing");
  rmSync(path);
  expect(refusal(folder.path)).toBe("database-missing");
});

test("refuses a database without the events that its folder remembers", () => {
  using folder = temporaryFolder();
  madeSite(folder.path, 0);
  const remembered = readSiteFile(folder.path);
  if (typeof remembered === "string") throw new Error(`the site file is ${remembered}`);
  writeSiteFile(folder.path, { ...remembered, lastSeq: 40 });
  expect(open(folder.path)).toMatchObject({ ok: false, refusal: { code: "log-emptied" } });
});

test("a database with fewer events than its folder remembers is told of, until a restore", () => {
  using folder = temporaryFolder();
  madeSite(folder.path, 2);
  const remembered = readSiteFile(folder.path);
  if (typeof remembered === "string") throw new Error(`the site file is ${remembered}`);
  writeSiteFile(folder.path, { ...remembered, lastSeq: 3 });
  const told = { remembered: 3, found: 2, noticedAt: "2026-05-14T09:00:00.000+09:00" };
  const first = granted(open(folder.path));
  expect(first.shortfall).toEqual(told);
  // New events take the lost numbers; that must not hide it.
  for (const number of [3, 4]) first.raw.prepare(insertEvent).run(id(number));
  first.close();
  const second = granted(open(folder.path));
  expect(second.shortfall).toEqual(told);
  second.close();
});

test("a disk that does not take the site file keeps nobody from opening, recording and closing", () => {
  using folder = temporaryFolder();
  madeSite(folder.path, 1);
  // Stands in the way of the temporary file, as a full disk would.
  mkdirSync(join(folder.path, `site.json.${process.pid}.tmp`, "in the way"), { recursive: true });
  const db = granted(open(folder.path));
  expect(db.rememberLastSeq()).toBe(true);
  db.raw.prepare(insertEvent).run(id(2));
  expect(db.rememberLastSeq()).toBe(false);
  db.close();
  expect(readSiteFile(folder.path)).toMatchObject({ lastSeq: 1 });
  using fresh = temporaryFolder();
  mkdirSync(join(fresh.path, `site.json.${process.pid}.tmp`, "in the way"), { recursive: true });
  expect(open(fresh.path)).toMatchObject({ ok: false, refusal: { code: "folder-not-writable" } });
});

test("a rehearsal's folder never opens as a real one, nor the reverse", () => {
  using rehearsal = temporaryFolder();
  using real = temporaryFolder();
  madeSite(rehearsal.path, 1, "rehearsal");
  madeSite(real.path, 1, "real");
  expect(refusal(rehearsal.path, "real")).toBe("rehearsal-folder");
  expect(refusal(real.path, "rehearsal")).toBe("real-folder");
  // The mark is in the database too.
  rmSync(join(rehearsal.path, "site.json"));
  expect(open(rehearsal.path, "real")).toMatchObject({ ok: false, refusal: { code: "rehearsal-folder" } });
});

test("refuses a data folder that is a file, and a site file that is none", () => {
  using folder = temporaryFolder();
  const file = join(folder.path, "data");
  writeFileSync(file, "");
  expect(open(file)).toMatchObject({ ok: false, refusal: { code: "folder-not-writable" } });
  mkdirSync(join(folder.path, "site"));
  writeFileSync(join(folder.path, "site", "site.json"), "{");
  expect(refusal(join(folder.path, "site"))).toBe("not-ours");
  expect(existsSync(join(folder.path, "site", "desk.sqlite"))).toBe(false);
});
