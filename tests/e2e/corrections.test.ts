import { words as consoleAttention } from "@desk/extension/features/console-attention/words";
import { words as cases } from "@desk/extension/features/console-cases/words";
import { words as history } from "@desk/extension/features/history/words";
import { words as home } from "@desk/extension/features/home/words";
import { words as settings } from "@desk/extension/features/settings/words";
import { words as form } from "@desk/extension/ui/record/words";
import { outcomeLabels } from "@desk/shared/contract";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { problemsAtAllSizes, problemsOn } from "../support/accessibility.ts";
import { openCounter } from "../support/counter.ts";
import { readWholeLog } from "../support/event-log.ts";
import { isPresence } from "../support/events.ts";
import { granted } from "../support/granted.ts";
import { leadClient, openLeadPc } from "../support/lead-pages.ts";
import type { Panel } from "../support/panel.ts";
import { arrived } from "../support/presence.ts";
import { openSite, rehearsalDate, type Site } from "../support/site.ts";
import { submitDay } from "../support/submit-day.ts";

const title = "暗証番号の変更・再設定";
const shots = process.env.DESK_SHOTS;

let site: Site;
const ids: string[] = [];
beforeAll(async () => {
  // After the close of a Thursday: the day can be handed in.
  site = await openSite(`${rehearsalDate}T19:05:00+09:00`);
  for (const name of ["佐藤", "鈴木"]) ids.push((await site.addStaff(name, "2580")).id);
});
afterAll(() => site[Symbol.asyncDispose]());

/** A picture for a person to look at, when one is asked for. */
async function shot(page: Page, name: string) {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png` });
}

async function changeStaff({ page, button, signIn }: Panel, from: string, to: string) {
  await button(`${home.staff(from)}。${home.settings}`).click();
  await button(settings.switchStaff).click();
  await signIn(to, "2580");
  await arrived(page);
}

function whoCame(): string[] {
  const came = readWholeLog(site.agent.dataDir).filter(isPresence);
  return came.map(({ type, staffId }) => `${type} ${staffId}`);
}

/** The rows of the day's list that speak of the procedure. */
const rowsIn = (page: Page) => page.getByRole("listitem").filter({ hasText: title });

test("staff correct their own record and enter a forgotten one; a colleague's is left to its owner and the lead", async () => {
  await using counter = await openCounter(site, "window-1");
  const { panel } = counter;
  const { page, button } = panel;
  await changeStaff(panel, site.leadName, "佐藤");
  await panel.start("pin-reset");
  await panel.endNow("completed");
  await button(home.history(1)).click();
  const row = rowsIn(page);
  await row.getByRole("button", { name: /を訂正する$/ }).click();
  const dialog = page.getByRole("dialog", { name: history.correctTitle });
  await dialog.getByRole("button", { name: history.submit.correct }).click();
  await dialog.getByText(form.faults.noChange).waitFor();
  await dialog.getByLabel(form.outcome).selectOption({ label: outcomeLabels.cancelled });
  const changes = dialog.getByRole("table", { name: form.changes });
  expect(await changes.getByRole("cell").allTextContents()).toEqual(["完了", "中止"]);
  await dialog.getByRole("button", { name: "結果の選び間違い" }).click();
  expect(await problemsAtAllSizes(page, "history, correcting")).toEqual([]);
  await shot(page, "panel-correct");
  await dialog.getByRole("button", { name: history.submit.correct }).click();
  await row.getByText("訂正：結果 完了→中止、結果の選び間違い").waitFor();

  await button(history.enter).click();
  const entering = page.getByRole("dialog", { name: history.enterTitle });
  await entering.getByLabel(form.procedure).selectOption({ label: "カード申請補助（再交付）" });
  await entering.getByLabel(form.from).fill("10:20");
  await entering.getByLabel(form.to).fill("10:05");
  await entering.getByRole("button", { name: "記録し忘れ" }).click();
  await entering.getByRole("button", { name: history.submit.enter }).click();
  await entering.getByText(form.faults.order("10:20", "10:05")).waitFor();
  await entering.getByLabel(form.unknownTime).check();
  await entering.getByLabel(form.fee).check();
  expect(await problemsAtAllSizes(page, "history, entering")).toEqual([]);
  await shot(page, "panel-enter");
  await entering.getByRole("button", { name: history.submit.enter }).click();
  await page.getByText("後入力：記録し忘れ").waitFor();
  await panel.sent();
  await shot(page, "panel-history");

  const report = await site.report();
  expect(report).toMatchObject({ corrected: 1, enteredAfterwards: 1, feeAssisted: 1, inaccurate: 1 });
  expect(report.corrections.find(({ kind }) => kind === "corrected")).toMatchObject({
    reason: "結果の選び間違い",
    changes: [{ field: "outcome", before: "completed", after: "cancelled" }],
  });

  await button(/戻る/).click();
  await changeStaff(panel, "佐藤", "鈴木");
  await button(home.history(2)).click();
  await row.getByText(history.others("佐藤")).waitFor();
  expect(await row.getByRole("button").count()).toBe(0);
  await shot(page, "panel-others");
  expect(whoCame()).toEqual([
    "StaffSignedIn lead-1",
    "StaffSignedOut lead-1",
    `StaffSignedIn ${ids[0]}`,
    `StaffSignedOut ${ids[0]}`,
    `StaffSignedIn ${ids[1]}`,
  ]);
});

test("the lead corrects any record until the day is handed in, and after that once a 差替え is open", async () => {
  const lead = await leadClient(site);
  await using pc = await openLeadPc(site);
  const { page, button } = pc.lead;
  await pc.lead.view("案件");
  const table = page.getByRole("table", { name: cases.title });
  const row = table.getByRole("row").filter({ hasText: title });
  await row.getByRole("button", { name: new RegExp(`^${cases.detail}`) }).click();
  await page.getByText("訂正：結果 完了→中止、結果の選び間違い").waitFor();
  expect(await problemsOn(page, "case", 1024)).toEqual([]);
  await shot(page, "console-case");
  await button(cases.correct).click();
  const dialog = page.getByRole("dialog", { name: cases.correctTitle });
  await dialog.getByLabel(form.quantity).fill("2");
  await dialog.getByRole("button", { name: "件数の誤り" }).click();
  expect(await problemsOn(page, "case, correcting", 1024)).toEqual([]);
  await shot(page, "console-correct");
  await button(cases.submit.correct).click();
  await page.getByText(cases.recorded, { exact: true }).waitFor();
  await expect.poll(() => row.getByRole("cell").nth(3).textContent()).toBe("2");
  expect(await problemsOn(page, "cases", 1024)).toEqual([]);
  await shot(page, "console-cases");

  // The day is handed in while the form stands open.
  await row.getByRole("button", { name: new RegExp(`^${cases.detail}`) }).click();
  await button(cases.void).click();
  expect(await submitDay(lead, rehearsalDate)).toBe(1);
  await page.getByRole("dialog").getByRole("button", { name: "二重に記録" }).click();
  await button(cases.submit.void).click();
  await page.getByText(/受け付けられませんでした。.*第1版を提出済み/).waitFor();
  await page.getByRole("link", { name: cases.toReport }).waitFor();
  expect(await button(cases.enter).isDisabled()).toBe(true);
  await shot(page, "console-submitted");
  expect((await site.report()).voided).toBe(0);

  granted(await lead.reports.revise(rehearsalDate, 1, "取消の漏れ"));
  await pc.lead.view("要確認");
  await button(consoleAttention.again).click();
  await pc.lead.view("案件");
  await row.getByText(cases.marks.voided).waitFor();
  const report = await site.report();
  expect(report).toMatchObject({ revision: 2, voided: 1 });
  const foot = granted(await lead.reports.dailyFile(rehearsalDate, "html"));
  const text = (await foot.text()).replace(/<[^>]+>/g, " ");
  expect(text).toMatch(/結果 完了 → 中止/);
  expect(text).toMatch(/件数 1件 → 2件/);
  expect(text).toMatch(/理由: 二重に記録/);
});
