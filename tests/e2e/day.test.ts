import { words as app } from "@desk/extension/app/words";
import { words as home } from "@desk/extension/features/home/words";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { type DeskBrowser, openBrowser } from "../support/browser.ts";
import { secondsIn } from "../support/compare.ts";
import { consoleOf } from "../support/console-page.ts";
import { readEventLog } from "../support/event-log.ts";
import { panelOf } from "../support/panel.ts";
import { renewalAnswers } from "../support/renewal.ts";
import { openSite, rehearsalDate, type Site } from "../support/site.ts";

/** 訓練モード stands on every page (DESIGN §4): nobody takes a rehearsal's records for the real ones. */
const saysRehearsal = (page: Page) =>
  page.getByRole("complementary", { name: app.rehearsal }).getByText(app.rehearsalHint).waitFor();

/** 日報 of the lead's page, on the same PC, tells the same. */
async function expectOnConsole(site: Site, browser: DeskBrowser) {
  const lead = consoleOf(await browser.context.newPage());
  await lead.open();
  await lead.pair(site.agent.url, await site.pairingCode("console"));
  await lead.signIn(site.leadName, site.leadPin);
  await lead.openDay(rehearsalDate);
  await saysRehearsal(lead.page);
  expect(await lead.reportRow("電子証明書の更新")).toContain("1");
}

test("a renewal at the counter is in the day's report, with its times", async () => {
  await using site = await openSite();
  await using browser = await openBrowser();
  const panel = panelOf(browser.firstPage());
  await panel.open();
  await panel.pair(site.agent.url, await site.pairingCode("window-1"));
  await panel.signIn(site.leadName, site.leadPin);
  await panel.title.filter({ hasText: "窓口1" }).waitFor();

  await panel.start("certificate-renewal");
  for (const [stepId, answer] of renewalAnswers.beforeReview) {
    if (stepId === "terminal") await panel.chooseDevice("統合端末2");
    await panel.answer("certificate-renewal", stepId, answer);
  }
  await panel.atStep("certificate-renewal", "review");
  await saysRehearsal(panel.page);
  await expect.poll(() => panel.clock("review")).toBeGreaterThanOrEqual(2);
  for (const [stepId, answer] of renewalAnswers.afterReview)
    await panel.answer("certificate-renewal", stepId, answer);
  await panel.finish();
  await panel.button(home.history(1)).waitFor();
  await panel.sent();

  const log = readEventLog(site.agent.dataDir);
  expect(log.map((event) => (event.type === "TransactionPhaseChanged" ? event.phase : event.type))).toEqual([
    "TransactionStarted",
    "review",
    "serving",
    "TransactionFinished",
  ]);
  expect(log.at(-1)).toMatchObject({ outcome: "completed", deviceIds: ["terminal-2"], staffId: "lead-1" });
  const report = await site.report();
  expect(report.transactions.total).toBe(1);
  expect(report.transactions.byProcedure["certificate-renewal"]).toMatchObject({
    count: 1,
    byCounter: { "window-1": 1 },
    byOutcome: { completed: 1 },
    tallied: 0,
  });
  expect(secondsIn("review", log)).toBeGreaterThanOrEqual(2);
  expect(report.review.all).toMatchObject({ n: 1, meanS: secondsIn("review", log) });
  expect(report.handling.all).toMatchObject({ n: 1, meanS: secondsIn("serving", log) });
  await expectOnConsole(site, browser);
  expect(report).toMatchObject({ open: [], voided: 0, corrected: 0, inaccurate: 0, rehearsal: true });
});
