import { words as caseWords } from "@desk/extension/features/case/words";
import { words as devices } from "@desk/extension/features/devices/words";
import { words as history } from "@desk/extension/features/history/words";
import { words as home } from "@desk/extension/features/home/words";
import { words as practice } from "@desk/extension/features/practice/words";
import { words as qa } from "@desk/extension/features/qa/words";
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { problemsAtAllSizes } from "../support/accessibility.ts";
import { ofType } from "../support/compare.ts";
import { openCounter } from "../support/counter.ts";
import { readEventLog } from "../support/event-log.ts";
import { granted } from "../support/granted.ts";
import { leadClient } from "../support/lead-pages.ts";
import type { Panel } from "../support/panel.ts";
import { openSite } from "../support/site.ts";

const shots = process.env.DESK_SHOTS;
/** A picture for a person to look at, when one is asked for. */
async function shot(page: Page, name: string) {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/practice-${name}.png` });
}

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
  await page.getByText(home.practising).waitFor();
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

/** Checks that a screen says why it is locked, fits, and has none of what records. */
const lockedIn =
  (page: Page) =>
  async (screen: string, ...records: Locator[]) => {
    await page.getByText(practice.locked).last().waitFor();
    await shot(page, screen);
    for (const one of records) expect.soft(await one.count(), screen).toBe(0);
    expect(await problemsAtAllSizes(page, screen)).toEqual([]);
  };

const statusesIn = (page: Page) => page.getByRole("dialog").locator(".status-choice");

async function openTerminal({ page, button, title }: Panel) {
  await button(/^機器/).click();
  await title.filter({ hasText: devices.title }).waitFor();
  await button(/^統合端末1/).click();
  await page.getByRole("dialog").getByRole("heading", { name: devices.timeline }).waitFor();
}

async function startPractice({ page, starter, title }: Panel) {
  await starter("certificate-renewal").click();
  await page.getByRole("dialog").getByRole("button").nth(1).click();
  await title.filter({ hasText: /^練習：/ }).waitFor();
}

test("while practising no list records anything real, and a fault is reported where the practice was ended", async () => {
  await using site = await openSite();
  await using counter = await openCounter(site, "window-1");
  const { panel } = counter;
  const { page, button } = panel;
  const isLocked = lockedIn(page);
  await panel.tally.click();
  await button(home.undoTally).waitFor();
  await button(home.practice).click();
  await page.getByText(home.practising).waitFor();
  await shot(page, "home");
  // What was tapped just before the practice is taken back in the list, after it.
  expect.soft(await button(home.undoTally).count()).toBe(0);
  await button(home.history(1)).click();
  await isLocked("history", button(history.enter), button(/^訂正/), button(/^取消/));
  await button("戻る").click();
  await button(home.qa).click();
  await isLocked("qa", button(qa.missing));
  await button("戻る").click();
  await openTerminal(panel);
  await isLocked("device", statusesIn(page));
  await page.keyboard.press("Escape");
  await isLocked("devices", button(devices.allOkButton));

  await button(/^統合端末1/).click();
  await page.getByRole("dialog").getByRole("button", { name: practice.end }).click();
  await statusesIn(page)
    .getByRole("button", { name: /^停止・原因/ })
    .first()
    .click();
  await page.getByText(devices.recorded("統合端末1", "停止")).waitFor();
  await panel.sent();
  const log = readEventLog(site.agent.dataDir);
  expect(log.map(({ type }) => type)).toEqual(["TallyAdded", "DeviceStatusReported"]);
});

test("within a practice case nothing real is recorded; home, where it can be, is one tap away", async () => {
  await using site = await openSite();
  await using counter = await openCounter(site, "window-1");
  const { panel } = counter;
  const { page, button } = panel;
  const dialog = page.getByRole("dialog");
  const isLocked = lockedIn(page);
  await button(home.practice).click();
  await startPractice(panel);
  await page.keyboard.press("f");
  await dialog.getByRole("heading", { name: caseWords.fault }).waitFor();
  await isLocked("fault");
  await dialog
    .getByRole("button", { name: /^停止・原因/ })
    .first()
    .click();
  await page.getByText(caseWords.faultPractised).waitFor();
  await page.keyboard.press("q");
  await isLocked("case-qa", button(qa.missing));
  await button(qa.back).click();
  await page.keyboard.press("m");
  await isLocked("more", button(caseWords.incident));
  await dialog.getByRole("button", { name: practice.end }).click();
  await button(home.incident).waitFor();
  expect(await page.getByText(home.practising).count()).toBe(0);
  await panel.sent();
  const log = readEventLog(site.agent.dataDir);
  expect(log.filter((event) => !("transactionId" in event) || "deviceId" in event)).toEqual([]);
  expect(ofType(log, "TransactionStarted")).toMatchObject([{ practice: true }]);
});

test("nobody practises beside a resident: 練習 waits for the case in hand, and going back to one ends it", async () => {
  await using site = await openSite();
  await using counter = await openCounter(site, "window-1");
  const { panel } = counter;
  const { page, button, parked } = panel;
  await panel.start("pin-reset");
  await button("ホーム").click();
  await page.getByText(home.practiceLater).waitFor();
  expect(await button(home.practice).isDisabled()).toBe(true);
  await shot(page, "later");
  await parked.first().click();
  await button(/^別の方/).click();

  await button(home.practice).click();
  await startPractice(panel);
  await parked.filter({ hasText: "暗証番号" }).click();
  await panel.title.filter({ hasText: /^暗証番号/ }).waitFor();
  // A practice case has no place in the row of somebody who serves.
  expect(await parked.count()).toBe(0);
  await panel.endNow("cancelled");
  await page.getByText(home.practising).waitFor({ state: "hidden" });
  expect(await panel.tally.isEnabled()).toBe(true);
  await parked.filter({ hasText: caseWords.practiceShort("証明書更新") }).waitFor();
});
