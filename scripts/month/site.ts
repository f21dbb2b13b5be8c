import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { instantOf, toJstIso } from "@desk/shared/calendar/business-date";
import { openingOn } from "@desk/shared/calendar/opening";
import { dailyReportSchema } from "@desk/shared/contract";
import { freePort } from "../../tests/support/agent-process.ts";
import { openBrowser } from "../../tests/support/browser.ts";
import { consoleOf } from "../../tests/support/console-page.ts";
import { demoDay } from "../demo/day.ts";
import { get, getFile } from "../demo/http.ts";
import { drawHappenings } from "../demo/office.ts";
import { seededRandom } from "../demo/random.ts";
import { awaitReport, send } from "../demo/replay.ts";
import { type PairedSite, setUpSite, signInLead } from "../demo/site.ts";
import { startAgent } from "../lib/agent-process.mjs";
import { pair } from "../lib/pairing.mjs";
import { readSettings } from "../lib/settings.mjs";
import { type LeadScreen, leadScreenOf } from "./lead.ts";

const formats = ["html", "pdf", "xlsx", "csv"] as const;
const reportPatienceMs = 60_000;

/** A site whose days are worked by the generator and closed by hand, in the real console. */
export async function openMonthSite(dataDir: string, firstDay: string) {
  const port = await freePort();
  /** Runs the agent from that instant on for as long as `use` takes: the same folder, the same address. */
  const withAgent = async <T>(at: string, use: (url: string) => Promise<T>): Promise<T> => {
    const args = ["--data-dir", dataDir, "--port", String(port), "--host", "127.0.0.1", "--at", at];
    const agent = await startAgent(readSettings(args, {}));
    try {
      return await use(agent.url);
    } finally {
      await agent.stop();
    }
  };
  const settings = readSettings(["--data-dir", dataDir, "--port", String(port)], {});
  const browser = await openBrowser();
  // Between two days there is no agent, and every day begins with a sign-in.
  browser.allow(/ERR_/, /status of 4\d\d/);
  const lead = consoleOf(await browser.context.newPage());
  await lead.page.setViewportSize({ width: 1440, height: 900 });
  lead.page.setDefaultTimeout(60_000);
  const { site, screen } = await withAgent(`${firstDay}T07:50:00+09:00`, async (url) => {
    const paired = await setUpSite(url, settings);
    const { code } = await pair("console", settings);
    await lead.open();
    await lead.pair(url, code);
    return { site: paired, screen: leadScreenOf(lead, paired) };
  }).catch(async (error) => {
    // A browser left open would keep the command from ending.
    await browser[Symbol.asyncDispose]().then(undefined, () => undefined);
    throw error;
  });
  return {
    closeDay: (date: string, afterwards: Afterwards) =>
      withAgent(justAfterClose(date), (url) => closeDay({ url, dataDir, site, screen }, date, afterwards)),
    /** @param on the JST day on which the month is handed in; @param folder where its files are put */
    closeMonth: (month: string, on: string, folder: string) =>
      withAgent(`${on}T09:00:00+09:00`, async (url) => {
        await screen.closeMonth(month);
        await mkdir(folder, { recursive: true });
        for (const format of formats) {
          const caller = site.callers.get("console") ?? {};
          const file = await getFile(url, `/api/reports/monthly/${month}.${format}`, caller);
          await writeFile(path.join(folder, `monthly-${month}.${format}`), file);
        }
      }),
    [Symbol.asyncDispose]: () => browser[Symbol.asyncDispose](),
  };
}

/** What happens to a day after it was handed in: a record arrives late, a record is corrected, or nothing. */
export type Afterwards = "late" | "corrected" | null;

type Day = { url: string; dataDir: string; site: PairedSite; screen: LeadScreen };

/** The day's records arrive, its report is confirmed and handed in; what comes afterwards makes a replacement. */
async function closeDay({ url, dataDir, site, screen }: Day, date: string, afterwards: Afterwards) {
  const withLate = afterwards === "late";
  const seed = Number(date.replaceAll("-", ""));
  const day = demoDay(seed, date, site.plan, drawHappenings(seededRandom(seed)));
  const inTime = day.events.filter((event) => !day.late.events.includes(event));
  const caller = await signInLead(url, site.callers.get("console") ?? {}, site.leadPin);
  const callers = new Map([...site.callers, ["console", caller]]);
  await send(url, { ...site, callers }, day.deliveries);
  if (!withLate) await send(url, site, [day.late]);
  const { closesAt = "" } = openingOn(date);
  const file = path.join(dataDir, "reports", `daily-${date}.json`);
  const wanted = { file, date, closesAt };
  await awaitReport({ ...wanted, events: withLate ? inTime : day.events }, reportPatienceMs);
  await screen.closeDay(date);
  if (withLate) {
    await send(url, site, [day.late]);
    await screen.replaceDay(date, "回線の不調で遅れて届いた記録を加えたため");
  }
  if (afterwards === "corrected") await screen.correctDay(date, "受付簿と照合して結果の誤りが分かったため");
  const report = dailyReportSchema.parse(await get(url, `/api/reports/daily/${date}`, caller));
  return { total: report.transactions.total, revision: report.revision };
}

function justAfterClose(date: string): string {
  const { closesAt } = openingOn(date);
  if (closesAt === undefined) throw new Error(`${date} is no opening day`);
  // The last case of an evening ends a little over the time.
  return toJstIso(instantOf(date, closesAt) + 45 * 60_000);
}
