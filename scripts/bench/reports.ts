import { spawn } from "node:child_process";
import path from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createIngest } from "@desk/agent/events/ingest";
import { makeInProcess, nodeFlags } from "@desk/agent/pdf/process";
import { dailyDocument } from "@desk/agent/reports/daily/document";
import type { ReportDocument } from "@desk/agent/reports/document/blocks";
import type { DocumentOrder } from "@desk/agent/reports/document/make";
import { monthlyDocument } from "@desk/agent/reports/monthly/pages/document";
import { createMonthlyService } from "@desk/agent/reports/monthly/service";
import { createReportService } from "@desk/agent/reports/service";
import { createSiteRepo } from "@desk/agent/site/repo";
import { addDays } from "@desk/shared/calendar/business-date";
import { openingOn } from "@desk/shared/calendar/opening";
import { buildFolder, currentBuild } from "../../agent/bin/built.mjs";
import { createTestAgent, type TestAgent } from "../../tests/support/agent.ts";
import { type DemoSite, demoCounters, demoDay } from "../demo/day.ts";
import { atMost, type Figure, median } from "./figures.ts";

const seed = 7_001;
const month = "2026-06";
const day = "2026-06-18";
const runs = 7;
/** As the agent runs: from its build, unless none could be made on this PC. */
const entry =
  currentBuild() === undefined
    ? new URL(import.meta.resolve("@desk/agent/reports/document/make-process"))
    : pathToFileURL(path.join(buildFolder(), "make-process.js"));

/** The files of a generated day and of a generated month: cold, so a process of its own included. */
export async function reportFigures(): Promise<Figure[]> {
  await using agent = createTestAgent("2026-07-02T09:00:00+09:00");
  await recordMonth(agent);
  const reports = createReportService(agent.deps);
  const site = createSiteRepo(agent.deps.db.raw);
  const named = { counters: site.counters(), devices: site.devices() };
  const daily = dailyDocument(reports.daily(day), { ...named, staff: site.staff(), leadName: "" });
  const { report } = await createMonthlyService(agent.deps, reports).answer(month);
  const monthly = monthlyDocument(report, named, null);
  const pdf = await cold(daily, "pdf");
  const xlsx = await cold(monthly, "xlsx");
  return [
    atMost("日報PDFの作成（プロセスの起動から）", pdf.ms, 300, "ミリ秒", 0),
    atMost("日報PDFの大きさ", pdf.kilobytes, 100, "kB", 0),
    atMost("月報XLSXの作成（プロセスの起動から）", xlsx.ms, 600, "ミリ秒", 0),
    atMost("月報XLSXの作成に使うメモリー（最大）", await peakMegabytes(monthly), 250, "MB", 0),
  ];
}

async function recordMonth({ deps }: TestAgent): Promise<void> {
  const site = createSiteRepo(deps.db.raw);
  const people: DemoSite = {
    staff: Object.fromEntries(demoCounters.map((id) => [id, "lead-1"])) as DemoSite["staff"],
    leadId: "lead-1",
    deviceIds: site.devices().map(({ id }) => id),
  };
  const ingest = createIngest(deps);
  for (let date = `${month}-01`; date.startsWith(month); date = addDays(date, 1)) {
    if (openingOn(date).kind === "closed") continue;
    const { events } = demoDay(seed + Number(date.slice(8)), date, people);
    const judged = events.map((event) => ({ ok: true as const, event }));
    await ingest.record(judged, "console");
  }
}

/** The first run compiles the libraries into the cache, as the first report of a PC does; the median of the others. */
async function cold(document: ReportDocument, format: "pdf" | "xlsx") {
  const times: number[] = [];
  let kilobytes = 0;
  for (let n = 0; n <= runs; n += 1) {
    const since = performance.now();
    const bytes = await makeInProcess(entry, { format, document } satisfies DocumentOrder);
    if (n > 0) times.push(performance.now() - since);
    kilobytes = bytes.length / 1000;
  }
  return { ms: median(times), kilobytes };
}

const tellMemory =
  "data:text/javascript,process.on('exit',()=>process.stderr.write(String(process.resourceUsage().maxRSS)))";

/** What the process that makes the workbook has held at most, as its own system counts it. */
async function peakMegabytes(document: ReportDocument): Promise<number> {
  const child = spawn(process.execPath, [...nodeFlags, "--import", tellMemory, fileURLToPath(entry)], {
    stdio: ["pipe", "ignore", "pipe"],
  });
  child.stdin.end(JSON.stringify({ format: "xlsx", document }));
  const kilobytes = Number(await text(child.stderr));
  if (!(kilobytes > 0)) throw new Error("the process did not tell its memory");
  return kilobytes / 1024;
}
