import { words as history } from "@desk/extension/features/history/words";
import { words as home } from "@desk/extension/features/home/words";
import { words as practice } from "@desk/extension/features/practice/words";
import { expect, test } from "vitest";
import { ofType } from "../support/compare.ts";
import { openCounter } from "../support/counter.ts";
import { readEventLog } from "../support/event-log.ts";
import { granted } from "../support/granted.ts";
import { leadClient } from "../support/lead-pages.ts";
import { openSite } from "../support/site.ts";

test("practice: a fictitious case, missed checks in its result, and no figure touched", async () => {
  await using site = await openSite();
  await using counter = await openCounter(site, "window-1");
  const { panel } = counter;
  const { page } = panel;
  await panel.tally.click();
  await panel.button(home.history(1)).waitFor();
  await panel.sent();
  const before = await site.report();

  await panel.button(home.practice).click();
  expect(await panel.tally.isDisabled()).toBe(true);
  await panel.starter("certificate-renewal").click();
  await page.getByRole("dialog").getByRole("button").nth(1).click();
  await panel.title.filter({ hasText: "練習：電子証明書の更新" }).waitFor();
  // The first step's check is ticked, those of the next steps are not.
  await page.getByRole("checkbox").first().check();
  for (let answered = 1; answered <= 4; answered += 1) {
    await page.keyboard.press("1");
    await panel.step.filter({ hasText: `手順${answered + 1}／` }).waitFor();
  }
  await panel.endNow("cancelled");
  await panel.title.filter({ hasText: practice.result }).waitFor();
  await page.getByText(practice.stepCount(4)).waitFor();
  await page.keyboard.press("Enter");

  await panel.button(home.history(1)).click();
  await page.getByRole("heading", { name: history.practice }).waitFor();
  await page.getByText(history.total(1)).waitFor();
  await panel.sent();
  const { compiledAt: _, ...figures } = await site.report();
  const { compiledAt: __, ...untouched } = before;
  expect(figures).toEqual(untouched);
  const log = readEventLog(site.agent.dataDir);
  expect(ofType(log, "TransactionStarted")).toMatchObject([{ practice: true }]);
  const [finish] = ofType(log, "TransactionFinished");
  const missed = finish?.practiceResult?.missedChecks ?? [];
  expect(missed.length).toBeGreaterThan(0);
  expect(missed.map(({ stepId }) => stepId)).not.toContain("person");
  const lead = await leadClient(site);
  expect(granted(await lead.procedures.practice()).cases).toMatchObject([
    { procedureId: "certificate-renewal", steps: 4, missedChecks: missed },
  ]);

  // What is recorded by a panel that is opened again is real.
  await page.reload();
  await panel.starter("pin-reset").waitFor();
  await panel.start("pin-reset");
  await panel.endNow("cancelled");
  await panel.button(home.history(2)).waitFor();
});
