import { words as app } from "@desk/extension/app/words";
import { words as tools } from "@desk/extension/features/case/tools/words";
import { words as home } from "@desk/extension/features/home/words";
import { catalogueEntry, supportTitles } from "@desk/shared/procedures/catalogue";
import type { Answer } from "@desk/shared/procedures/engine";
import { position } from "@desk/shared/procedures/engine";
import { lineKinds, linesThatApply } from "@desk/shared/procedures/lines";
import { allScripts as procedures, allWords as words } from "@desk/shared/procedures/support-scripts";
import { walk } from "@desk/shared/procedures/walk";
import { expect, test } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { type Panel, panelOf } from "../support/panel.ts";
import { openSite } from "../support/site.ts";

/** The answers to each screen that a script can show: every step, with every set of lines that policy gives it. */
function screensOf(procedureId: string): Answer[][] {
  const ways = new Map<string, Answer[]>();
  for (const { from } of walk(procedures, procedureId)) {
    const own = words[from.scriptId]?.[from.step.id];
    const lines = lineKinds.map((kind) => linesThatApply(own?.[kind] ?? [], from.holds));
    const key = JSON.stringify([from.stepId, lines]);
    if (!ways.has(key)) ways.set(key, [...from.answers]);
  }
  // In this order neighbours share most of their way, so few keys lead from one to the next.
  const textOf = (way: Answer[]) => way.map(({ stepId, answer }) => `${stepId}=${answer}`).join(" ");
  return [...ways.values()].sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1));
}

/** The number key of an answer. */
function keyFor(procedureId: string, before: readonly Answer[], answer: string): string {
  const at = position(procedures, procedureId, before);
  if (at.kind !== "step") throw new Error(`no step after ${before.length} answers`);
  return String(at.step.options.findIndex((option) => option.answer === answer) + 1);
}

async function press(panel: Panel, key: string, answered: number): Promise<void> {
  await panel.page.keyboard.press(key);
  await panel.page.evaluate(untilStep, `手順${answered + 1}／`);
}

/** Runs in the page. A thousand steps are gone: asked for by its role, each would cost as much again as it does. */
async function untilStep(text: string): Promise<void> {
  const isThere = () => document.querySelector('[aria-label="手順"] h2')?.textContent.includes(text) === true;
  while (!isThere()) await new Promise(requestAnimationFrame);
}

type Ways = {
  procedureId: string;
  /** Answers of the case before the script began. */
  before: number;
};

/** From the end of one way to the end of the other, by keys alone. */
async function go(
  panel: Panel,
  { procedureId, before }: Ways,
  from: readonly Answer[],
  to: readonly Answer[],
) {
  const parts = to.findIndex(
    ({ stepId, answer }, index) => from[index]?.stepId !== stepId || from[index]?.answer !== answer,
  );
  const shared = Math.min(from.length, parts === -1 ? to.length : parts);
  for (let left = from.length - 1; left >= shared; left -= 1) await press(panel, "Backspace", before + left);
  for (let given = shared; given < to.length; given += 1) {
    const key = keyFor(procedureId, to.slice(0, given), to[given]?.answer ?? "");
    await press(panel, key, before + given + 1);
  }
}

/** Runs in the page: how far the screen can be scrolled, in pixels, and whether it has a helper to fill. */
function look(documents: string): { down: number; sideways: number; date: boolean; documents: boolean } {
  let area = document.querySelector('[aria-label="手順"] h2');
  while (area && getComputedStyle(area).overflowY !== "auto") area = area.parentElement;
  if (!area) throw new Error("nothing scrolls around the step");
  return {
    down: area.scrollHeight - area.clientHeight,
    sideways: area.scrollWidth - area.clientWidth,
    date: document.querySelector("input[type=date]") !== null,
    documents: [...document.querySelectorAll("button")].some((one) => one.textContent.includes(documents)),
  };
}

/** The screen with the longest thing that its helper, if it has one, can say. */
async function lookAtLongest(panel: Panel) {
  const { page } = panel;
  const first = await page.evaluate(look, tools.documents);
  if (!first.date && !first.documents) return first;
  if (first.date) {
    // 更新できる初日 falls on a Sunday: the first day at the counter is told as well.
    await page.locator("input[type=date]").fill("2026-11-01");
    await panel.title.click();
  }
  if (first.documents) {
    await page.keyboard.press("d");
    await page.getByRole("dialog").getByLabel("社員証").check();
    await page.keyboard.press("Escape");
  }
  return page.evaluate(look, tools.documents);
}

/** The procedures in whose midst 事故・苦情・障害 are looked at: each another one, or it would be a double tap. */
const hosts: Readonly<Record<string, string>> = {
  incident: "back-office",
  complaint: "app-support",
  outage: "pin-reset",
};

async function startFromHome(panel: Panel, procedureId: string): Promise<void> {
  // A window keeps the calls folded away.
  if (catalogueEntry(procedureId)?.channel === "phone")
    await panel.page.getByText(home.more, { exact: true }).click();
  await panel.start(procedureId);
}

/** Every screen of the script that the panel stands at the beginning of; answers those that can be scrolled. */
async function tooLong(panel: Panel, ways: Ways): Promise<string[]> {
  const found: string[] = [];
  let at: Answer[] = [];
  await panel.page.evaluate(untilStep, `手順${ways.before + 1}／`);
  for (const way of screensOf(ways.procedureId)) {
    await go(panel, ways, at, way);
    at = way;
    const { down, sideways } = await lookAtLongest(panel);
    if (down !== 0 || sideways !== 0)
      found.push(`${ways.procedureId}: ${await panel.step.innerText()} (+${down} / +${sideways} px)`);
  }
  return found;
}

test("every step of every script fits on 400 × 800 below all marks, and is reached by keys alone", async () => {
  await using site = await openSite();
  await using browser = await openBrowser();
  const panel = panelOf(browser.firstPage());
  await panel.open();
  await panel.pair(site.agent.url, await site.pairingCode("window-1"));
  await panel.signIn(site.leadName, site.leadPin);
  for (const mark of [app.rehearsal, app.preApproval])
    await panel.page.getByRole("complementary", { name: mark }).waitFor();
  const found: string[] = [];
  for (const procedureId of Object.keys(procedures)) {
    const host = hosts[procedureId];
    if (host !== undefined) await panel.start(host);
    else if (procedureId === "guidance") await panel.button(home.guidance).click();
    else await startFromHome(panel, procedureId);
    if (host !== undefined) {
      await panel.page.keyboard.press("m");
      await panel.page
        .getByRole("dialog")
        .getByRole("button", { name: supportTitles[procedureId] ?? "", exact: true })
        .click();
    }
    found.push(...(await tooLong(panel, { procedureId, before: host === undefined ? 0 : 1 })));
    await panel.endNow("cancelled");
  }
  expect(found).toEqual([]);
  expect(browser.errors).toEqual([]);
}, 240_000);
