import { words as app } from "@desk/extension/app/words";
import { words as changes } from "@desk/extension/features/changes/words";
import { words as home } from "@desk/extension/features/home/words";
import { procedures, words } from "@desk/shared/procedures/scripts";
import { allScripts } from "@desk/shared/procedures/support-scripts";
import { expect, test } from "vitest";
import { approveChange, retitled } from "../support/approve.ts";
import { agentIsAway, openBrowser } from "../support/browser.ts";
import { ofType } from "../support/compare.ts";
import { openCounter } from "../support/counter.ts";
import { readEventLog } from "../support/event-log.ts";
import { granted } from "../support/granted.ts";
import { leadClient } from "../support/lead-pages.ts";
import { readStore } from "../support/outbox.ts";
import { panelOf, panelUrl } from "../support/panel.ts";
import { openSite, rehearsalDate } from "../support/site.ts";

const renewal = "certificate-renewal";
const [first, second] = procedures[renewal]?.steps ?? [];
const oldTitle = words[renewal]?.[second?.id ?? ""]?.title ?? "";
const newTitle = "新しい見出しの手順";
const note = "二つ目の手順の見出しを改めました。";

test("a change approved while a case runs: the case stays, the next one follows it, staff read it once", async () => {
  await using site = await openSite();
  await using counter = await openCounter(site, "window-1");
  const { panel, browser } = counter;
  const { page } = panel;
  const mark = page.getByRole("complementary", { name: app.preApproval });
  await mark.waitFor();
  await panel.start(renewal);
  await panel.step.filter({ hasText: words[renewal]?.[first?.id ?? ""]?.title ?? "" }).waitFor();

  const lead = await leadClient(site);
  const version = await approveChange(lead, renewal, rehearsalDate, note, (content) =>
    retitled(content, second?.id ?? "", newTitle),
  );
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await mark.waitFor({ state: "hidden" });
  await page.keyboard.press("1");
  await panel.step.filter({ hasText: oldTitle }).waitFor();
  // Not even a panel that was closed in between leads the case over.
  await page.reload();
  await panel.step.filter({ hasText: oldTitle }).waitFor();
  await panel.endNow("cancelled");

  const told = page.getByRole("region", { name: changes.title(1) });
  await told.getByText(note).waitFor();
  await told.getByRole("button", { name: changes.read }).click();
  await told.waitFor({ state: "hidden" });

  // The new version is this PC's own by now: without the agent, and in a panel opened anew, it is followed.
  browser.allow(agentIsAway);
  await panel.sent();
  await site.agent.kill();
  await page.reload();
  await panel.starter(renewal).waitFor();
  expect(await told.count()).toBe(0);
  await panel.start(renewal);
  await page.keyboard.press("1");
  await panel.step.filter({ hasText: newTitle }).waitFor();
  await site.agent.start();
  await panel.reconnect();
  await panel.sent();

  const log = readEventLog(site.agent.dataDir);
  expect(ofType(log, "TransactionStarted").map((event) => event.procedureVersion)).toEqual([1, version]);
  expect(ofType(log, "ProcedureChangeRead")).toMatchObject([
    { procedureId: renewal, procedureVersion: version, staffId: "lead-1" },
  ]);
  const reads = granted(await lead.procedures.reads());
  expect(reads.changes[0]?.readers.map(({ staffId }) => staffId)).toEqual(["lead-1"]);
});

/** The database as the extension made it before it kept contents, with one setting in it. */
function oldDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("desk", 1);
    opening.onerror = () => reject(opening.error);
    opening.onupgradeneeded = () => {
      const db = opening.result;
      const events = db.createObjectStore("events", { keyPath: "order", autoIncrement: true });
      events.createIndex("id", "event.id", { unique: true });
      events.createIndex("delivery", ["ledger", "via", "delivery.state"]);
      events.createIndex("day", ["ledger", "businessDate"]);
      events.createIndex("case", "event.transactionId");
      events.createIndex("device", "event.deviceId");
      db.createObjectStore("drafts", { keyPath: "transactionId" });
      db.createObjectStore("settings").put("largest", "textSize");
    };
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
}

test("a database of the version before opens with everything in it, and takes contents", async () => {
  await using site = await openSite();
  await using browser = await openBrowser();
  const page = await browser.context.newPage();
  // A page of the extension that opens no database.
  await page.goto(panelUrl.replace("sidepanel", "tabs/show"));
  await page.evaluate(oldDatabase);
  const panel = panelOf(page);
  await panel.open();
  await panel.pair(site.agent.url, await site.pairingCode("window-1"));
  await panel.signIn(site.leadName, site.leadPin);
  await panel.tally.click();
  await panel.button(home.history(1)).waitFor();
  await panel.sent();
  expect(await page.evaluate(() => document.documentElement.dataset.textSize)).toBe("largest");
  await expect.poll(() => readStore(page, "books")).toMatchObject([{ kind: "procedures" }, { kind: "qa" }]);
  await expect.poll(() => readStore(page, "versions")).toHaveLength(Object.keys(allScripts).length);
});
