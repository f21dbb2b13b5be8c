import { consoleCounterId } from "@desk/shared/contract";
import { extensionId } from "@desk/shared/contract/extension-id";
import type { Worker } from "playwright-core";
import { v7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { agentIsAway } from "../support/browser.ts";
import { consoleUrl } from "../support/console-page.ts";
import { tally } from "../support/events.ts";
import { granted } from "../support/granted.ts";
import { openLeadPc } from "../support/lead-pages.ts";
import { openSite, type Site } from "../support/site.ts";

// Chromium lets an extension's own worker fire its events; the types know the listeners' side only.
type Fired = { dispatch(argument: unknown): void };

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.[Symbol.asyncDispose]());

const minuteIsOver = (worker: Worker) =>
  worker.evaluate(() => (chrome.alarms.onAlarm as unknown as Fired).dispatch({ name: "flush" }));
const standing = async (worker: Worker) =>
  Object.keys(await worker.evaluate(() => chrome.notifications.getAll())).sort();
const standingAfterMinute = async (worker: Worker) => {
  await minuteIsOver(worker);
  return standing(worker);
};
const terminal = async (status: "down" | "ok", at: string) =>
  granted(
    await site.lead.sendEvents([
      {
        type: "DeviceStatusReported",
        ...{ id: v7(), at, counterId: consoleCounterId, staffId: "lead-1" },
        ...{ deviceId: "terminal-2", status },
      },
    ]),
  );
const recordOn = async (date: string) =>
  granted(await site.lead.sendEvents([tally({ at: `${date}T10:00:00+09:00` })]));

test("a report that is due is told once on the lead's PC, and leads to its page", {
  timeout: 60_000,
}, async () => {
  await using pc = await openLeadPc(site);
  const worker = await pc.browser.worker();
  // 2026-05-12's report was due on the 13th; in the rehearsal it is the 14th.
  await recordOn("2026-05-12");
  const late = "rehearsal due daily 2026-05-12 2026-05-14";
  await expect.poll(() => standingAfterMinute(worker)).toContain(late);

  // The lead takes it away. The next report is told; this one, which is asked for before it, is not told again.
  await worker.evaluate((id) => chrome.notifications.clear(id), late);
  await recordOn("2026-05-13");
  const today = "rehearsal due daily 2026-05-13 2026-05-14";
  await expect.poll(() => standingAfterMinute(worker)).toContain(today);
  expect(await standing(worker)).not.toContain(late);

  await worker.evaluate((id) => (chrome.notifications.onClicked as unknown as Fired).dispatch(id), today);
  await pc.lead.page.waitForURL(`${consoleUrl}#report/2026-05-13`);
  await pc.lead.page.getByRole("heading", { level: 2, name: "令和8年5月13日(水)" }).waitFor();
  await expect.poll(() => standing(worker)).not.toContain(today);
  expect(pc.browser.context.pages().filter((page) => page.url().includes(extensionId))).toHaveLength(1);
});

test("a device that stands still is told at once while the console is open, and its notice goes when it works again", {
  timeout: 60_000,
}, async () => {
  await using pc = await openLeadPc(site);
  const worker = await pc.browser.worker();
  const { page } = pc.lead;
  const [downAt, backAt] = ["2026-05-14T08:05:00+09:00", "2026-05-14T08:10:00+09:00"];
  await terminal("down", downAt);
  const down = `rehearsal device-down terminal-2 ${downAt}`;
  await expect.poll(() => standing(worker)).toContain(down);
  const board = page.getByRole("region", { name: /^お知らせ/ });
  await board.getByRole("link", { name: "統合端末2が停止しています" }).waitFor();

  await terminal("ok", backAt);
  const back = `rehearsal device-back terminal-2 ${backAt}`;
  await expect.poll(() => standing(worker)).toContain(back);
  await expect.poll(() => standing(worker)).not.toContain(down);
  await board.getByRole("link", { name: "統合端末2が停止しています" }).waitFor({ state: "detached" });
});

type Seen = { aheadMs: number; shown: string[] };
const isAway = (id: string) => id.startsWith("rehearsal agent-away ");

/** Counts what a worker shows of the agent's absence, and moves its clock on by minutes. */
async function countAbsences(worker: Worker) {
  await worker.evaluate(() => {
    const now = Date.now;
    type Show = (id: string, options: object) => Promise<string>;
    const show = chrome.notifications.create.bind(chrome.notifications) as Show;
    const seen: Seen = { aheadMs: 0, shown: [] };
    Object.assign(globalThis, { seen });
    Date.now = () => now() + seen.aheadMs;
    const counted: Show = (id, options) => {
      seen.shown.push(id);
      return show(id, options);
    };
    Object.assign(chrome.notifications, { create: counted });
  });
  /** When the agent was last asked in vain, by the worker's own memory; null while it answers. */
  const askedMs = () =>
    worker.evaluate(async () => {
      const read = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const db = await read(indexedDB.open("desk"));
      const away = await read(db.transaction("settings").objectStore("settings").get("agentAway"));
      db.close();
      return (away as { askedMs: number } | undefined)?.askedMs ?? null;
    });
  const minute = async () => {
    const dueMs = await worker.evaluate(() => {
      const { seen } = globalThis as unknown as { seen: Seen };
      seen.aheadMs += 60_000;
      return Date.now();
    });
    await minuteIsOver(worker);
    return dueMs;
  };
  return {
    minute,
    askedMs,
    shown: async () => {
      const ids = await worker.evaluate(() => (globalThis as unknown as { seen: Seen }).seen.shown);
      return ids.filter(isAway);
    },
    /** So many minutes in which the agent is asked in vain. */
    async inVain(minutes: number) {
      for (let n = 0; n < minutes; n += 1) {
        const dueMs = await minute();
        await expect.poll(async () => (await askedMs()) ?? 0).toBeGreaterThanOrEqual(dueMs);
      }
    },
  };
}

test("an agent that is gone is told once, taken away when it is back, and told anew when it goes again", {
  timeout: 60_000,
}, async () => {
  await using pc = await openLeadPc(site);
  pc.browser.allow(agentIsAway);
  const worker = await pc.browser.worker();
  // The console is closed: nobody but the worker is there to notice.
  await pc.browser.context.newPage();
  await pc.lead.page.close();
  const absences = await countAbsences(worker);
  const away = async () => (await standing(worker)).filter(isAway);

  await site.agent.kill();
  await absences.inVain(5);
  expect(await absences.shown()).toEqual([]);
  await absences.inVain(1);
  await expect.poll(away).toHaveLength(1);
  await absences.inVain(3);
  expect(await absences.shown()).toHaveLength(1);

  await site.agent.start();
  await absences.minute();
  await expect.poll(away).toEqual([]);
  expect(await absences.askedMs()).toBeNull();
  expect(await absences.shown()).toHaveLength(1);

  await site.agent.kill();
  await absences.inVain(6);
  await expect.poll(away).toHaveLength(1);
  expect(new Set(await absences.shown()).size).toBe(2);
  expect(await absences.shown()).toHaveLength(2);
  await site.agent.start();
});
