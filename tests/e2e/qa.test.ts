import { words as home } from "@desk/extension/features/home/words";
import { words as qa } from "@desk/extension/features/qa/words";
import { searchQa } from "@desk/shared/qa/search";
import { qaSeed } from "@desk/shared/qa/seed";
import { expect, test } from "vitest";
import { agentIsAway } from "../support/browser.ts";
import { ofType } from "../support/compare.ts";
import { openCounter } from "../support/counter.ts";
import { readEventLog } from "../support/event-log.ts";
import { outboxText } from "../support/outbox.ts";
import { openSite } from "../support/site.ts";

const query = "ちゅうしゃじょう";
const [best] = searchQa(qaSeed, "紛失");

test("on a call without the agent: found by two characters, inserted by one tap, and what has no answer is noted", async () => {
  if (best === undefined) throw new Error("the book knows nothing of 紛失");
  await using site = await openSite();
  await using counter = await openCounter(site, "call-1");
  const { panel, browser } = counter;
  const { page } = panel;
  browser.allow(agentIsAway);
  await panel.start("call-system");
  await panel.sent();
  await site.agent.kill();

  await panel.button("質疑応答").click();
  const field = page.getByRole("searchbox", { name: qa.search });
  await field.fill("紛失");
  const use = page.getByRole("button", { name: qa.labelOfUse(best.entry.question) });
  await use.click();
  await page.getByRole("button", { name: qa.labelOfUse(best.entry.question), pressed: true }).waitFor();

  await field.fill(query);
  await page.getByText(qa.none).waitFor();
  await panel.button(qa.missing).click();
  const dialog = page.getByRole("dialog");
  expect(await dialog.getByLabel(qa.question).inputValue()).toBe(query);
  await dialog.getByLabel(qa.question).fill("電話は090-1234-5678です");
  expect(await dialog.getByRole("button", { name: qa.note }).isDisabled()).toBe(true);
  await dialog.getByLabel(qa.question).fill("駐車場は無料ですか");
  await dialog.getByRole("button", { name: qa.note }).click();
  await page.getByText(qa.noted).waitFor();
  await panel.button(qa.back).click();
  await panel.endNow("informed");
  await panel.button(home.history(1)).waitFor();
  expect(await outboxText(page)).not.toContain("1234-5678");

  await site.agent.start();
  await panel.reconnect();
  await panel.sent();
  const log = readEventLog(site.agent.dataDir);
  const [finish] = ofType(log, "TransactionFinished");
  expect(finish?.qaIds).toEqual([best.entry.id]);
  expect(ofType(log, "QuestionNoted")).toMatchObject([
    { question: "駐車場は無料ですか", transactionId: finish?.transactionId },
  ]);
});
