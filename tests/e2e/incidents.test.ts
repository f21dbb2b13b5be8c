import { words as caseWords } from "@desk/extension/features/case/words";
import { words as consoleIncidents } from "@desk/extension/features/console-incidents/words";
import { words as home } from "@desk/extension/features/home/words";
import { words as incidents } from "@desk/extension/features/incidents/words";
import { words as fields } from "@desk/extension/ui/incident/words";
import { supportTitles } from "@desk/shared/procedures/catalogue";
import { supportWords } from "@desk/shared/procedures/support-scripts";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { problemsAtAllSizes, problemsOn } from "../support/accessibility.ts";
import { openCounter } from "../support/counter.ts";
import { granted } from "../support/granted.ts";
import { leadClient, openLeadPc } from "../support/lead-pages.ts";
import { openSite, rehearsalDate, type Site } from "../support/site.ts";

const shots = process.env.DESK_SHOTS;

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site[Symbol.asyncDispose]());

/** A picture for a person to look at, when one is asked for. */
async function shot(page: Page, name: string) {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png` });
}

const answerOf = (stepId: string, answer: string) =>
  supportWords.complaint?.[stepId]?.options[answer] ?? answer;

test("a complaint goes from inside a case to the city and into the day's report", async () => {
  await using counter = await openCounter(site, "window-2");
  const { panel } = counter;
  const { page, button } = panel;
  await panel.start("pin-reset");
  await page.getByRole("group", { name: "案件の操作" }).getByRole("button", { name: caseWords.more }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: supportTitles.complaint ?? "", exact: true })
    .click();
  await panel.answers.getByRole("button", { name: answerOf("listen", "settled"), exact: true }).click();
  await panel.answers.getByRole("button", { name: answerOf("report", "reported"), exact: true }).click();

  // Back at the step, with the record that goes with it.
  await page.getByText(incidents.offer("苦情")).waitFor();
  expect(await problemsAtAllSizes(page, "offer")).toEqual([]);
  await shot(page, "offer");
  await button(incidents.offerButton).click();
  await page.getByRole("group", { name: fields.category }).getByText("接遇", { exact: true }).click();
  await button(incidents.submit).click();
  await page.getByText(fields.faults.summary).waitFor();
  await page
    .getByRole("textbox", { name: fields.summary })
    .fill("説明が早口で分かりにくいとの申出。090-1234-5678へ折返し");
  await button(incidents.submit).click();
  await page.getByText(fields.faults.personal).waitFor();
  await page
    .getByRole("textbox", { name: fields.summary })
    .fill("説明が早口で分かりにくいとの申出。詫びて、ゆっくり説明した");
  await page.getByLabel(fields.discovered).fill("08:35");
  expect(await problemsAtAllSizes(page, "incident form")).toEqual([]);
  await shot(page, "incident-form");
  await button(incidents.submit).click();
  await page.getByText(incidents.recorded.complaint).waitFor();
  await shot(page, "incident-recorded");
  await button(incidents.backToCase).last().click();
  await panel.step.waitFor();
  await page.getByText(incidents.offer("苦情")).waitFor({ state: "detached" });
  await panel.sent();

  await using pc = await openLeadPc(site);
  await leadTellsAndCloses(pc.lead.page);
  const report = await site.report();
  expect(report.incidents).toEqual([
    expect.objectContaining({ kind: "complaint", category: "manner", reportedTo: "phone", state: "closed" }),
  ]);
  const lead = await leadClient(site);
  const form = await granted(await lead.reports.dailyFile(rehearsalDate, "html")).text();
  expect(form.replace(/<[^>]+>/g, " ")).toMatch(/苦情\s*（接遇）.*説明が早口で/s);
});

/** At the console: amber by the site's own measure, then told, followed up and closed. */
async function leadTellsAndCloses(page: Page) {
  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
  await page
    .getByRole("navigation")
    .getByRole("button", { name: /苦情・事故/ })
    .click();
  const row = page.getByRole("table", { name: consoleIncidents.title }).getByRole("row").nth(1);
  await row.getByText(/^未報告/).waitFor();
  await page.getByText(consoleIncidents.proposal).waitFor();
  await button(consoleIncidents.withinChange).click();
  await page.getByLabel(consoleIncidents.withinField).fill("20");
  await button(consoleIncidents.save).click();
  await row.getByText(/^報告が遅れています/).waitFor();
  expect(await problemsOn(page, "incidents", 1024)).toEqual([]);
  await shot(page, "console-incidents");

  await row.getByRole("button", { name: new RegExp(`^${consoleIncidents.detail}`) }).click();
  const dialog = page.getByRole("dialog");
  const press = (name: string) => dialog.getByRole("button", { name, exact: true }).click();
  for (const early of [consoleIncidents.handOver, consoleIncidents.close]) {
    await press(early);
    await press(consoleIncidents.submit);
    await dialog.getByText(consoleIncidents.faults.untold).waitFor();
    await press(consoleIncidents.back);
  }
  await press(consoleIncidents.told);
  await dialog.getByText("市民課（電話）", { exact: true }).click();
  expect(await problemsOn(page, "told", 1024)).toEqual([]);
  await shot(page, "console-told");
  await press(consoleIncidents.submit);
  await dialog.getByText(/^発注者へ報告済/).waitFor();
  await press(consoleIncidents.handOver);
  await dialog.getByText(consoleIncidents.handOverLead).waitFor();
  expect(await problemsOn(page, "hand-over", 1024)).toEqual([]);
  await shot(page, "console-hand-over");
  await press(consoleIncidents.submit);
  await dialog.getByText("状況を「発注者へ引継ぎ済」に変更").waitFor();
  // The city has it now: it cannot be handed over again, and the day's report says so.
  await dialog.getByRole("button", { name: consoleIncidents.note, exact: true }).waitFor();
  expect(await dialog.getByRole("button", { name: consoleIncidents.handOver, exact: true }).count()).toBe(0);
  expect((await site.report()).incidents.map(({ state }) => state)).toEqual(["handed-over"]);
  await press(consoleIncidents.note);
  await dialog.getByLabel(fields.prevention).fill("説明の速さを朝礼で確認する");
  await press(consoleIncidents.submit);
  await dialog.getByText("再発防止　説明の速さを朝礼で確認する").waitFor();
  await press(consoleIncidents.close);
  await press(consoleIncidents.submit);
  await dialog.getByText("状況を「完了」に変更").waitFor();
  expect(await problemsOn(page, "incident", 1024)).toEqual([]);
  await shot(page, "console-incident");
}

test("from home a fault is reported by keys alone", async () => {
  await using counter = await openCounter(site, "window-3");
  const { page } = counter.panel;
  await page.getByRole("button", { name: home.incident }).waitFor();
  await page.keyboard.press("i");
  await page.getByRole("heading", { level: 1, name: incidents.title }).waitFor();
  const kind = page.getByRole("group", { name: fields.kind });
  await kind.getByRole("radio", { name: "苦情" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.getByText(fields.duties.accident).waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  await page.getByRole("textbox", { name: fields.summary }).focus();
  await page.keyboard.type("書類1枚が見当たらない");
  await shot(page, "accident-form");
  await page.getByRole("button", { name: incidents.submit }).press("Enter");
  await page.getByText(incidents.recorded.accident).waitFor();
  await page
    .getByText(/直ちに報告/)
    .first()
    .waitFor();
  expect(await problemsAtAllSizes(page, "accident")).toEqual([]);
  await shot(page, "accident-recorded");
  // Who told the city at once says so at the counter.
  await page.getByRole("button", { name: new RegExp(`^${incidents.update}`) }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: incidents.submitUpdate }).click();
  await dialog.getByText(fields.faults.nothing).waitFor();
  await dialog.getByRole("button", { name: incidents.told }).click();
  await dialog.getByText("市民課（窓口で口頭）", { exact: true }).click();
  expect(await problemsAtAllSizes(page, "told at the counter")).toEqual([]);
  await shot(page, "accident-told");
  await dialog.getByRole("button", { name: incidents.submitUpdate }).click();
  // Until it closes, the form says the same words.
  await dialog.waitFor({ state: "detached" });
  await page.getByText(/^発注者へ報告済/).waitFor();
  await counter.panel.sent();
  const told = (await site.report()).incidents.find(({ kind }) => kind === "accident");
  expect(told).toMatchObject({ reportedTo: "city-desk", state: "open" });
});

test("what was recorded by mistake is struck out with its reason, and leaves the day's report", async () => {
  await using pc = await openLeadPc(site);
  const { page } = pc.lead;
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  await page
    .getByRole("navigation")
    .getByRole("button", { name: /苦情・事故/ })
    .click();
  await button(consoleIncidents.enter).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("トラブル", { exact: true }).click();
  await dialog.getByText("機器・システム", { exact: true }).click();
  await dialog.getByRole("textbox", { name: fields.summary }).fill("誤って記録した紙詰まり");
  await dialog.getByRole("button", { name: consoleIncidents.submit }).click();
  const row = page.getByRole("row").filter({ hasText: "誤って記録した紙詰まり" });
  await row.getByRole("button").click();
  await dialog.getByRole("button", { name: consoleIncidents.void }).click();
  await dialog.getByRole("button", { name: consoleIncidents.submit }).click();
  await dialog.getByText(consoleIncidents.faults.voidReason).waitFor();
  await dialog.getByRole("textbox", { name: consoleIncidents.voidReason }).fill("別の窓口の記録と重複");
  expect(await problemsOn(page, "void an incident", 1024)).toEqual([]);
  await dialog.getByRole("button", { name: consoleIncidents.submit }).click();
  await dialog.getByText("記録の取消　理由: 別の窓口の記録と重複").waitFor();
  expect(await dialog.getByRole("button", { name: consoleIncidents.correct }).count()).toBe(0);
  await page.keyboard.press("Escape");
  await row.waitFor({ state: "detached" });
  await page.getByLabel(consoleIncidents.shown).selectOption(rehearsalDate.slice(0, 7));
  await row.getByText(consoleIncidents.voided).waitFor();
  expect(await problemsOn(page, "a voided incident", 1024)).toEqual([]);
  await shot(page, "console-voided");
  const report = await site.report();
  expect(report.incidents.map(({ summary }) => summary)).not.toContain("誤って記録した紙詰まり");
  expect(report.voidedIncidents).toMatchObject([{ kind: "trouble", reason: "別の窓口の記録と重複" }]);
});

test("what the lead told the city, and what the lead struck out, is known at the counter", async () => {
  const lead = await leadClient(site);
  const { settings } = granted(await lead.incidents.list(null));
  granted(await lead.incidents.saveSettings({ withinMin: 15, revision: settings.revision }));
  await using counter = await openCounter(site, "window-1");
  const { page } = counter.panel;
  await page.getByRole("button", { name: home.incident }).click();
  await page.getByRole("group", { name: fields.kind }).getByText("トラブル", { exact: true }).click();
  await page
    .getByRole("group", { name: fields.category })
    .getByText("機器・システム", { exact: true })
    .click();
  await page.getByRole("textbox", { name: fields.summary }).fill("番号札の発券機が紙詰まりで止まった");
  await page.getByRole("button", { name: incidents.submit }).click();
  // By the site's own 目安, not the proposal.
  await page.getByText(/（目安まで1[0-5]分）/).waitFor();

  await using pc = await openLeadPc(site);
  const console = pc.lead.page;
  await console
    .getByRole("navigation")
    .getByRole("button", { name: /苦情・事故/ })
    .click();
  const row = console.getByRole("row").filter({ hasText: "発券機が紙詰まり" });
  await row.getByRole("button").click();
  const press = (name: string) =>
    console.getByRole("dialog").getByRole("button", { name, exact: true }).click();
  await press(consoleIncidents.told);
  await console.getByRole("dialog").getByText("市民課（電話）", { exact: true }).click();
  await press(consoleIncidents.submit);
  // What is struck out below is the incident as it stands after that.
  await console
    .getByRole("dialog")
    .getByText(/^発注者へ報告済/)
    .waitFor();

  const item = page.getByRole("listitem").filter({ hasText: "発券機が紙詰まり" });
  await item.getByText(/^発注者へ報告済/).waitFor();
  await shot(page, "told-by-lead-list");
  await item.getByRole("button", { name: new RegExp(`^${incidents.update}`) }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText(/^発注者へ報告済み.*市民課（電話）$/).waitFor();
  expect(await dialog.getByRole("button", { name: incidents.told }).count()).toBe(0);
  expect(await problemsAtAllSizes(page, "told by the lead")).toEqual([]);
  await shot(page, "told-by-lead");
  await page.keyboard.press("Escape");

  await press(consoleIncidents.void);
  await console.getByRole("textbox", { name: consoleIncidents.voidReason }).fill("別の窓口の記録と重複");
  await press(consoleIncidents.submit);
  await item.waitFor({ state: "detached" });
  await page.getByText(incidents.voided(1)).waitFor();
  await shot(page, "voided-by-lead");
});
