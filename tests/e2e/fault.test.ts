import { words as home } from "@desk/extension/features/home/words";
import type { Phase } from "@desk/shared/contract";
import { expect, test } from "vitest";
import { agentIsAway, createProfile, openBrowser } from "../support/browser.ts";
import { idsOf, secondsIn } from "../support/compare.ts";
import { openCounter } from "../support/counter.ts";
import { readEventLog } from "../support/event-log.ts";
import { readOutbox } from "../support/outbox.ts";
import { type Panel, panelOf } from "../support/panel.ts";
import { renewalAnswers } from "../support/renewal.ts";
import { openSite, type Site } from "../support/site.ts";

const renewal = "certificate-renewal";
/** Gives all answers from the step at which the case stands. */
async function answerAll(panel: Panel, answers: readonly (readonly [string, string])[]) {
  for (const [stepId, answer] of answers) await panel.answer(renewal, stepId, answer);
}

/** The agent holds exactly what this PC has, and the day's report is the sum of it. */
async function expectAllOnce(site: Site, panel: Panel) {
  await panel.sent();
  const kept = await readOutbox(panel.page);
  expect(kept.filter(({ delivery }) => delivery !== "acknowledged")).toEqual([]);
  const log = readEventLog(site.agent.dataDir);
  expect(idsOf(log)).toEqual(idsOf(kept.map(({ event }) => event)));
  const report = await site.report();
  expect(report.transactions.total).toBe(1);
  expect(report.handling.all).toMatchObject({ n: 1, meanS: secondsIn("serving", log) });
  expect(report.review.all).toMatchObject({ n: 1, meanS: secondsIn("review", log) });
}

/** How far the agent's clock has run on since an instant of the log, in seconds. */
async function secondsSince(site: Site, at: string | undefined): Promise<number> {
  const health = await fetch(`${site.agent.url}/api/health`).then((answer) => answer.json());
  return (Date.parse(health.now) - Date.parse(at ?? "")) / 1000;
}

/** The clock of the case has run on since that instant; between two readings, each of which may take its time. */
async function expectRunOn(site: Site, panel: Panel, phase: Phase, at: string | undefined) {
  const wrongByS = async () => {
    const earliestS = await secondsSince(site, at);
    const shownS = await panel.clock(phase);
    return Math.max(earliestS - shownS, shownS - (await secondsSince(site, at)));
  };
  await expect.poll(wrongByS).toBeLessThan(1.5);
}

test("the agent dies in the middle of a case and again before it can answer: all is there once", async () => {
  await using site = await openSite();
  await using counter = await openCounter(site, "window-1");
  const { panel, browser } = counter;
  browser.allow(agentIsAway);
  await panel.start(renewal);
  await panel.sent();
  await site.agent.kill();
  await answerAll(panel, renewalAnswers.beforeReview);
  await answerAll(panel, renewalAnswers.afterReview);
  await panel.finish();
  await panel.button(home.history(1)).waitFor();
  await panel.unsent(3);

  // The agent has committed, and dies before its answer is out.
  const died = new Promise<void>((resolve) => {
    void browser.context.route("**/api/events", async (route) => {
      await route.fetch();
      await site.agent.kill();
      await route.abort();
      resolve();
    });
  });
  await site.agent.start();
  // The line may stand for a moment only.
  await panel.page.evaluate(() => dispatchEvent(new Event("online")));
  await died;
  await browser.context.unroute("**/api/events");
  await panel.unsent(3);
  expect(readEventLog(site.agent.dataDir)).toHaveLength(4);

  await site.agent.start();
  await panel.reconnect();
  await expectAllOnce(site, panel);
});

test("a panel closed in the middle of the script opens at the same step, with the clock run on", async () => {
  await using site = await openSite();
  await using counter = await openCounter(site, "window-1");
  const { panel } = counter;
  await panel.start(renewal);
  await answerAll(panel, renewalAnswers.beforeReview.slice(0, 4));
  await panel.atStep(renewal, "expiry");
  await panel.sent();
  const startedAt = readEventLog(site.agent.dataDir)[0]?.at;
  const closed = await panel.clock("serving");
  const reopenedPage = await counter.browser.context.newPage();
  await panel.page.close();
  await expect.poll(() => secondsSince(site, startedAt)).toBeGreaterThan(closed + 3);

  const reopened = panelOf(reopenedPage);
  await reopened.open();
  await reopened.atStep(renewal, "expiry");
  await expectRunOn(site, reopened, "serving", startedAt);
  await answerAll(reopened, renewalAnswers.beforeReview.slice(4));
  await answerAll(reopened, renewalAnswers.afterReview);
  await reopened.finish();
  await reopened.button(home.history(1)).waitFor();
  await expectAllOnce(site, reopened);
  // The time while the panel was closed counts, and once.
  expect(secondsIn("serving", readEventLog(site.agent.dataDir))).toBeGreaterThan(closed + 2);
});

test("browser and agent die in the middle of a case: it goes on at the same step", async () => {
  await using site = await openSite();
  await using profile = await createProfile();
  await using before = await openCounter(site, "window-1", profile.path);
  before.browser.allow(agentIsAway);
  await before.panel.start(renewal);
  await before.panel.sent();
  await site.agent.kill();
  await answerAll(before.panel, renewalAnswers.beforeReview);
  await before.panel.atStep(renewal, "review");
  const tapped = await readOutbox(before.panel.page);
  await before.browser.kill();

  await using browser = await openBrowser(profile.path);
  browser.allow(agentIsAway);
  const panel = panelOf(await browser.context.newPage());
  await panel.open();
  await panel.atStep(renewal, "review");
  expect(await readOutbox(panel.page)).toEqual(tapped);
  await panel.unsent(1);
  await site.agent.start();
  await panel.reconnect();
  await panel.sent();
  await expectRunOn(site, panel, "review", tapped.at(-1)?.event.at);
  await answerAll(panel, renewalAnswers.afterReview);
  await panel.finish();
  await panel.button(home.history(1)).waitFor();
  await expectAllOnce(site, panel);
});
