import { words as home } from "@desk/extension/features/home/words";
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ofType } from "../support/compare.ts";
import { openCounter } from "../support/counter.ts";
import { readOutbox } from "../support/outbox.ts";
import type { Panel } from "../support/panel.ts";
import { openSite, type Site } from "../support/site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site[Symbol.asyncDispose]());

const recorded = async (panel: Panel) => (await readOutbox(panel.page)).map(({ event }) => event);
const typesOf = async (panel: Panel) => (await recorded(panel)).map(({ type }) => type);

/** The buttons are found first: a click that waits for one tab after the other is none at once. */
async function tapAtOnce(buttons: readonly Locator[]) {
  const found = await Promise.all(buttons.map((button) => button.elementHandle()));
  await Promise.all(found.map((button) => button?.evaluate((element) => (element as HTMLElement).click())));
}

test("a double click on 開始, on an answer and on 完了 counts once", async () => {
  await using counter = await openCounter(site, "window-1");
  const { panel } = counter;
  await panel.starter("certificate-renewal").dblclick();
  await panel.atStep("certificate-renewal", "person");
  expect(await typesOf(panel)).toEqual(["TransactionStarted"]);
  await panel.answers.getByRole("button").first().dblclick();
  await panel.atStep("certificate-renewal", "residence");
  await panel.button("中止").dblclick();
  await panel.button(/^完了/).dblclick();
  await panel.button(home.history(1)).waitFor();
  await panel.sent();
  expect(await typesOf(panel)).toEqual(["TransactionStarted", "TransactionFinished"]);
  const [finish] = ofType(await recorded(panel), "TransactionFinished");
  expect(finish).toMatchObject({
    outcome: "cancelled",
    path: [{ stepId: "person", answer: "self" }, { stepId: "residence" }],
  });
  await panel.title.filter({ hasText: "窓口1" }).waitFor();
});

test("two tabs of one counter, tapped at once, record one case", async () => {
  await using counter = await openCounter(site, "window-2");
  const one = counter.panel;
  // However long one tab stands still before its tap: by their clock both fall into one moment.
  await counter.browser.context.clock.setFixedTime(Date.now());
  await one.page.reload();
  const two = await counter.another();
  const tabs = [one, two];
  for (const tab of tabs) await tab.starter("bank-account-registration").waitFor();
  await tapAtOnce(tabs.map((tab) => tab.starter("bank-account-registration")));
  // What a tab reads now it reads behind what its own tap has written.
  for (const tab of tabs) expect(await typesOf(tab)).toEqual(["TransactionStarted"]);

  for (const tab of tabs) {
    await tab.page.bringToFront();
    // The tab whose tap was the second one stands on home, with the case in its row.
    await tab.parked.or(tab.button("中止")).first().click({ trial: true });
    if (await tab.parked.isVisible()) await tab.parked.click();
    await tab.button("中止").click();
    await tab.button(/^完了/).waitFor();
  }
  await tapAtOnce(tabs.map((tab) => tab.button(/^完了/)));
  for (const tab of tabs) expect(await typesOf(tab)).toEqual(["TransactionStarted", "TransactionFinished"]);
  await one.button(home.history(1)).waitFor();
  await one.sent();
  const figures = (await site.report()).transactions.byProcedure["bank-account-registration"];
  expect(figures?.byCounter).toMatchObject({ "window-2": 1 });
});
