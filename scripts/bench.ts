// npm run bench [-- ingest start years figures panel live watch content manual reports]: the figures that the desk has to reach, measured on this PC. It
// ends by itself and leaves nothing behind.
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { besideFigures } from "./bench/beside.ts";
import { contentFigures } from "./bench/content.ts";
import { type Figure, leftOut, table } from "./bench/figures.ts";
import { hundredSitesFigures } from "./bench/hundred-sites.ts";
import { ingestFigures } from "./bench/ingest.ts";
import { manualFigures } from "./bench/manual.ts";
import { reportFigures } from "./bench/reports.ts";
import { slowDisk } from "./bench/slow-disk.ts";
import { startUpFigures } from "./bench/start-up.ts";
import { twoYearsFigures } from "./bench/two-years.ts";
import { watchFigures } from "./bench/watch.ts";
import { ensureBuilt } from "./lib/builds.mjs";
import { ensureChromium } from "./lib/ensure-chromium.mjs";
import { Advice, say, stage } from "./lib/report.mjs";

const delayMs = 5;

/** The disk as it is, then with every flush 5 ms slower. */
async function ingest(folder: string): Promise<Figure[]> {
  const plain = await stage("記録の速さ（このPCのディスク）", () =>
    ingestFigures(folder, process.env, "", 2_000),
  );
  say(
    `  直接書き込み 1倍 = p50 ${plain.raw.singleP50Ms.toFixed(2)} ミリ秒、${perS(plain.raw.singlesPerS)}、100件ずつ ${perS(plain.raw.batchedPerS)}`,
  );
  const slow = await slowDisk(folder, delayMs);
  if ("missing" in slow) {
    return [...plain.figures, leftOut(`fsync を${delayMs}ミリ秒遅くした記録の速さ`, "同上", slow.missing)];
  }
  const label = `（fsync +${delayMs}ミリ秒）`;
  const delayed = await stage(`記録の速さ${label}`, () => ingestFigures(folder, slow.env, label, 240));
  // A shim that does not take would make the second table a copy of the first.
  if (delayed.raw.singleP50Ms < delayMs) throw new Error("the injected delay has no effect on the yardstick");
  return [...plain.figures, ...delayed.figures];
}

const perS = (value: number) => `${Math.round(value).toLocaleString("ja-JP")} 件/秒`;

async function panel(): Promise<Figure[]> {
  process.env.DESK_CHROMIUM = await stage("ブラウザーの確認", ensureChromium);
  const { panelFigures } = await import("./bench/panel.ts");
  const measured = await stage("パネル（本物の Chromium と窓口デスク）", panelFigures);
  say(`  参考: このPCの IndexedDB（strict）に1行書くだけで p50 ${measured.rawWriteMs.toFixed(1)} ミリ秒`);
  return measured.figures;
}

async function live(): Promise<Figure[]> {
  process.env.DESK_CHROMIUM = await stage("ブラウザーの確認", ensureChromium);
  const { liveFigures } = await import("./bench/live.ts");
  return stage("現況の速さ（本物の Chromium と窓口デスク）", liveFigures);
}

async function years(): Promise<Figure[]> {
  const { figures, events, seconds, reportMs } = await stage("2年分の記録からの集計", twoYearsFigures);
  say(
    `  ${events.toLocaleString("ja-JP")}件を ${seconds.toFixed(1)} 秒で取り込みました（${perS(events / seconds)}）`,
  );
  say(`  日報1日分（記録の点検を含む） p50 ${reportMs.toFixed(1)} ミリ秒`);
  return figures;
}

/** `DESK_BENCH_SITES=10` takes a tenth of the time and proves a tenth. */
async function figures(folder: string): Promise<Figure[]> {
  const sites = Number(process.env.DESK_BENCH_SITES ?? 100);
  const measured = await stage(`${sites}拠点分の記録からの集計`, async () =>
    hundredSitesFigures(folder, sites),
  );
  say(`  ${measured.events.toLocaleString("ja-JP")}件の記録を ${measured.fillS.toFixed(0)} 秒で用意しました`);
  return measured.figures;
}

async function main() {
  const folder = mkdtempSync(path.join(os.tmpdir(), "desk-bench-"));
  const parts: Record<string, () => Promise<Figure[]>> = {
    ingest: () => ingest(folder),
    panel,
    live,
    start: () => stage("窓口デスクの起動とメモリー", () => startUpFigures(folder)),
    years,
    figures: () => figures(folder),
    watch: () => stage("機器の自動点検", watchFigures),
    content: () => stage("手順書と質疑応答集", async () => contentFigures()),
    manual: () => stage("業務マニュアルの作成", manualFigures),
    reports: async () => [
      ...(await stage("日報・月報のファイルの作成", reportFigures)),
      ...(await stage("月報を作りながらの記録", besideFigures)),
    ],
  };
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((name) => !(name in parts));
  if (unknown)
    throw new Advice(`「${unknown}」は測れません。測れるのは ${Object.keys(parts).join("・")} です。`);
  try {
    await ensureBuilt();
    const figures: Figure[] = [];
    for (const [name, measure] of Object.entries(parts)) {
      if (wanted.length === 0 || wanted.includes(name)) figures.push(...(await measure()));
    }
    say(`\n${table(figures)}`);
    const missed = figures.filter(({ reached }) => reached === false).length;
    say(missed === 0 ? "\nすべて目標に達しています。" : `\n目標に届かない項目: ${missed}`);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

await main().catch((error) => {
  console.error(error instanceof Advice ? error.message : error);
  process.exitCode = 1;
});
