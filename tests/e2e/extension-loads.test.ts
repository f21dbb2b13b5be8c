import { extensionId } from "@desk/shared/contract/extension-id";
import { expect, test } from "vitest";
import { openBrowser } from "../support/browser.ts";

test("the build loads in Chromium under its fixed id, without an error", async () => {
  await using browser = await openBrowser();
  const page = await browser.context.newPage();
  for (const place of ["sidepanel.html", "tabs/console.html"]) {
    await page.goto(`chrome-extension://${extensionId}/${place}`);
    await page.locator("main").first().waitFor();
  }
  const worker = browser.context.serviceWorkers()[0] ?? (await browser.context.waitForEvent("serviceworker"));
  const behavior = await worker.evaluate(() => chrome.sidePanel.getPanelBehavior());
  expect(behavior.openPanelOnActionClick).toBe(true);
  // Without the last, a browser that is short of disk may clear away what has not been sent.
  const { permissions } = await worker.evaluate(() => chrome.runtime.getManifest());
  expect(permissions).toEqual(["sidePanel", "alarms", "notifications", "unlimitedStorage"]);
  expect(browser.errors).toEqual([]);
});
