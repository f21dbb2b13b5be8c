import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { realClock } from "@desk/agent/clock";
import { openDatabase } from "@desk/agent/db/open";
import { createProjection } from "@desk/agent/events/projection";
import { createProjectionRepo } from "@desk/agent/events/projection-repo";
import { rebuildRows } from "@desk/agent/events/rebuild";
import { createEventRepo } from "@desk/agent/events/repo";
import { createFiguresRepo } from "@desk/agent/figures/repo";
import { secureRandom } from "@desk/agent/random";
import { eventSchema } from "@desk/shared/contract";
import type { Database } from "better-sqlite3";
import { atMost, type Figure, median } from "./figures.ts";
import { logOfDay, logWriter, openingDates } from "./hundred-log.ts";

const sums = [
  "day_count",
  "day_hour",
  "day_time",
  "day_mark",
  "day_staff",
  "day_end",
  "month_count",
  "month_hour",
  "month_time",
] as const;

/** All that the figures are read from, as one value. */
function fingerprint(raw: Database): string {
  const hash = createHash("sha256");
  for (const table of sums)
    for (const row of raw.prepare(`SELECT * FROM ${table}`).raw().iterate() as Iterable<unknown[]>)
      for (const cell of row) hash.update(Buffer.isBuffer(cell) ? cell : String(cell));
  return hash.digest("hex");
}

function timed<T>(work: () => T): [ms: number, value: T] {
  const since = performance.now();
  const value = work();
  return [performance.now() - since, value];
}

/**
 * The figures of a day, a month and two years with a hundred times one site's load in the log, and the time to make
 * them anew. The last month comes in as it would from the counters, so that what batches add meets what a rebuild makes.
 * @param folder for the throw-away database: three gigabytes for a hundred sites
 * @param sites 100, or fewer while trying things out
 */
export function hundredSitesFigures(folder: string, sites: number) {
  const dataDir = mkdtempSync(path.join(folder, "sites-"));
  const opened = openDatabase({ dataDir, mode: "rehearsal", clock: realClock, random: secureRandom });
  if (!opened.ok) throw new Error(opened.refusal.message);
  const { raw } = opened.value;
  try {
    return measure(raw, sites);
  } finally {
    opened.value.close();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 });
  }
}

function measure(raw: Database, sites: number) {
  // What is thrown away need not be safe: neither filling nor reading is a matter of the disk.
  raw.pragma("synchronous = OFF");
  const dates = openingDates();
  const write = logWriter(raw);
  const projection = createProjection(createEventRepo(raw), createProjectionRepo(raw));
  const apply = raw.transaction((bodies: readonly { body: string }[]) =>
    projection.apply(bodies.map(({ body }) => eventSchema.parse(JSON.parse(body)))),
  );
  const isLate = (date: string) => date >= "2028-03-01";
  let events = 0;
  const fill = (date: string) => {
    const rows = logOfDay(date, sites);
    write(date, rows);
    events += rows.length;
    return rows;
  };
  const [fillMs] = timed(() => dates.filter((date) => !isLate(date)).forEach(fill));
  const [rebuildMs] = timed(() => rebuildRows(raw));
  for (const date of dates.filter(isLate)) {
    const rows = fill(date);
    for (let from = 0; from < rows.length; from += 100) apply(rows.slice(from, from + 100));
  }
  const figures = readFigures(raw, dates);
  const incremental = fingerprint(raw);
  const [againMs] = timed(() => rebuildRows(raw));
  if (fingerprint(raw) !== incremental) throw new Error("the rebuilt figures are not the incremental ones");
  return {
    events,
    fillS: fillMs / 1000,
    figures: table({ sites, events, ...figures, rebuildMs: Math.min(rebuildMs, againMs) }),
  };
}

type Measured = {
  sites: number;
  events: number;
  day: number;
  month: number;
  years: number;
  rebuildMs: number;
};

function table({ sites, events, day, month, years, rebuildMs }: Measured): Figure[] {
  const of = `${sites}拠点分・2年 ${events.toLocaleString("ja-JP")}件の記録から`;
  return [
    atMost(`1日の集計（${of}）`, day, 2, "ミリ秒", 2),
    atMost("1か月の集計（同上）", month, 10, "ミリ秒", 2),
    atMost("2年の集計（同上）", years, 100, "ミリ秒"),
    atMost("記録からの集計の作り直し（同上、届いた順の集計と一致）", rebuildMs / 1000, 30, "秒"),
  ];
}

/** Every figure of a day, a month, two years; the median of several. */
function readFigures(raw: Database, dates: readonly string[]) {
  const repo = createFiguresRepo(raw);
  const months = [...new Set(dates.map((date) => date.slice(0, 7)))];
  const [first = "", last = ""] = [dates[0], dates.at(-1)];
  const day = dates.slice(-100).map((date) => timed(() => repo.day(date))[0]);
  const month = months.map((name) => timed(() => repo.period(`${name}-01`, `${name}-31`))[0]);
  const years = Array.from({ length: 5 }, () => timed(() => repo.period(first, last))[0]);
  return { day: median(day), month: median(month), years: median(years) };
}
