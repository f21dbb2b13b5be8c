import { words as home } from "@desk/extension/features/home/words";
import { words as pairing } from "@desk/extension/features/pairing/words";
import { expect, test } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { readEventLog } from "../support/event-log.ts";
import { type Panel, panelOf } from "../support/panel.ts";
import { renewalAnswers } from "../support/renewal.ts";
import { openSite, type Site } from "../support/site.ts";

const renewal = "certificate-renewal";

async function tabTo({ page }: Panel, text: string) {
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
  for (let presses = 0; presses < 30 && !(await focused()).includes(text); presses += 1)
    await page.keyboard.press("Tab");
  expect(await focused()).toContain(text);
}

async function pairByKeys(site: Site, panel: Panel) {
  const { keyboard } = panel.page;
  const code = panel.page.getByLabel(pairing.code);
  await code.waitFor();
  await tabTo(panel, pairing.change);
  await keyboard.press("Enter");
  await keyboard.press("Tab");
  await keyboard.press("ControlOrMeta+A");
  await keyboard.type(site.agent.url);
  // Back to the field of the code, which is first on the screen.
  await expect
    .poll(async () => {
      await keyboard.press("Shift+Tab");
      return code.evaluate((field) => field === document.activeElement);
    })
    .toBe(true);
  await keyboard.type(await site.pairingCode("window-1"));
}

async function signInByKeys(site: Site, { page }: Panel) {
  await page.getByRole("button", { name: site.leadName }).waitFor();
  await page.keyboard.press("1");
  await page.getByRole("textbox").waitFor();
  await page.keyboard.type(site.leadPin);
  await page.keyboard.press("Enter");
}

async function chooseTerminalByKeys({ page }: Panel) {
  await page.getByRole("group", { name: "使う端末" }).waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  const second = page.getByRole("radio", { name: /統合端末2/ });
  await expect.poll(() => second.isChecked()).toBe(true);
}

test("from the pairing to 完了 without a mouse", async () => {
  await using site = await openSite();
  await using browser = await openBrowser();
  const panel = panelOf(browser.firstPage());
  const { keyboard } = panel.page;
  await panel.open();
  await pairByKeys(site, panel);
  await signInByKeys(site, panel);
  await panel.starter(renewal).waitFor();

  await keyboard.press("1");
  for (const [stepId] of renewalAnswers.beforeReview) {
    await panel.atStep(renewal, stepId);
    if (stepId === "terminal") await chooseTerminalByKeys(panel);
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
