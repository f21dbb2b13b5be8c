// npm run demo [-- --no-browser]: a generated day of six counters through the real agent to its daily report.
import { spawn } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { openingOn } from "@desk/shared/calendar/opening";
import { type DemoDay, demoDate, demoDay, demoSeed } from "./demo/day.ts";
import { mainFigures } from "./demo/print.ts";
import { askReport, awaitReport, send } from "./demo/replay.ts";
import { type PairedSite, setUpSite } from "./demo/site.ts";
import { ensureAgent } from "./lib/agent-build.mjs";
import { startAgent } from "./lib/agent-process.mjs";
import { findBrowser, hasDisplay, quietArgs } from "./lib/chromium.mjs";
import { Advice, say, stage } from "./lib/report.mjs";
import { readSettings } from "./lib/settings.mjs";

// The clock of a rehearsal can be set: one start in the morning, one just before the close of that Thursday.
const morning = `${demoDate}T08:20:00+09:00`;
const beforeClose = `${demoDate}T18:59:52+09:00`;
const closingPatienceMs = 90_000;
const latePatienceMs = 60_000;

async function main(): Promise<void> {
  await ensureAgent();
  const dataDir = await mkdtemp(path.join(os.tmpdir(), "desk-demo-"));
  try {
    const site = await stage("窓口6台と責任者画面を登録しています（8時20分）", () =>
      withAgent(dataDir, morning, (url, settings) => setUpSite(url, settings)),
    );
    const day = demoDay(demoSeed, demoDate, site.plan);
    await withAgent(dataDir, beforeClose, (url) => replay(url, dataDir, site, day));
    const folder = path.join(os.tmpdir(), "desk-demo-report");
    await cp(path.join(dataDir, "reports"), folder, { recursive: true, force: true });
    show(folder);
  } finally {
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

type Settings = ReturnType<typeof readSettings>;

/** Runs the real agent as a process of its own for as long as `use` takes. */
async function withAgent<T>(
  dataDir: string,
  at: string,
  use: (url: string, settings: Settings) => Promise<T>,
) {
  const args = ["--data-dir", dataDir, "--port", "0", "--host", "127.0.0.1", "--at", at];
  const settings = readSettings(args, {});
  const agent = await startAgent(settings);
  try {
    return await use(agent.url, settings);
  } finally {
    await agent.stop();
  }
}

async function replay(url: string, dataDir: string, site: PairedSite, day: DemoDay): Promise<void> {
  const { closesAt = "" } = openingOn(demoDate);
  const lateEvents = new Set(day.late.events);
  const inTime = day.events.filter((event) => !lateEvents.has(event));
  const sent = await stage("一日分の記録を送っています（順不同・再送あり）", () =>
    send(url, site, day.deliveries),
  );
  if (sent.accepted !== inTime.length)
    throw new Advice(`送った記録 ${inTime.length}件のうち ${sent.accepted}件しか受け付けられていません。`);
  say(`  ${sent.requests}回の送信で ${sent.accepted}件を記録、重複 ${sent.duplicate}件は数えていません`);
  const file = path.join(dataDir, "reports", `daily-${demoDate}.json`);
  const wanted = { file, date: demoDate, closesAt };
  await stage(`${closesAt} の自動作成を待っています`, () =>
    awaitReport({ ...wanted, events: inTime }, closingPatienceMs),
  );
  const report = await stage("遅れて届いた記録1件で作り直しています", async () => {
    await send(url, site, [day.late]);
    return awaitReport({ ...wanted, events: day.events }, latePatienceMs);
  });
  if (!isDeepStrictEqual(await askReport(url, site, demoDate), report))
    throw new Advice("画面に渡される報告書が、ファイルの報告書と一致しません。");
  for (const line of mainFigures(report, site.answer)) say(line);
  say("✔ 報告書の数値は、送った記録から計算した数値と一致しました");
}

function show(folder: string): void {
  const of = (extension: string) => path.join(folder, `daily-${demoDate}.${extension}`);
  say(`  ${of("html")}\n  ${of("xlsx")}\n  ${of("json")}`);
  const browser = process.argv.includes("--no-browser") || !hasDisplay() ? undefined : findBrowser();
  if (browser === undefined) {
    say("画面に開くには、上の .html をブラウザーで開いてください。");
    return;
  }
  // It stays open for the reader; the demo itself ends here.
  spawn(browser.path, [...quietArgs(), pathToFileURL(of("html")).href], {
    detached: true,
    stdio: "ignore",
  }).unref();
  say("報告書をブラウザーで開きました。");
}

await main().catch((error) => {
  console.error(error instanceof Advice ? error.message : error);
  process.exitCode = 1;
});
