import { words as home } from "@desk/extension/features/home/words";
import { words as pairing } from "@desk/extension/features/pairing/words";
import { expect, test } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { readEventLog } from "../support/event-log.ts";
import { panelOf } from "../support/panel.ts";
import { renewalAnswers } from "../support/renewal.ts";
import { openSite } from "../support/site.ts";

const renewal = "certificate-renewal";

test("from the pairing to 完了 without a mouse", async () => {
  await using site = await openSite();
  await using browser = await openBrowser();
  const panel = panelOf(await browser.context.newPage());
  const { keyboard } = panel.page;
  const focused = () => panel.page.evaluate(() => document.activeElement?.textContent ?? "");
  const tabTo = async (text: string) => {
    for (let presses = 0; presses < 30 && !(await focused()).includes(text); presses += 1)
      await keyboard.press("Tab");
    expect(await focused()).toContain(text);
  };

  await panel.open();
  await panel.page.getByLabel(pairing.code).waitFor();
  await tabTo(pairing.change);
  await keyboard.press("Enter");
  await keyboard.press("Tab");
  await keyboard.press("ControlOrMeta+A");
  await keyboard.type(site.agent.url);
  // Back to the field of the code, which is first on the screen.
  await expect
    .poll(async () => {
      await keyboard.press("Shift+Tab");
      return panel.page.getByLabel(pairing.code).evaluate((field) => field === document.activeElement);
    })
    .toBe(true);
  await keyboard.type((await site.agent.pair("window-1")).code);
  await panel.page.getByRole("button", { name: site.leadName }).waitFor();
  await keyboard.press("1");
  await panel.page.getByRole("textbox").waitFor();
  await keyboard.type(site.leadPin);
  await keyboard.press("Enter");
  await panel.starter(renewal).waitFor();

  await keyboard.press("1");
  for (const [stepId] of renewalAnswers.beforeReview) {
    await panel.atStep(renewal, stepId);
    if (stepId === "terminal") {
      await panel.page.getByRole("group", { name: "使う端末" }).waitFor();
      await keyboard.press("Tab");
      await keyboard.press("ArrowRight");
      await panel.page
        .getByRole("radio", { name: /統合端末2/ })
        .and(panel.page.locator(":checked"))
        .waitFor();
    }
    await keyboard.press("Enter");
  }
  await panel.atStep(renewal, "review");
  await keyboard.press("Backspace");
  await panel.atStep(renewal, "card-surface");
  await keyboard.press("1");
  for (const [stepId] of renewalAnswers.afterReview) {
    await panel.atStep(renewal, stepId);
    await keyboard.press("Enter");
  }
  await panel.button(/^完了/).waitFor();
  await keyboard.press("Enter");
  await panel.button(home.history(1)).waitFor();
  await panel.sent();
  expect(readEventLog(site.agent.dataDir).at(-1)).toMatchObject({
    type: "TransactionFinished",
    outcome: "completed",
    deviceIds: ["terminal-2"],
  });
});
