import AxeBuilder from "@axe-core/playwright";
import { residentLanguages } from "@desk/shared/procedures/resident/card";
import { residentCards } from "@desk/shared/procedures/resident/cards";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openCounter } from "../support/counter.ts";
import { outboxText } from "../support/outbox.ts";
import { openSite } from "../support/site.ts";

/** Everything that the extension could keep, apart from the panel's own records. */
const kept = (page: Page) =>
  page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    local: { ...localStorage },
    session: { ...sessionStorage },
    cookies: document.cookie,
  }));

test("お客様に見せる: follows the steps in the chosen language, takes nothing in and keeps nothing", async () => {
  await using site = await openSite();
  await using counter = await openCounter(site, "window-1");
  const { panel, browser } = counter;
  await panel.start("pin-reset");
  await panel.sent();
  const before = await outboxText(panel.page);
  const [shown] = await Promise.all([browser.context.waitForEvent("page"), panel.page.keyboard.press("s")]);
  const heading = shown.getByRole("heading", { level: 1 });
  await heading.filter({ hasText: residentCards.ja.working.title }).waitFor();
  await shown.setViewportSize({ width: 960, height: 720 });

  expect(await shown.locator("input, textarea, select, a, [contenteditable]").count()).toBe(0);
  for (const [index, language] of residentLanguages.entries()) {
    await shown.keyboard.press(String(index + 1));
    await heading.filter({ hasText: residentCards[language].working.title }).waitFor();
    const { violations } = await new AxeBuilder({ page: shown }).analyze();
    expect.soft(violations, language).toEqual([]);
  }
  expect(await outboxText(panel.page)).toBe(before);
  expect(await kept(shown)).toEqual({ databases: ["desk"], local: {}, session: {}, cookies: "" });

  // From step to step by the panel's keys; the window follows by itself.
  await panel.page.bringToFront();
  await panel.page.keyboard.press("1");
  await panel.step.filter({ hasText: "手順2／" }).waitFor();
  await heading.filter({ hasText: residentCards.fil["show-card"].title }).waitFor();
  await panel.page.keyboard.press("1");
  await heading.filter({ hasText: residentCards.fil["no-pin-aloud"].title }).waitFor();

  // The next person begins in Japanese, and sees nothing of this case.
  await panel
    .button("← ホーム")
    .or(panel.page.getByRole("button", { name: "ホーム" }))
    .first()
    .click();
  await heading.filter({ hasText: "ご案内がここに出ます" }).waitFor();
  await shown.getByRole("button", { name: "やさしい日本語", pressed: true }).waitFor();
});
