import { words } from "@desk/extension/features/console-board/words";
import { words as devices } from "@desk/extension/features/console-devices/words";
import { words as noticeWords } from "@desk/extension/features/console-notices/words";
import { words as charts } from "@desk/extension/ui/charts/words";
import { type DeskEvent, type DeskEventOf, proposedThresholds } from "@desk/shared/contract";
import { v7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { problemsOn } from "../support/accessibility.ts";
import { agentIsAway } from "../support/browser.ts";
import { consoleUrl } from "../support/console-page.ts";
import { openCounter } from "../support/counter.ts";
import { tally } from "../support/events.ts";
import { unreadable } from "../support/from-afar.ts";
import { granted } from "../support/granted.ts";
import { missed } from "../support/large-site.ts";
import { openLeadPc } from "../support/lead-pages.ts";
import { openSite, type Site } from "../support/site.ts";

const shots = process.env.DESK_SHOTS;

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.[Symbol.asyncDispose]());

const record = async (events: readonly DeskEvent[]) => granted(await site.lead.sendEvents(events));

test("a tap at a counter is on the board; one whose records are stuck says so", async () => {
  await using lead = await openLeadPc(site);
  await using counter = await openCounter(site, "window-1");
  const card = lead.lead.counter("窓口1");
  const count = (n: number) => card.getByText(`${words.today} ${words.count(n)}`).waitFor();
  await card.filter({ hasText: words.lines.connected }).waitFor();
  // Below the counters, the three pictures of the day.
  for (const { title } of [charts.normal, charts.review, charts.devices])
    await lead.lead.page.getByRole("region", { name: title, exact: true }).waitFor();
  // The calls of the day beside the phones.
  const calls = lead.lead.page
    .getByRole("region", { name: words.phones })
    .filter({ hasText: words.callsToday });
  await calls.getByText(/^不在 0件$/).waitFor();
  await record([missed("call-1", "missed", "08:45"), missed("call-2", "missed", "08:46")]);
  await calls.getByText(/^不在 2件$/).waitFor();
  await calls.getByText(/^他回線へ 0件$/).waitFor();
  // How soon is measured by `npm run bench -- live`.
  for (let n = 1; n <= 5; n += 1) await Promise.all([counter.panel.tally.click(), count(n)]);

  // The line stands, but what the panel sends does not arrive.
  counter.browser.allow(agentIsAway);
  const { context } = counter.browser;
  await context.route("**/api/events", (route) => route.abort());
  await counter.panel.tally.click();
  await card.getByText(/未送信 1件（\d\d:\d\dから）/).waitFor({ timeout: 30_000 });
  if (shots !== undefined) await lead.lead.page.screenshot({ path: `${shots}/board.png`, fullPage: true });
  expect(await problemsOn(lead.lead.page, "board", 640)).toEqual([]);
  await context.unroute("**/api/events");
  await counter.panel.page.evaluate(() => dispatchEvent(new Event("online")));
  await card.filter({ hasText: words.lines.connected }).waitFor();
  await count(6);
});

const head = (counterId: string, at: string) => ({ id: v7(), at, counterId, staffId: "lead-1" });
const opened = (counterId: string, procedureId: string, at: string): DeskEventOf<"TransactionStarted"> => ({
  type: "TransactionStarted",
  ...head(counterId, at),
  transactionId: v7(),
  procedureId,
  procedureVersion: 1,
  channel: "counter",
});

test("a renewal that waits while others are served is told, on the wall too, until it is taken up", async () => {
  await using lead = await openLeadPc(site);
  const renewal = opened("window-2", "certificate-renewal", "2026-05-14T08:40:00+09:00");
  const other = opened("window-3", "app-support", "2026-05-14T08:58:00+09:00");
  const move = (phase: "hold" | "serving", at: string): DeskEvent => ({
    type: "TransactionPhaseChanged",
    ...head("window-2", at),
    transactionId: renewal.transactionId,
    phase,
  });
  await record([renewal, move("hold", "2026-05-14T08:50:00+09:00"), other]);
  const { page } = lead.lead;
  const banner = page.getByRole("status").filter({ hasText: words.priority.title });
  await banner.getByText(/窓口2　証明書更新（保留/).waitFor();
  await banner.getByText("窓口3　アプリ支援").waitFor();
  await banner.getByText(words.priority.ruleTitle).click();
  await banner.getByText(words.priority.rule(proposedThresholds)).waitFor();

  const wall = await lead.browser.context.newPage();
  await wall.setViewportSize({ width: 1920, height: 1080 });
  await wall.goto(`${consoleUrl}#wall`);
  await wall.getByText(words.priority.title).waitFor();
  const down: DeskEvent = {
    ...{ type: "DeviceStatusReported", ...head("window-1", "2026-05-14T08:59:00+09:00") },
    ...{ deviceId: "terminal-2", status: "down", cause: "power", takenBy: "lead-1" },
  };
  await record([down]);
  await wall
    .getByRole("region", { name: noticeWords.title })
    .getByText("統合端末2が停止しています")
    .waitFor();
  // Who has taken charge stands on the board's card too.
  await page
    .getByRole("button", { name: /統合端末2/ })
    .getByText(devices.taken(site.leadName))
    .waitFor();
  expect(await wall.getByRole("button").or(wall.getByRole("link")).count()).toBe(0);
  await expect.poll(() => unreadable(wall)).toEqual([]);
  if (shots !== undefined) await wall.screenshot({ path: `${shots}/wall.png` });
  expect(await problemsOn(wall, "wall", 1280)).toEqual([]);

  await record([move("serving", "2026-05-14T09:00:00+09:00")]);
  await Promise.all(
    [banner, wall.getByText(words.priority.title)].map((one) => one.waitFor({ state: "detached" })),
  );
  // Nobody signed in at this PC any more: the wall goes on.
  await page.getByRole("button", { name: "サインアウト" }).click();
  await record([tally({ counterId: "window-4", at: "2026-05-14T09:00:00+09:00" })]);
  const fourth = wall.getByRole("listitem").filter({ has: wall.getByRole("heading", { name: "窓口4" }) });
  await fourth.filter({ hasText: words.count(1) }).waitFor();
});
