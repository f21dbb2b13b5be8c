import { words as staff } from "@desk/extension/features/console-staff/words";
import { words as devices } from "@desk/extension/features/devices/words";
import { words as history } from "@desk/extension/features/history/words";
import { words as home } from "@desk/extension/features/home/words";
import { words as pairing } from "@desk/extension/features/pairing/words";
import { textSizeLabels } from "@desk/extension/features/settings/words";
import { words as signIn } from "@desk/extension/features/sign-in/words";
import { afterAll, beforeAll, expect, test } from "vitest";
import { problemsAtAllSizes, problemsOn } from "../support/accessibility.ts";
import { agentRefuses, openBrowser } from "../support/browser.ts";
import { consoleOf } from "../support/console-page.ts";
import { openCounter } from "../support/counter.ts";
import { type Panel, panelOf } from "../support/panel.ts";
import { renewalAnswers } from "../support/renewal.ts";
import { openSite, type Site } from "../support/site.ts";

const renewal = "certificate-renewal";
let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site[Symbol.asyncDispose]());

/** Looks at one screen after the other, and tells at the end what was wrong with all of them. */
function lookAt(panel: Pick<Panel, "page">) {
  const found: string[] = [];
  return {
    found,
    see: async (screen: string) => void found.push(...(await problemsAtAllSizes(panel.page, screen))),
  };
}

test("the way in: pairing, staff, PIN", async () => {
  await using browser = await openBrowser();
  browser.allow(agentRefuses);
  const panel = panelOf(browser.firstPage());
  const { see, found } = lookAt(panel);
  await panel.open();
  await panel.page.getByLabel(pairing.code).waitFor();
  await see("pairing");
  const code = await site.pairingCode("window-1");
  await panel.pair(site.agent.url, code === "000000" ? "000001" : "000000");
  await panel.page.getByRole("alert").waitFor();
  await see("pairing refused");
  await panel.page.getByLabel(pairing.code).fill(code);
  await panel.page.getByRole("list", { name: signIn.chooseLabel }).waitFor();
  await see("staff");
  await panel.button(new RegExp(site.leadName)).click();
  await panel.page.getByLabel(signIn.pin(site.leadName)).waitFor();
  await see("PIN");
  expect(found).toEqual([]);
});

test("the screens of a case", async () => {
  await using counter = await openCounter(site, "window-1");
  const { panel } = counter;
  const { see, found } = lookAt(panel);
  await see("home");
  await panel.start(renewal);
  const looked = ["person", "check-card", "expiry", "terminal", "pin-entry"];
  for (const [stepId, answer] of renewalAnswers.beforeReview) {
    await panel.atStep(renewal, stepId);
    if (looked.includes(stepId)) await see(stepId);
    await panel.answer(renewal, stepId, answer);
  }
  await panel.atStep(renewal, "review");
  await see("review");
  await panel.page.keyboard.press("h");
  await panel.button(/^再開する/).waitFor();
  await see("on hold");
  await panel.button(/^再開する/).click();
  await panel.button("中止").click();
  await panel.button("備考を書く（任意）").click();
  await panel.page.getByRole("textbox", { name: "備考（任意）" }).fill("電話 090-1234-5678");
  await panel.page.getByRole("alert").filter({ hasText: "電話" }).waitFor();
  await see("finish with a note that is refused");
  await panel.button(/戻る$/).last().click();
  await panel.button(/ホーム/).click();
  await panel.start("application-reissue");
  await see("a case beside a parked one");
  await panel.page.keyboard.press("m");
  await panel.page.getByRole("dialog").waitFor();
  await see("help from any step");
  await panel.page.keyboard.press("Escape");
  await panel.endNow("cancelled");
  await panel.tally.waitFor();
  await see("home with a parked case and the undo bar");
  expect(found).toEqual([]);
});

test("lists, dialogs and settings of the panel", async () => {
  await using counter = await openCounter(site, "call-1");
  const { panel } = counter;
  const { see, found } = lookAt(panel);
  const back = () => panel.button(/戻る$/).click();
  await see("home of a telephone");
  await panel.start("call-notice-card");
  await see("call");
  await panel.endNow("informed");
  await panel.button(home.history(1)).waitFor();
  await panel.page.keyboard.press("q");
  await panel.page.getByRole("searchbox").fill("暗証番号");
  await see("質疑応答集");
  await back();
  await panel.button(home.history(1)).click();
  await panel.button(/を取り消す$/).waitFor();
  await see("history");
  await panel.button(/を取り消す$/).click();
  await panel.page.getByRole("dialog", { name: history.voidTitle }).waitFor();
  await see("void");
  await panel.button("閉じる").last().click();
  await back();
  await panel.page.getByRole("button", { name: devices.strip }).click();
  await panel.title.filter({ hasText: devices.title }).waitFor();
  await see("devices");
  await panel.page.getByRole("button", { name: "統合端末1" }).click();
  await panel.page.getByRole("dialog").waitFor();
  await see("status of a device");
  await panel.button("閉じる").last().click();
  await back();
  await panel.button(`${home.staff(site.leadName)}。${home.settings}`).click();
  await panel.title.filter({ hasText: "設定" }).waitFor();
  await see("settings");
  await panel.page.getByLabel(textSizeLabels.largest, { exact: true }).check();
  await expect
    .poll(() => panel.page.evaluate(() => document.documentElement.dataset.textSize))
    .toBe("largest");
  expect(found).toEqual([]);
});

test("the lead's page", async () => {
  await using browser = await openBrowser();
  const lead = consoleOf(browser.firstPage());
  await lead.page.setViewportSize({ width: 1280, height: 800 });
  const found: string[] = [];
  // A PC's screen, whatever its scaling; the lead's page is no panel.
  const see = async (screen: string) => void found.push(...(await problemsOn(lead.page, screen, 1024)));
  await lead.open();
  await lead.page.getByRole("textbox").first().waitFor();
  await see("pairing");
  await lead.pair(site.agent.url, await site.pairingCode("console"));
  await lead.page.getByRole("heading", { name: "現場責任者のサインイン" }).waitFor();
  await see("sign-in");
  await lead.signIn(site.leadName, site.leadPin);
  await lead.counter("窓口1").waitFor();
  await see("board");
  await lead.page.getByRole("button", { name: "統合端末1" }).click();
  await lead.page.getByRole("dialog").waitFor();
  await see("status of a device");
  await lead.button("閉じる").click();
  for (const view of ["日報", "要確認", "担当者"]) {
    await lead.view(view);
    await lead.page.getByRole("heading", { level: 2, name: view }).waitFor();
    await see(view);
  }
  await lead.button(staff.add).click();
  await lead.page.getByRole("dialog").waitFor();
  await see("new staff");
  expect(found).toEqual([]);
});
