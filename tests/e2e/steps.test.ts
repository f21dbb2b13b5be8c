import { words as home } from "@desk/extension/features/home/words";
import { catalogueEntry } from "@desk/shared/procedures/catalogue";
import type { Answer } from "@desk/shared/procedures/engine";
import { position } from "@desk/shared/procedures/engine";
import { procedures, words } from "@desk/shared/procedures/scripts";
import { walk } from "@desk/shared/procedures/walk";
import { lineKinds, linesThatApply } from "@desk/shared/procedures/words";
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
  await panel.step.filter({ hasText: `手順${answered + 1}／` }).waitFor();
}

/** From the end of one way to the end of the other, by keys alone. */
async function go(panel: Panel, procedureId: string, from: readonly Answer[], to: readonly Answer[]) {
  const parts = to.findIndex(
    ({ stepId, answer }, index) => from[index]?.stepId !== stepId || from[index]?.answer !== answer,
  );
  const shared = Math.min(from.length, parts === -1 ? to.length : parts);
  for (let left = from.length - 1; left >= shared; left -= 1) await press(panel, "Backspace", left);
  for (let given = shared; given < to.length; given += 1) {
    const key = keyFor(procedureId, to.slice(0, given), to[given]?.answer ?? "");
    await press(panel, key, given + 1);
  }
}

/** How far the screen can be scrolled, down and sideways, in pixels. */
const overflow = (panel: Panel) =>
  panel.step.evaluate((heading) => {
    let area: Element | null = heading;
    while (area && getComputedStyle(area).overflowY !== "auto") area = area.parentElement;
    if (!area) throw new Error("nothing scrolls around the step");
    return [area.scrollHeight - area.clientHeight, area.scrollWidth - area.clientWidth];
  });

test("every step of every script fits on 400 × 800 and is reached by keys alone", async () => {
  await using site = await openSite();
  await using browser = await openBrowser();
  const panel = panelOf(await browser.context.newPage());
  await panel.open();
  await panel.pair(site.agent.url, (await site.agent.pair("window-1")).code);
  await panel.signIn(site.leadName, site.leadPin);
  const tooLong: string[] = [];
  for (const procedureId of Object.keys(procedures)) {
    // A window keeps the calls folded away.
    if (catalogueEntry(procedureId)?.channel === "phone") {
      await panel.page.getByText(home.more, { exact: true }).click();
    }
    if (procedureId === "guidance") await panel.button(home.guidance).click();
    else await panel.start(procedureId);
    let at: Answer[] = [];
    for (const way of screensOf(procedureId)) {
      await go(panel, procedureId, at, way);
      at = way;
      const [down, sideways] = await overflow(panel);
      if (down !== 0 || sideways !== 0) {
        tooLong.push(`${procedureId}: ${await panel.step.innerText()} (+${down} / +${sideways} px)`);
      }
    }
    await panel.page.getByRole("button", { name: "中止" }).click();
    await panel.finish();
  }
  expect(tooLong).toEqual([]);
  expect(browser.errors).toEqual([]);
}, 180_000);
