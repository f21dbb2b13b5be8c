import { words as app } from "@desk/extension/app/words";
import { words as home } from "@desk/extension/features/home/words";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ofType } from "../support/compare.ts";
import { openCounter } from "../support/counter.ts";
import { readOutbox } from "../support/outbox.ts";
import { openSite, type Site } from "../support/site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site[Symbol.asyncDispose]());

const full = "the disk is full";

/** Every write of the page fails as on a full disk, until what is returned is called. */
async function fillDisk(page: Page): Promise<() => Promise<void>> {
  await page.evaluate((message) => {
    const { add } = IDBObjectStore.prototype;
    Object.assign(globalThis, { addAgain: () => Object.assign(IDBObjectStore.prototype, { add }) });
    IDBObjectStore.prototype.add = () => {
      throw new DOMException(message, "QuotaExceededError");
    };
  }, full);
  return () => page.evaluate(() => void (globalThis as unknown as { addAgain(): void }).addAgain());
}

const notRecorded = (page: Page) => page.getByText(app.notRecorded);

test("a tap after one that could not be recorded counts, though the warning goes with it", async () => {
  await using counter = await openCounter(site, "window-1");
  const { panel, browser } = counter;
  const { page } = panel;
  browser.allow(new RegExp(full));
  const emptyDisk = await fillDisk(page);
  await panel.tally.click();
  await notRecorded(page).waitFor();
  await panel.tally.click({ delay: 90 });
  await notRecorded(page).waitFor();
  await emptyDisk();
  // As a hand does it: down, and up a moment later, by when what is under it has not moved.
  await panel.tally.click({ delay: 90 });
  await panel.button(home.history(1)).waitFor();
  expect(await notRecorded(page).isHidden()).toBe(true);
});

test("a finish that could not be recorded leaves what was entered as it was", async () => {
  await using counter = await openCounter(site, "window-2");
  const { panel, browser } = counter;
  const { page } = panel;
  browser.allow(new RegExp(full));
  await panel.start("pin-reset");
  await panel.button(/^職員へ引継ぐ/).click();
  await page.getByRole("button", { name: "件数を増やす" }).click();
  await panel.button("備考を書く（任意）").click();
  await page.getByLabel("備考（任意）").fill("机の脚ががたつく");
  const emptyDisk = await fillDisk(page);
  await panel.button(/^完了/).click();
  await notRecorded(page).waitFor();
  expect(await page.getByLabel("備考（任意）").inputValue()).toBe("机の脚ががたつく");
  await emptyDisk();
  await panel.button(/^完了/).click();
  await panel.button(home.history(2)).waitFor();
  const [finished] = ofType(
    (await readOutbox(page)).map(({ event }) => event),
    "TransactionFinished",
  );
  expect(finished).toMatchObject({ quantity: 2, note: "机の脚ががたつく", outcome: "handed-over" });
});
