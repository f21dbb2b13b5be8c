import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { words as home } from "@desk/extension/features/home/words";
import type { Page } from "playwright-core";
import { openCounter } from "../../tests/support/counter.ts";
import { openSite } from "../../tests/support/site.ts";
import { extensionBuild } from "../lib/paths.mjs";
import { atMost, type Figure, median, quantile } from "./figures.ts";
import { rawStrictWrites } from "./idb.ts";
import { newId } from "./load.ts";
import { type Probe, watchPage } from "./probe.ts";
import { stepFigures } from "./steps.ts";

const taps = 200;
/** Between two taps, as of a quick hand; the panel finishes what follows a record meanwhile. */
const pauseMs = 60;
const caughtUp = 2_000;

export type PanelFigures = {
  figures: Figure[];
  /** The browser's own strict write without any of our code, p50: what this PC can do at best. */
  rawWriteMs: number;
};

/** Figures of the real panel in the real Chromium, against a real agent process. */
export async function panelFigures(): Promise<PanelFigures> {
  await using site = await openSite();
  await using counter = await openCounter(site, "window-1");
  const { page, button } = counter.panel;
  await page.addInitScript(watchPage);
  await page.reload();
  const tally = button(new RegExp(home.tally)).first();
  await tally.waitFor();
  const rawWriteMs = median(await page.evaluate(rawStrictWrites, 100));
  const box = await tally.boundingBox();
  if (box === null) throw new Error("the button of the tally is not in sight");
  // Straight input: Playwright's own click waits for frames, and the page would draw them while it is measured.
  const tap = () => page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  const tapped = await measureTaps(page, tap);
  await counter.panel.sent();
  const steps = await stepFigures(counter.panel);
  await counter.panel.sent();
  // Without the agent the browser reports every try; that is what is wanted here.
  counter.browser.allow(/ERR_CONNECTION_REFUSED|ERR_/);
  await site.agent.kill();
  await keepUnsent(page, caughtUp);
  await page.reload();
  await counter.panel.unsent(caughtUp);
  await site.agent.start();
  const caughtUpMs = await measureCatchUp(page, () => counter.panel.sent());
  const paints = await measurePaints(page);
  const figures = [
    atMost("パネル：タップ → このPCに保存 p50", median(tapped.map((one) => one.durableMs)), 3, "ミリ秒"),
    atMost("パネル：タップ → 窓口デスクの保存確認 p50", median(tapped.map((one) => one.ackMs)), 10, "ミリ秒"),
    atMost(
      "パネル：タップ → 窓口デスクの保存確認 p99",
      quantile(
        tapped.map((one) => one.ackMs),
        0.99,
      ),
      40,
      "ミリ秒",
    ),
    atMost(`停止後の ${caughtUp.toLocaleString("ja-JP")}件の送信`, caughtUpMs / 1000, 1, "秒", 2),
    ...steps,
    atMost("パネル：スクリプトの大きさ（gzip）", panelScriptKb(), 120, "kB"),
    atMost("パネル：最初の表示（FCP）", median(paints), 300, "ミリ秒", 0),
  ];
  return { figures, rawWriteMs };
}

async function measureTaps(page: Page, tap: () => Promise<void>) {
  const measured: { durableMs: number; ackMs: number }[] = [];
  for (let n = 0; n < taps + 20; n += 1) {
    await sleep(pauseMs);
    await page.evaluate(() => (window as unknown as { probe: Probe }).probe.reset());
    await tap();
    // Asked at once, the question would run in the page beside what it asks about.
    await sleep(pauseMs);
    const { tappedAt, writes, acks } = await page.evaluate(async () => {
      const { probe } = window as unknown as { probe: Probe };
      await probe.acknowledged;
      return { tappedAt: probe.tappedAt, writes: probe.writes, acks: probe.acks };
    });
    const [write, ack] = [writes[0], acks[0]];
    if (tappedAt === null || write === undefined || ack === undefined) throw new Error("a tap left no trace");
    // The first twenty warm the page up.
    if (n >= 20) measured.push({ durableMs: write - tappedAt, ackMs: ack - tappedAt });
  }
  return measured;
}

/** Puts events into the outbox as an outage leaves them there. */
async function keepUnsent(page: Page, count: number) {
  const ids = Array.from({ length: count }, () => newId());
  await page.evaluate(
    (list) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("desk");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const store = opening.result.transaction("events", "readwrite").objectStore("events");
          const last = store.openCursor(null, "prev");
          last.onsuccess = () => {
            // A count of this page's own, with another id: the outbox's own format, whatever it is.
            const found = last.result?.value;
            if (found !== undefined && found.event.type !== "TallyAdded") return last.result?.continue();
            const { order: _, ...row } = found ?? {};
            for (const id of list)
              store.add({ ...row, event: { ...row.event, id }, delivery: { state: "pending" } });
          };
          store.transaction.oncomplete = () => resolve();
          store.transaction.onerror = () => reject(store.transaction.error);
        };
      }),
    ids,
  );
}

/** From the first request that reaches the agent to the last event marked as sent in the outbox. */
async function measureCatchUp(page: Page, sent: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    (window as unknown as { probe: Probe }).probe.reset();
    dispatchEvent(new Event("online"));
  });
  await sent();
  const { sends, writes } = await page.evaluate(() => {
    const { probe } = window as unknown as { probe: Probe };
    return { sends: probe.sends, writes: probe.writes };
  });
  const [first, last] = [sends[0], writes.at(-1)];
  if (first === undefined || last === undefined) throw new Error("nothing was sent");
  return last - first;
}

async function measurePaints(page: Page): Promise<number[]> {
  const paints: number[] = [];
  for (let n = 0; n < 9; n += 1) {
    await page.reload();
    const paint = await page.waitForFunction(
      () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
    );
    paints.push(Number(await paint.jsonValue()));
  }
  return paints;
}

/** Everything that the panel's page loads as script, compressed. */
function panelScriptKb(): number {
  const html = readFileSync(path.join(extensionBuild, "sidepanel.html"), "utf8");
  const scripts = [...html.matchAll(/src="\/?([^"]+\.js)"/g)].map(([, name]) => name ?? "");
  if (scripts.length === 0) throw new Error("sidepanel.html names no script");
  return (
    scripts.reduce((sum, name) => sum + gzipSync(readFileSync(path.join(extensionBuild, name))).length, 0) /
    1000
  );
}
