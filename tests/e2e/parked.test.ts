import { words as home } from "@desk/extension/features/home/words";
import { expect, test } from "vitest";
import { ofType, secondsIn } from "../support/compare.ts";
import { openCounter } from "../support/counter.ts";
import { readEventLog } from "../support/event-log.ts";
import { renewalAnswers } from "../support/renewal.ts";
import { openSite } from "../support/site.ts";

const renewal = "certificate-renewal";

test("one waits for the 審査, one is put on hold, one is served: each has its own times", async () => {
  await using site = await openSite();
  await using counter = await openCounter(site, "window-1");
  const { panel } = counter;
  await panel.start(renewal);
  for (const [stepId, answer] of renewalAnswers.beforeReview) await panel.answer(renewal, stepId, answer);
  await panel.atStep(renewal, "review");
  await panel.button("待つ間に、別の方を受け付ける").click();
  await panel.parked.filter({ hasText: "審査待ち" }).waitFor();

  await panel.start("insurance-registration");
  await expect.poll(() => panel.clock("serving")).toBeGreaterThanOrEqual(2);
  await panel.button(/^別の方/).click();
  await panel.parked.filter({ hasText: "保留" }).waitFor();
  await panel.start("bank-account-registration");
  await expect.poll(() => panel.clock("serving")).toBeGreaterThanOrEqual(2);
  await panel.endNow("completed");
  await panel.button(home.history(1)).waitFor();

  await panel.parked.filter({ hasText: "審査待ち" }).click();
  await panel.atStep(renewal, "review");
  for (const [stepId, answer] of renewalAnswers.afterReview) await panel.answer(renewal, stepId, answer);
  await panel.finish();
  await panel.button(home.history(2)).waitFor();
  await panel.parked.filter({ hasText: "保留" }).click();
  await panel.endNow("completed");
  await panel.button(home.history(3)).waitFor();
  await expect(panel.parked.count()).resolves.toBe(0);
  await panel.sent();

  const log = readEventLog(site.agent.dataDir);
  const eventsOf = (procedureId: string) => {
    const start = ofType(log, "TransactionStarted").find((event) => event.procedureId === procedureId);
    return log.filter((event) => "transactionId" in event && event.transactionId === start?.transactionId);
  };
  const report = await site.report();
  for (const id of [renewal, "insurance-registration", "bank-account-registration"])
    expect(report.handling[id]).toMatchObject({ n: 1, maxS: secondsIn("serving", eventsOf(id)) });
  const reviewS = secondsIn("review", eventsOf(renewal));
  expect(report.review).toMatchObject({ all: { n: 1, maxS: reviewS } });
  // While the first one waited, two others were served; the one on hold was not served meanwhile.
  expect(reviewS).toBeGreaterThanOrEqual(4);
  expect(secondsIn("hold", eventsOf("insurance-registration"))).toBeGreaterThanOrEqual(2);
  const servedS = [renewal, "insurance-registration", "bank-account-registration"].reduce(
    (sum, id) => sum + secondsIn("serving", eventsOf(id)),
    0,
  );
  const wholeS = (Date.parse(log.at(-1)?.at ?? "") - Date.parse(log[0]?.at ?? "")) / 1000;
  expect(servedS).toBeLessThanOrEqual(Math.ceil(wholeS) + 1);
});
