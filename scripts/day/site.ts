import path from "node:path";
import { instantOf, toJstIso } from "@desk/shared/calendar/business-date";
import { openingOn } from "@desk/shared/calendar/opening";
import type { DeskEvent } from "@desk/shared/contract";
import type { Page } from "playwright-core";
import { openBrowser } from "../../tests/support/browser.ts";
import { consoleOf } from "../../tests/support/console-page.ts";
import { readStore } from "../../tests/support/outbox.ts";
import { panelOf } from "../../tests/support/panel.ts";
import { askReport, awaitReport } from "../demo/replay.ts";
import { type PairedSite, setUpSite } from "../demo/site.ts";
import { pair } from "../lib/pairing.mjs";
import type { Settings } from "../lib/settings.mjs";
import { openAgent } from "./agent.ts";
import { caughtUp } from "./clock.ts";
import { datesBefore, firstDate, justAfterClose, type storyCounters, storyDate } from "./dates.ts";
import { closeBefore } from "./history.ts";
import { furnish } from "./office.ts";
import { openOthers } from "./others.ts";

export type DaySite = Awaited<ReturnType<typeof openDaySite>>;

/** A site with some days behind it: an agent whose clock is put on, the lead's page and two panels. */
export async function openDaySite(dataDir: string) {
  await using cleanUp = new AsyncDisposableStack();
  const agent = cleanUp.use(await openAgent(dataDir));
  const url = await agent.startAt(`${firstDate}T07:50:00+09:00`);
  const paired = await setUpSite(url, agent.settings);
  await furnish(url, paired, storyDate.slice(0, 7));
  for (const date of datesBefore())
    await closeBefore(await agent.startAt(justAfterClose(date)), dataDir, paired, date);
  await agent.startAt(`${storyDate}T08:05:00+09:00`);
  const { pages, ...screens } = await openScreens(url, agent.settings, paired, cleanUp);
  const others = openOthers(url, paired);
  cleanUp.defer(others.closeLines);
  const closer = cleanUp.move();
  return {
    url,
    paired,
    ...screens,
    now: agent.now,
    recorded: others.recorded,
    /** Puts the clock on; the other counters' cases up to then arrive. @param time `HH:mm` of the day */
    async at(time: string) {
      others.closeLines();
      await agent.startAt(toJstIso(instantOf(storyDate, time)));
      if (time < (openingOn(storyDate).closesAt ?? "")) others.openLines();
      await Promise.all(pages.map((page) => caughtUp(page, agent.now)));
      await others.workUntil(agent.now());
    },
    /** Waits until the close of the day has made its report of exactly what all counters have recorded. */
    async untilReported() {
      const own = await Promise.all(pages.map(eventsAt));
      const file = path.join(dataDir, "reports", `daily-${storyDate}.json`);
      const { closesAt = "" } = openingOn(storyDate);
      const events = [...others.recorded(), ...own.flat()];
      await awaitReport({ file, date: storyDate, closesAt, events }, 60_000);
    },
    /** As the console gets it now. */
    report: () => askReport(url, paired, storyDate),
    [Symbol.asyncDispose]: () => closer.disposeAsync(),
  };
}

/** The lead's page and the panels, each in a browser of its own; paired, with nobody signed in yet. */
async function openScreens(
  url: string,
  settings: Settings,
  { answer, plan }: PairedSite,
  cleanUp: AsyncDisposableStack,
) {
  const pages: Page[] = [];
  const openPage = async () => {
    const browser = cleanUp.use(await openBrowser());
    // Between two stations of the clock there is no agent.
    browser.allow(/ERR_/, /status of 4\d\d/);
    const page = await browser.context.newPage();
    page.setDefaultTimeout(30_000);
    pages.push(page);
    return page;
  };
  const openPanel = async (counterId: (typeof storyCounters)[number]) => {
    const panel = panelOf(await openPage());
    await panel.open();
    await panel.pair(url, (await pair(counterId, settings)).code);
    await panel.page.getByRole("heading", { level: 1 }).waitFor();
    const name = answer.staff.find(({ id }) => id === plan.staff[counterId])?.name ?? "";
    return { panel, counterId, name };
  };
  const lead = consoleOf(await openPage());
  await lead.page.setViewportSize({ width: 1440, height: 900 });
  await lead.open();
  await lead.pair(url, (await pair("console", settings)).code);
  const panels = { window: await openPanel("window-2"), call: await openPanel("call-1") };
  return { lead, panels, pages };
}

/** What the extension of that PC has recorded. */
async function eventsAt(page: Page): Promise<DeskEvent[]> {
  const rows = (await readStore(page, "events")) as { event: DeskEvent }[];
  return rows.map(({ event }) => event);
}
