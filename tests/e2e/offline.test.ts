import { words as app } from "@desk/extension/app/words";
import { words as connection } from "@desk/extension/features/connection/words";
import { words as home } from "@desk/extension/features/home/words";
import { words as settings } from "@desk/extension/features/settings/words";
import { words as signIn } from "@desk/extension/features/sign-in/words";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { agentIsAway } from "../support/browser.ts";
import { idsOf, ofType } from "../support/compare.ts";
import { openCounter } from "../support/counter.ts";
import { readEventLog } from "../support/event-log.ts";
import { readOutbox } from "../support/outbox.ts";
import { panelOf } from "../support/panel.ts";
import { openSite, type Site } from "../support/site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site[Symbol.asyncDispose]());
beforeEach(async () => {
  await site.agent.kill();
  await site.agent.start();
});

test("ten cases without the agent: the panel goes on, says what waits, and catches up once", async () => {
  await using counter = await openCounter(site, "window-1");
  const { panel, browser } = counter;
  browser.allow(agentIsAway);
  await site.agent.kill();
  await panel.status.filter({ hasText: connection.unreachable }).waitFor();
  for (let done = 0; done < 10; done += 1) {
    await panel.start(done % 2 === 0 ? "insurance-registration" : "certificate-issue");
    await panel.endNow("completed");
    await panel.button(home.history(done + 1)).waitFor();
    await panel.unsent(2 * (done + 1));
  }
  await site.agent.start();
  await panel.reconnect();
  await panel.sent();
  await panel.status.filter({ hasText: connection.connected }).waitFor();
  const log = readEventLog(site.agent.dataDir).filter(({ counterId }) => counterId === "window-1");
  expect(idsOf(log)).toEqual(idsOf((await readOutbox(panel.page)).map(({ event }) => event)));
  expect(ofType(log, "TransactionFinished")).toHaveLength(10);
  const { byProcedure } = (await site.report()).transactions;
  expect(byProcedure["insurance-registration"]?.byCounter["window-1"]).toBe(5);
  expect(byProcedure["certificate-issue"]?.byCounter["window-1"]).toBe(5);
});

test("with the panel closed, the service worker alone sends what waits", async () => {
  await using counter = await openCounter(site, "window-2");
  const { panel, browser } = counter;
  browser.allow(agentIsAway);
  await site.agent.kill();
  await panel.tally.click();
  await panel.tally.click();
  await panel.unsent(2);
  const kept = (await readOutbox(panel.page)).map(({ event }) => event);
  await browser.context.newPage();
  await panel.page.close();
  expect(readEventLog(site.agent.dataDir).filter(({ counterId }) => counterId === "window-2")).toEqual([]);
  await site.agent.start();

  // The alarm is the worker's own; only its minute is not waited for.
  const worker = await browser.worker();
  await worker.evaluate(() => chrome.alarms.create("flush", { when: Date.now(), periodInMinutes: 1 }));
  await expect
    .poll(() => readEventLog(site.agent.dataDir).filter(({ counterId }) => counterId === "window-2"))
    .toEqual(kept);
  const reopened = panelOf(await browser.context.newPage());
  await reopened.open();
  await reopened.sent();
  expect((await readOutbox(reopened.page)).map(({ delivery }) => delivery)).toEqual([
    "acknowledged",
    "acknowledged",
  ]);
});

test("without the agent somebody may begin unchecked, and is asked for the PIN once it is back", async () => {
  await using counter = await openCounter(site, "window-3");
  const { panel, browser } = counter;
  browser.allow(agentIsAway);
  const person = panel.button(`${home.staff(site.leadName)}。${home.settings}`);
  await site.agent.kill();
  await person.click();
  await panel.button(settings.switchStaff).click();
  await panel.choose(site.leadName);
  await panel.enterPin(site.leadName, site.leadPin);
  await panel.page.getByText(signIn.offline).waitFor();
  await panel.button(signIn.goOn).click();
  await panel.button(`${home.uncheckedStaff(site.leadName)}。${home.settings}`).waitFor();
  await panel.tally.click();
  await panel.unsent(1);

  await site.agent.start();
  await panel.reconnect();
  await panel.sent();
  await panel.button(app.askPinButton).click();
  await panel.enterPin(site.leadName, site.leadPin);
  await person.waitFor();
});
