import { words as organisation } from "@desk/extension/features/console-organisation/words";
import { recordWords as records } from "@desk/extension/features/console-shift/record-words";
import { words } from "@desk/extension/features/console-shift/words";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openLeadPc } from "../support/lead-pages.ts";
import { openSite, rehearsalDate, type Site } from "../support/site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site[Symbol.asyncDispose]());

test("a month is typed in by the keyboard, copied on, saved; an absence reaches the day's report", async () => {
  await site.addStaff("鈴木", "2468");
  await using pc = await openLeadPc(site);
  const { page } = pc.lead;
  await pc.lead.view("シフト");
  const grid = page.getByRole("grid", { name: words.grid("2026-05") });
  const cell = (name: string, day: string) =>
    grid.getByRole("gridcell", { name: new RegExp(`^${name} ${day}`) });
  const text = (name: string, day: string) => cell(name, day).getAttribute("aria-label");

  // Monday to Friday of the lead's second week: a digit is the first sign; an arrow takes it and goes on.
  await cell(site.leadName, "5月11日").click();
  for (const sign of ["1", "1", "1", "2", "日 窓1"]) {
    await page.keyboard.type(sign);
    await page.keyboard.press("ArrowRight");
  }
  expect(await text(site.leadName, "5月14日")).toBe(`${site.leadName} 5月14日(木) 延`);
  expect(await text(site.leadName, "5月15日")).toBe(`${site.leadName} 5月15日(金) 日 窓口1`);
  await page.keyboard.type("夜");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").filter({ hasText: "「夜」は読み取れません" }).waitFor();
  await page.keyboard.press("Escape");

  // The five cells to the person below, through the clipboard.
  await cell(site.leadName, "5月11日").click();
  for (let day = 0; day < 4; day += 1) await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Control+c");
  await cell("鈴木", "5月11日").click();
  await page.keyboard.press("Control+v");
  await expect.poll(() => text("鈴木", "5月14日")).toBe("鈴木 5月14日(木) 延");
  await page.keyboard.press("Control+z");
  await expect.poll(() => text("鈴木", "5月14日")).toBe("鈴木 5月14日(木) 空き");
  await page.keyboard.press("Control+v");

  await page.getByRole("button", { name: words.copyWeek }).click();
  await page.getByRole("button", { name: words.copyAction, exact: true }).click();
  await page.getByText("5月24日(日) はそのままです").waitFor();
  expect(await text("鈴木", "5月28日")).toBe("鈴木 5月28日(木) 延");
  expect(await text("鈴木", "5月24日")).toBe("鈴木 5月24日(日) 空き");

  // What is not saved outlives a reload.
  await page.reload();
  await page.getByText(words.restored).waitFor();
  await page.getByRole("button", { name: words.save, exact: true }).click();
  await page.getByRole("status").filter({ hasText: "第1版" }).waitFor();

  await cell("鈴木", "5月14日").click();
  await page.getByRole("button", { name: records.addAbsence }).click();
  await page.getByLabel(records.standIn).selectOption({ label: site.leadName });
  await page.getByRole("button", { name: records.save }).click();
  await page.getByRole("row").filter({ hasText: "欠勤・体調不良" }).waitFor();
  const { staff } = await site.report();
  expect(staff).toMatchObject([
    { staffId: "lead-1", plannedFrom: "08:15", plannedTo: "19:15", absence: null },
    { name: "鈴木", absence: { reason: "欠勤・体調不良", standInId: "lead-1" } },
  ]);
});

test("a key touches the cells that it leaves, fills and goes to, and no other", async () => {
  for (const n of [1, 2, 3]) await site.addStaff(`担当0${n}`, "2468");
  await using pc = await openLeadPc(site);
  const { page } = pc.lead;
  await pc.lead.view("シフト");
  const grid = page.getByRole("grid", { name: words.grid("2026-05") });
  await grid.getByRole("gridcell", { name: /^担当01 5月1日\(/ }).click();
  await page.evaluate(() => {
    const changed: string[] = [];
    Object.assign(globalThis, { changed });
    new MutationObserver((list) => {
      for (const { target } of list)
        changed.push((target as Element).closest?.("[role=gridcell]")?.getAttribute("aria-label") ?? "");
    }).observe(document.querySelector("[role=grid]") as Element, {
      ...{ subtree: true, childList: true, attributes: true, characterData: true },
    });
  });
  await page.keyboard.press("ArrowDown");
  await page.keyboard.type("延");
  await page.keyboard.press("Enter");
  await page.getByText(words.unsaved).waitFor();
  const changed = await page.evaluate(() => (globalThis as unknown as { changed: string[] }).changed);
  // What was left, what was typed into before and after, and where Enter went on. How soon: `npm run bench -- live`.
  const cells = new Set(changed.filter((label) => label !== ""));
  expect([...cells].map((label) => label.split(" ")[0]).sort()).toEqual([
    ...["担当01", "担当02", "担当02", "担当03"],
  ]);
});

test("the documents are handed out from the console", async () => {
  await using pc = await openLeadPc(site);
  const { page } = pc.lead;
  await pc.lead.view("シフト");
  const [table] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "PDF", exact: true }).click(),
  ]);
  expect(table.suggestedFilename()).toBe(`${words.fileName("2026-05")}.pdf`);
  await pc.lead.view("体制・マニュアル");
  const chart = page.getByRole("region", { name: organisation.chartTitle });
  const [drawn] = await Promise.all([
    page.waitForEvent("download"),
    chart.getByRole("button", { name: "PDF", exact: true }).click(),
  ]);
  expect(drawn.suggestedFilename()).toBe(`${organisation.chartName(rehearsalDate)}.pdf`);
});
