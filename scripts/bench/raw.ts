// The yardstick, in a process of its own: better-sqlite3 alone, WAL, synchronous=FULL, no checks, no HTTP.
// Usage: node raw.ts <folder>; prints one line of JSON.
import { mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { median } from "./figures.ts";
import { tallies } from "./load.ts";

/** What one process reaches on this disk without any of our code. */
export type RawFigures = { singleP50Ms: number; singlesPerS: number; batchedPerS: number };

const [base] = process.argv.slice(2);
if (!base) throw new Error("usage: node raw.ts <folder>");
const folder = mkdtempSync(path.join(base, "raw-"));
const db = new Database(path.join(folder, "raw.sqlite"));
db.pragma("journal_mode = WAL");
db.pragma("synchronous = FULL");
db.exec("CREATE TABLE event (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL) STRICT");
const insert = db.prepare("INSERT INTO event (id, body) VALUES (?, ?)");

const rows = (count: number) => tallies(count).map((event) => [event.id, JSON.stringify(event)] as const);
const put = ([id, body]: readonly [string, string]) => insert.run(id, body);
const putAll = db.transaction((batch: readonly (readonly [string, string])[]) => batch.forEach(put));

function singles(count: number) {
  const events = rows(count);
  const since = performance.now();
  const times = events.map((row) => {
    const start = performance.now();
    put(row);
    return performance.now() - start;
  });
  return { p50: median(times), perS: (count / (performance.now() - since)) * 1000 };
}

function batches(count: number) {
  const groups = Array.from({ length: count }, () => rows(100));
  const since = performance.now();
  for (const group of groups) putAll(group);
  return ((count * 100) / (performance.now() - since)) * 1000;
}

singles(50);
const single = singles(400);
const figures: RawFigures = { singleP50Ms: single.p50, singlesPerS: single.perS, batchedPerS: batches(60) };
db.close();
rmSync(folder, { recursive: true, force: true });
console.log(JSON.stringify(figures));
