// The yardstick, in a process of its own: better-sqlite3 alone puts the same rows into the same table of the same
// schema with WAL and synchronous=FULL; no HTTP, no checks, no figures. Usage: node raw.ts <folder>
import { mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { realClock } from "@desk/agent/clock";
import { openDatabase } from "@desk/agent/db/open";
import { secureRandom } from "@desk/agent/random";
import { median } from "./figures.ts";
import { tallies } from "./load.ts";

/** What one process reaches on this disk without our code. */
export type RawFigures = { singleP50Ms: number; singlesPerS: number; batchedPerS: number };

const [base] = process.argv.slice(2);
if (!base) throw new Error("usage: node raw.ts <folder>");
const dataDir = mkdtempSync(path.join(base, "raw-"));
const opened = openDatabase({ dataDir, mode: "real", clock: realClock, random: secureRandom });
if (!opened.ok) throw new Error(opened.refusal.message);
const { raw } = opened.value;
const insert = raw.prepare(
  `INSERT INTO event (id, type, at, counter_id, staff_id, business_date, recorded_at, body)
   VALUES (@id, @type, @at, @counterId, @staffId, '2026-05-14', @at, @body)`,
);

const rows = (count: number) => tallies(count).map((event) => ({ ...event, body: JSON.stringify(event) }));
const putAll = raw.transaction((batch: ReturnType<typeof rows>) => {
  for (const row of batch) insert.run(row);
});

function singles(count: number) {
  const events = rows(count);
  const since = performance.now();
  const times = events.map((row) => {
    const start = performance.now();
    insert.run(row);
    return performance.now() - start;
  });
  return { p50: median(times), perS: (count / (performance.now() - since)) * 1000 };
}

function batches(count: number): number {
  const groups = Array.from({ length: count }, () => rows(100));
  const since = performance.now();
  for (const group of groups) putAll(group);
  return ((count * 100) / (performance.now() - since)) * 1000;
}

singles(50);
const single = singles(500);
const figures: RawFigures = { singleP50Ms: single.p50, singlesPerS: single.perS, batchedPerS: batches(100) };
opened.value.close();
rmSync(dataDir, { recursive: true, force: true });
process.stdout.write(`${JSON.stringify(figures)}\n`);
