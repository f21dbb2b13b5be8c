import path from "node:path";
import { addDays, instantOf, toJstIso } from "@desk/shared/calendar/business-date";
import { openingOn } from "@desk/shared/calendar/opening";
import type { DeskEvent } from "@desk/shared/contract";
import type { Page } from "playwright-core";
import { freePort } from "../../tests/support/agent-process.ts";
import { openBrowser } from "../../tests/support/browser.ts";
import { consoleOf } from "../../tests/support/console-page.ts";
import { readStore } from "../../tests/support/outbox.ts";
import { panelOf } from "../../tests/support/panel.ts";
import { demoDay } from "../demo/day.ts";
import type { Happenings } from "../demo/office.ts";
import { askReport, awaitReport, send } from "../demo/replay.ts";
import { type PairedSite, setUpSite } from "../demo/site.ts";
import { startAgent } from "../lib/agent-process.mjs";
import { pair } from "../lib/pairing.mjs";
import { readSettings } from "../lib/settings.mjs";
import { caughtUp } from "./clock.ts";
import { closeBefore } from "./history.ts";
import { furnish } from "./office.ts";
import { keepLines } from "./presence.ts";

/** A Thursday: open until 19:00. */
export const storyDate = "2026-05-28";
/** From here on the counter is open: three Thursdays before the day make a usual one. */
const firstDate = "2026-05-07";

/** The counters whose panels are really worked; the generator works the others. */
export const storyCounters = ["window-2", "call-1"] as const;
const ordinary: Happenings = { forgotten: false, outage: false, complaint: false, question: true };

export type DaySite = Awaited<ReturnType<typeof openDaySite>>;

/** A site with some days behind it: an agent whose clock is put on, the lead's page and two panels. */
export async function openDaySite(dataDir: string) {
  const port = await freePort();
  const base = ["--data-dir", dataDir, "--port", String(port), "--host", "127.0.0.1"];
  const settings = readSettings(base, {});
  let agent: Awaited<ReturnType<typeof startAgent>> | undefined;
  let startedAt = { deskMs: 0, ownMs: 0 };
  const now = () => startedAt.deskMs + performance.now() - startedAt.ownMs;
  const startAt = async (at: string): Promise<string> => {
    await agent?.stop();
    agent = await startAgent(readSettings([...base, "--at", at], {}));
    startedAt = { deskMs: Date.parse(at), ownMs: performance.now() };
    return agent.url;
  };
  await using cleanUp = new AsyncDisposableStack();
  cleanUp.defer(() => agent?.stop());
  const url = await startAt(`${firstDate}T07:50:00+09:00`);
  const paired = await setUpSite(url, settings);
  await furnish(url, paired, storyDate.slice(0, 7));
  for (const date of datesBefore())
    await closeBefore(await startAt(justAfterClose(date)), dataDir, paired, date);
  await startAt(`${storyDate}T08:05:00+09:00`);

  const pages: Page[] = [];
  const openPage = async () => {
    const browser = await openBrowser();
    cleanUp.use(browser);
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
    const staff = paired.answer.staff.find(({ id }) => id === paired.plan.staff[counterId]);
    await panel.page.getByRole("heading", { level: 1 }).waitFor();
    return { panel, counterId, name: staff?.name ?? "" };
  };
  const lead = consoleOf(await openPage());
  await lead.page.setViewportSize({ width: 1440, height: 900 });
  await lead.open();
  await lead.pair(url, (await pair("console", settings)).code);
  const panels = { window: await openPanel("window-2"), call: await openPanel("call-1") };
  const others = othersOf(paired);
  let sent = 0;
  let lines: Disposable | undefined;
  const otherCallers = [...paired.callers].flatMap(([id, caller]) => (isStoryCounter(id) ? [] : [caller]));
  const closer = cleanUp.move();
  return {
    url,
    paired,
    lead,
    now,
    panels,
    /** What the other counters have recorded by now. */
    recorded: (): readonly DeskEvent[] => others.slice(0, sent),
    /** Puts the clock on; the other counters' cases up to then arrive. @param time `HH:mm` of the day */
    async at(time: string) {
      lines?.[Symbol.dispose]();
      await startAt(toJstIso(instantOf(storyDate, time)));
      lines = time < "19:00" ? keepLines(url, otherCallers) : undefined;
      await Promise.all(pages.map((page) => caughtUp(page, now)));
      const due = others.slice(sent).filter((event) => Date.parse(event.at) <= now());
      const byCounter = Map.groupBy(due, (event) => event.counterId);
      await send(
        url,
        paired,
        [...byCounter].map(([counterId, events]) => ({ counterId, events })),
      );
      sent += due.length;
    },
    /** Waits until the close of the day has made its report of exactly what all counters have recorded. */
    async untilReported() {
      const own = await Promise.all(pages.map(eventsAt));
      const file = path.join(dataDir, "reports", `daily-${storyDate}.json`);
      const { closesAt = "" } = openingOn(storyDate);
      const events = [...others.slice(0, sent), ...own.flat()];
      await awaitReport({ file, date: storyDate, closesAt, events }, 60_000);
    },
    /** As the console gets it now. */
    report: () => askReport(url, paired, storyDate),
    [Symbol.asyncDispose]: () => {
      lines?.[Symbol.dispose]();
      return closer.disposeAsync();
    },
  };
}

/** Worked by the story, the lead's page among them. */
const isStoryCounter = (counterId: string) =>
  counterId === "console" || storyCounters.some((one) => one === counterId);

/** The generated day of the counters without a panel here, in order. */
function othersOf({ plan }: PairedSite): DeskEvent[] {
  const day = demoDay(20260528, storyDate, plan, ordinary);
  return day.events
    .filter(({ counterId }) => !isStoryCounter(counterId))
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** What the extension of that PC has recorded. */
async function eventsAt(page: Page): Promise<DeskEvent[]> {
  const rows = (await readStore(page, "events")) as { event: DeskEvent }[];
  return rows.map(({ event }) => event);
}

function datesBefore(): string[] {
  const dates: string[] = [];
  for (let date = firstDate; date < storyDate; date = addDays(date, 1))
    if (openingOn(date).kind !== "closed") dates.push(date);
  return dates;
}

function justAfterClose(date: string): string {
  const { closesAt } = openingOn(date);
  if (closesAt === undefined) throw new Error(`${date} is no opening day`);
  return toJstIso(instantOf(date, closesAt) + 45 * 60_000);
}
