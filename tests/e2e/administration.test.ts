import { words as connection } from "@desk/extension/features/connection/words";
import {
  words as admin,
  auditWords,
  counterWords,
  deviceWords,
  tokenWords,
} from "@desk/extension/features/console-admin/words";
import { words as setup } from "@desk/extension/features/console-setup/words";
import { words as staff } from "@desk/extension/features/console-staff/words";
import { words as home } from "@desk/extension/features/home/words";
import { words as pairing } from "@desk/extension/features/pairing/words";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { problemsOn } from "../support/accessibility.ts";
import { type AgentProcess, startAgentProcess } from "../support/agent-process.ts";
import { agentIsAway, agentRefuses, openBrowser } from "../support/browser.ts";
import { consoleOf } from "../support/console-page.ts";
import { openLeadPc } from "../support/lead-pages.ts";
import { panelOf } from "../support/panel.ts";
import { arrived } from "../support/presence.ts";
import { openSite, rehearsalStart } from "../support/site.ts";

let agent: AgentProcess;
beforeAll(async () => {
  agent = await startAgentProcess({ at: rehearsalStart });
});
afterAll(() => agent[Symbol.asyncDispose]());

/** Fills in the wizard as a lead would; answers the code of the first counter. */
async function setUp(page: Page): Promise<string> {
  const button = (name: string) => page.getByRole("button", { name, exact: true }).click();
  await page.getByRole("heading", { level: 1, name: setup.title }).waitFor();
  await page.getByLabel(setup.siteName).fill("試験市役所 窓口");
  await page.getByLabel(setup.contractor).fill("窓口サービス株式会社");
  await page.getByLabel(setup.leadName).fill("佐藤");
  await page.getByLabel(setup.leadPin, { exact: true }).fill("4649");
  await page.getByLabel(setup.pinAgain).fill("4648");
  await button(setup.next);
  await page.getByText(setup.problems.pinAgain).waitFor();
  await page.getByLabel(setup.pinAgain).fill("4649");
  await button(setup.next);
  for (const label of ["窓口3", "窓口4", "電話2"]) await page.getByLabel(label, { exact: true }).uncheck();
  await button(setup.next);
  await page.getByLabel(setup.name(1)).fill("山田");
  await page.getByLabel(setup.pin(1)).fill("2580");
  await button(setup.save);
  const code = page.getByRole("status", { name: "窓口1の登録コード" });
  await code.waitFor();
  return (await code.textContent()) ?? "";
}

const shots = process.env.DESK_SHOTS;

test("a new site comes from nothing to a paired counter; a revoked PC asks to be paired and loses nothing", async () => {
  await using leadPc = await openBrowser();
  await using counterPc = await openBrowser();
  leadPc.allow(agentRefuses);
  counterPc.allow(agentRefuses, agentIsAway);
  const { code: leadCode, leadPin = "" } = await agent.pair("console");
  const lead = consoleOf(await leadPc.context.newPage());
  const { page } = lead;
  await page.setViewportSize({ width: 1280, height: 800 });
  await lead.open();
  await lead.pair(agent.url, leadCode);
  await page.getByLabel(/^現場責任者さんの暗証番号/).fill(leadPin);
  await lead.button("決定").click();
  const code = await setUp(page);
  const panel = panelOf(await counterPc.context.newPage());
  await panel.open();
  await panel.pair(agent.url, code);
  await page.getByText(setup.paired("窓口1")).waitFor();
  await lead.button(setup.finish).click();
  await page.getByRole("heading", { level: 1, name: "責任者画面" }).waitFor();
  // Done is done: the page comes back without it.
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "責任者画面" }).waitFor();

  await panel.signIn("山田", "2580");
  await arrived(panel.page);
  await lead.view(admin.title);
  await lead.button(admin.sections.tokens).click();
  const row = page.getByRole("row").filter({ hasText: "窓口1" });
  await row.filter({ hasText: tokenWords.connected }).filter({ hasText: "0.1.0" }).waitFor();
  await counterPc.context.setOffline(true);
  await panel.tally.click();
  await panel.button(home.history(1)).waitFor();
  // A case is on the screen that goes away.
  await panel.start("pin-reset");
  await lead.button(admin.rowLabel(tokenWords.revoke, "窓口1")).click();
  await page.getByRole("dialog").getByRole("button", { name: tokenWords.revoke }).click();
  await page.getByText(tokenWords.revoked("窓口1")).waitFor();
  await counterPc.context.setOffline(false);
  await panel.page.getByText(pairing.revoked).waitFor();
  await panel.page.getByText(connection.unsent(2)).waitFor();

  await lead.button(tokenWords.make).click();
  const again = page.getByRole("status", { name: "窓口1の登録コード" });
  await again.waitFor();
  await panel.pair(agent.url, (await again.textContent()) ?? "");
  await panel.signIn("山田", "2580");
  await panel.sent();

  await page.getByRole("dialog").getByRole("button", { name: "閉じる" }).click();
  await lead.button(admin.sections.audit).click();
  await page.getByLabel(auditWords.search).fill("窓口1 登録の解除");
  const found = page.getByRole("row").filter({ hasText: "登録の解除" });
  await found.filter({ hasText: "佐藤" }).waitFor();
  expect(await found.count()).toBe(1);
}, 120_000);

test("a counter is added, renamed, taken out of use and back; a device gets hours of its own", async () => {
  await using site = await openSite();
  await using pc = await openLeadPc(site);
  const { lead } = pc;
  const { page } = lead;
  const dialog = page.getByRole("dialog");
  const save = () => dialog.getByRole("button", { name: admin.save, exact: true }).click();
  const press = (action: string, of: string) => lead.button(admin.rowLabel(action, of)).click();
  await lead.view(admin.title);
  await lead.button(counterWords.add).click();
  await save();
  await dialog.getByText(admin.nameProblem).waitFor();
  await dialog.getByLabel(admin.name).fill("総合窓口");
  await save();
  await page.getByText(admin.added("総合窓口")).waitFor();
  await press(admin.change, "総合窓口");
  await dialog.getByLabel(admin.name).fill("総合案内");
  await save();
  await page.getByText(admin.saved("総合案内")).waitFor();
  await press(admin.retire, "総合案内");
  await dialog.getByRole("button", { name: admin.retire, exact: true }).click();
  await press(admin.resume, "総合案内");
  await page.getByText(admin.done("総合案内", admin.inUse)).waitFor();
  expect(await problemsOn(page, "counters", 1024)).toEqual([]);

  await lead.button(admin.sections.devices).click();
  await press(admin.change, "統合端末1");
  await dialog.getByLabel(deviceWords.ownHours).check();
  await dialog.getByLabel(deviceWords.from).fill("18:00");
  await save();
  await dialog.getByText(deviceWords.hoursProblem).waitFor();
  await dialog.getByLabel(deviceWords.from).fill("09:00");
  await save();
  await page
    .getByRole("row")
    .filter({ hasText: "統合端末1" })
    .getByText(deviceWords.hours("09:00", "17:15"))
    .waitFor();
  const phone = page.getByRole("row").filter({ hasText: "電話機2" });
  const kindIs = (place: string) => phone.getByText(deviceWords.placed("電話機", place)).waitFor();
  await kindIs("電話2");
  await press(admin.change, "電話機2");
  await dialog.getByLabel(deviceWords.place).selectOption("電話1");
  await save();
  await kindIs(deviceWords.placeShared("電話1", 2));
  await press(admin.change, "電話機2");
  await dialog.getByLabel(deviceWords.place).selectOption(deviceWords.noPlace);
  if (shots !== undefined) await page.screenshot({ path: `${shots}/device-dialog.png` });
  await save();
  await kindIs(deviceWords.placeUnset);
  expect(await problemsOn(page, "devices", 1024)).toEqual([]);
  if (shots !== undefined) await page.screenshot({ path: `${shots}/devices.png` });
});

test("a forgotten PIN is set anew, a sign-in is stopped and permitted again; the audit names both", async () => {
  await using site = await openSite();
  await site.addStaff("山田", "2580");
  await using pc = await openLeadPc(site);
  await using counterPc = await openBrowser();
  counterPc.allow(agentRefuses);
  const { page, button, view } = pc.lead;
  const dialog = page.getByRole("dialog");
  const press = (action: string) => button(staff.rowLabel(action, "山田")).click();
  await view(staff.title);
  await press(staff.resetPin);
  await dialog.getByLabel(staff.pin).fill("46");
  await dialog.getByRole("button", { name: staff.save }).click();
  await dialog.getByText(staff.pinProblem).waitFor();
  await dialog.getByLabel(staff.pin).fill("4649");
  await dialog.getByRole("button", { name: staff.save }).click();
  await page.getByText(staff.pinChanged("山田")).waitFor();
  // Stopped while the person stands at the counter; afterwards the list there has no such name.
  const panel = panelOf(await counterPc.context.newPage());
  await panel.open();
  await panel.pair(site.agent.url, await site.pairingCode("window-1"));
  await panel.choose("山田");
  await press(staff.lock);
  await page.getByText(staff.locked("山田")).waitFor();
  const row = page.getByRole("row").filter({ hasText: "山田" });
  await row.getByRole("cell", { name: staff.stoppedNow, exact: true }).waitFor();
  expect(await problemsOn(page, "staff", 1024)).toEqual([]);

  await panel.enterPin("山田", "4649");
  await panel.page.getByText(/サインインは、現場責任者が止めています/).waitFor();
  await press(staff.unlock);
  await page.getByText(staff.unlocked("山田")).waitFor();
  await row.getByRole("cell", { name: staff.active, exact: true }).waitFor();
  await panel.enterPin("山田", "2580");
  await panel.page.getByText(/^暗証番号が違うか/).waitFor();
  await panel.enterPin("山田", "4649");
  await arrived(panel.page);

  await view(admin.title);
  await button(admin.sections.audit).click();
  await page.getByLabel(auditWords.search).fill("山田");
  for (const done of ["暗証番号の変更", "サインイン停止", "サインイン停止の解除"])
    await page.getByRole("cell", { name: done, exact: true }).waitFor();
  const told = await page.getByRole("row").allTextContents();
  expect(told.filter((text) => /2580|4649/.test(text))).toEqual([]);
}, 120_000);
