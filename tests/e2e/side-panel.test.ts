import { words as home } from "@desk/extension/features/home/words";
import { expect, test } from "vitest";
import { openCounter } from "../support/counter.ts";
import { readEventLog } from "../support/event-log.ts";
import { openSidePanel } from "../support/side-panel.ts";
import { openSite } from "../support/site.ts";

test("the browser's own side panel shows the desk beside a tab, and records", async () => {
  await using site = await openSite();
  await using counter = await openCounter(site, "window-1");
  const { browser, panel } = counter;
  const sidePanel = await openSidePanel(browser.context, panel.page);
  await expect.poll(() => sidePanel.evaluate("document.querySelector('h1')?.textContent")).toBe("窓口1");
  // A panel beside the tab, not a tab: it has no tab of its own and is narrower than the window.
  expect(
    await sidePanel.evaluate("new Promise((done) => chrome.tabs.getCurrent((tab) => done(tab ?? null)))"),
  ).toBeNull();
  const width = Number(await sidePanel.evaluate("innerWidth"));
  expect(width).toBeGreaterThanOrEqual(320);

  await sidePanel.press("+");
  await expect.poll(() => readEventLog(site.agent.dataDir).map(({ type }) => type)).toEqual(["TallyAdded"]);
  // The tab of the same counter follows.
  await panel.button(home.history(1)).waitFor();
  await expect
    .poll(() => sidePanel.evaluate("document.querySelector('[role=status]')?.textContent"))
    .toContain(home.tallied);
  expect(sidePanel.errors).toEqual([]);
  await sidePanel.evaluate("console.error('heard')");
  await expect.poll(() => sidePanel.errors.join()).toContain("heard");
});
