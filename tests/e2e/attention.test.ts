import { cp, rm } from "node:fs/promises";
import { words as attention } from "@desk/extension/features/attention/words";
import { words as connection } from "@desk/extension/features/connection/words";
import { words as home } from "@desk/extension/features/home/words";
import { words as practice } from "@desk/extension/features/practice/words";
import { words as settings } from "@desk/extension/features/settings/words";
import { expect, test } from "vitest";
import { problemsAtAllSizes } from "../support/accessibility.ts";
import { agentIsAway, createProfile, openBrowser } from "../support/browser.ts";
import { openCounter } from "../support/counter.ts";
import { readEventLog } from "../support/event-log.ts";
import { outboxText, readOutbox } from "../support/outbox.ts";
import { type Panel, panelOf } from "../support/panel.ts";
import { arrived } from "../support/presence.ts";
import { openSite } from "../support/site.ts";

const states = async (page: Parameters<typeof readOutbox>[0]) =>
  (await readOutbox(page)).map(({ delivery }) => delivery);

/** 練習 sends nothing again and puts nothing aside; ended on the spot, all is there. */
async function lockedInPractice({ page, button }: Panel) {
  await button("戻る").click();
  await button(home.practice).click();
  await button(connection.attention(1)).click();
  await page.getByText(practice.locked).waitFor();
  expect(await button(attention.again).or(button(attention.aside)).count()).toBe(0);
  await button(practice.end).click();
}

test("what the agent refuses stays in 要確認, through restarts, until it is accepted", async () => {
  await using site = await openSite();
  await using profile = await createProfile();
  await using backup = await createProfile();
  await using before = await openCounter(site, "window-1", profile.path);
  before.browser.allow(agentIsAway);
  await site.agent.stop();
  await cp(site.agent.dataDir, backup.path, { recursive: true });
  await site.agent.start();
  // Somebody joins after the backup, and then the agent's PC must be restored from it.
  await site.addStaff("佐藤", "2580");
  await before.panel.reconnect();
  await before.panel.button(`${home.staff(site.leadName)}。${home.settings}`).click();
  await before.panel.button(settings.switchStaff).click();
  await before.panel.signIn("佐藤", "2580");
  await arrived(before.panel.page);
  await site.agent.stop();
  await rm(site.agent.dataDir, { recursive: true });
  await cp(backup.path, site.agent.dataDir, { recursive: true });
  await site.agent.start();
  await before.panel.reconnect();
  await before.panel.tally.click();
  await before.panel.button(connection.attention(1)).waitFor();
  await before.panel.sent();
  expect(await states(before.panel.page)).toEqual(["rejected"]);
  await before.browser[Symbol.asyncDispose]();

  await using browser = await openBrowser(profile.path);
  const panel = panelOf(await browser.context.newPage());
  await panel.open();
  await panel.button(connection.attention(1)).click();
  await panel.page.getByText("この拠点に登録されていません").waitFor();
  expect(await panel.button(attention.aside).isDisabled()).toBe(true);
  expect(await problemsAtAllSizes(panel.page, "attention")).toEqual([]);
  await lockedInPractice(panel);
  // Before the click is worked off the screen says already what it will say after the second refusal.
  const refusedAgain = panel.page.waitForResponse((response) =>
    Boolean(response.request().postData()?.includes("TallyAdded")),
  );
  await panel.button(attention.again).click();
  await refusedAgain;
  await panel.sent();
  await panel.button(connection.attention(1)).waitFor();
  expect(readEventLog(site.agent.dataDir)).toEqual([]);

  await site.addStaff("佐藤", "2580");
  await panel.button(attention.again).click();
  await panel.page.getByText(attention.none).waitFor();
  await expect.poll(() => states(panel.page)).toEqual(["acknowledged"]);
  expect((await site.report()).transactions.total).toBe(1);
});

test("personal data in a note is refused where it is typed and is stored nowhere", async () => {
  await using site = await openSite();
  await using counter = await openCounter(site, "window-1");
  const { panel } = counter;
  await panel.start("certificate-issue");
  await panel.button("中止").click();
  await panel.button("備考を書く（任意）").click();
  const note = panel.page.getByRole("textbox", { name: "備考（任意）" });
  await note.fill("番号は １２３４-5678 9018 とのこと");
  await panel.page.getByRole("alert").filter({ hasText: "12桁" }).waitFor();
  expect(await panel.button(/^完了/).isDisabled()).toBe(true);
  await panel.title.click();
  await panel.page.keyboard.press("Enter");
  await panel.sent();
  expect(await states(panel.page)).toEqual(["acknowledged"]);
  expect(readEventLog(site.agent.dataDir).map(({ type }) => type)).toEqual(["TransactionStarted"]);
  expect(await outboxText(panel.page)).not.toMatch(/9018|とのこと/);

  await note.fill("補足説明のため時間を要した");
  await panel.finish();
  await panel.button(home.history(1)).waitFor();
  await panel.sent();
  expect(readEventLog(site.agent.dataDir).at(-1)).toMatchObject({ note: "補足説明のため時間を要した" });
  expect(await outboxText(panel.page)).not.toMatch(/9018|とのこと/);
});
