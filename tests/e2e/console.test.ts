import { readFile } from "node:fs/promises";
import { words as sheet } from "@desk/extension/features/console-devices/words";
import { fileNameOf } from "@desk/extension/features/console-report/stage";
import { words as home } from "@desk/extension/features/home/words";
import { words as settings } from "@desk/extension/features/settings/words";
import { words as signIn } from "@desk/extension/features/sign-in/words";
import { fileLabels, fileWords } from "@desk/extension/ui/editing/report-words";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { type ConsolePage, consoleOf } from "../support/console-page.ts";
import { openCounter } from "../support/counter.ts";
import { renewalAnswers } from "../support/renewal.ts";
import { openSite, rehearsalDate, type Site } from "../support/site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site[Symbol.asyncDispose]());

/** The lead's PC: a browser of its own, paired and signed in on the screen. */
async function openConsole(): Promise<AsyncDisposable & { lead: ConsolePage }> {
  const [browser, code] = await Promise.all([openBrowser(), site.pairingCode("console")]);
  const lead = consoleOf(browser.firstPage());
  await lead.page.setViewportSize({ width: 1280, height: 900 });
  await lead.open();
  await lead.pair(site.agent.url, code);
  await lead.signIn(site.leadName, site.leadPin);
  return { lead, [Symbol.asyncDispose]: () => browser[Symbol.asyncDispose]() };
}

test("the whole sidebar fits a laptop's screen, and a bar beside it covers no count", async () => {
  await using console = await openConsole();
  const { page } = console.lead;
  const groups = page.getByRole("navigation").locator(".console-sidebar-groups");
  const over = () =>
    groups.evaluate((one) => [one.scrollHeight - one.clientHeight, one.scrollWidth - one.clientWidth]);
  for (const height of [900, 720]) {
    await page.setViewportSize({ width: 1280, height });
    expect(await over(), `${height} px`).toEqual([0, 0]);
  }
  await page.setViewportSize({ width: 1280, height: 480 });
  expect((await over())[1]).toBe(0);
});

test("a page that is gone to begins at its top", async () => {
  await using console = await openConsole();
  const { page } = console.lead;
  await page.setViewportSize({ width: 1280, height: 600 });
  // Only with what the board has to say is the page so long.
  await console.lead.counter("窓口1").waitFor();
  const scrolled = () =>
    page.evaluate(() => {
      scrollTo(0, 400);
      return scrollY;
    });
  await expect.poll(scrolled).toBeGreaterThan(100);
  await console.lead.view("機器");
  await page.getByRole("heading", { level: 2, name: sheet.pageTitle }).waitFor();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
});

test("the lead sees a counter's case start, wait and end, live", async () => {
  await using console = await openConsole();
  const { lead } = console;
  await lead.counter("窓口1").filter({ hasText: "本日は未接続" }).waitFor();
  await using counter = await openCounter(site, "window-1");
  await lead.counter("窓口1").filter({ hasText: "接続中" }).waitFor();
  await counter.panel.start("certificate-renewal");
  const card = lead.counter("窓口1");
  await card.filter({ hasText: "証明書更新" }).filter({ hasText: "対応中" }).waitFor();
  for (const [stepId, answer] of renewalAnswers.beforeReview)
    await counter.panel.answer("certificate-renewal", stepId, answer);
  await card.filter({ hasText: "審査待ち" }).waitFor();
  await lead.page.getByRole("table").filter({ hasText: "電子証明書の更新" }).waitFor();
  await counter.panel.endNow("completed");
  await card.filter({ hasText: "進行中の案件なし" }).filter({ hasText: "1件" }).waitFor();
});

test("a device's trouble, told in two taps, stands on the panel's strip and in the day's report", async () => {
  await using console = await openConsole();
  await using counter = await openCounter(site, "window-2");
  await console.lead.setDevice("統合端末1", "停止　J-LIS側停止");
  await console.lead.page.getByText(sheet.recorded("統合端末1", "停止・J-LIS側停止")).waitFor();
  await counter.panel.page
    .getByRole("button", { name: /機器/ })
    .filter({ hasText: "統合端末1 停止" })
    .waitFor();
  const [terminal] = (await site.report()).devices;
  expect(terminal).toMatchObject({
    deviceId: "terminal-1",
    reported: true,
    episodes: [{ status: "down", cause: "j-lis", to: null }],
  });
});

test("today's draft shows the case, as a page to print and as Excel", async () => {
  await using console = await openConsole();
  const { lead } = console;
  await using counter = await openCounter(site, "window-3");
  await counter.panel.start("app-support");
  await counter.panel.endNow("completed");
  await counter.panel.button(home.history(1)).waitFor();
  await counter.panel.sent();
  await lead.openDay(rehearsalDate);
  await expect.poll(() => lead.reportRow("マイナアプリ等の支援")).toContain("1");

  const downloading = lead.page.waitForEvent("download");
  await lead.button(fileLabels.xlsx).click();
  const download = await downloading;
  const name = `${fileNameOf(rehearsalDate, 1)}.xlsx`;
  expect(download.suggestedFilename()).toBe(name);
  expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe("PK");
  await lead.page.getByText(fileWords.downloaded(name)).waitFor();

  const opening = lead.page.waitForEvent("popup");
  await lead.button(fileLabels.html).click();
  const printable = await opening;
  await printable.getByText("マイナアプリ等の支援").first().waitFor();
});

test("somebody the lead adds can sign in at a counter at once", async () => {
  await using console = await openConsole();
  await using counter = await openCounter(site, "window-4");
  await console.lead.view("担当者");
  await console.lead.addStaff("佐藤", "2580");
  const { panel } = counter;
  await panel.button(`${home.staff(site.leadName)}。${home.settings}`).click();
  await panel.button(settings.switchStaff).click();
  await panel.page.getByRole("list", { name: signIn.chooseLabel }).getByText("佐藤").waitFor();
  await panel.signIn("佐藤", "2580");
  await panel.tally.click();
  await panel.button(home.history(1)).waitFor();
  await panel.sent();
  expect((await site.report()).staff.map(({ name }) => name)).toContain("佐藤");
});
