import { words as calendar } from "@desk/extension/features/console-calendar/words";
import { words as charts } from "@desk/extension/ui/charts/words";
import { openingKindLabels } from "@desk/shared/calendar/opening-kind";
import { afterAll, beforeAll, expect, test } from "vitest";
import { problemsOn } from "../support/accessibility.ts";
import { consoleUrl } from "../support/console-page.ts";
import { tally } from "../support/events.ts";
import { granted } from "../support/granted.ts";
import { type LeadPc, leadClient, openLeadPc } from "../support/lead-pages.ts";
import { openSite, rehearsalDate, type Site } from "../support/site.ts";

/** The narrowest screen on which the lead's page is used, in px. */
const consoleWidth = 1024;

let site: Site;
let pc: LeadPc;
beforeAll(async () => {
  site = await openSite();
  pc = await openLeadPc(site);
});
afterAll(async () => {
  await pc?.[Symbol.asyncDispose]();
  await site?.[Symbol.asyncDispose]();
});

const recordNow = async () =>
  granted(await site.lead.sendEvents([tally({ at: `${rehearsalDate}T08:40:00+09:00` })]));

test("the pictures of today follow what is recorded, each with its table, and invent no usual day", async () => {
  const { page } = pc.lead;
  await recordNow();
  await page.goto(`${consoleUrl}#charts`);
  const normal = page.getByRole("region", { name: charts.normal.title });
  await normal.getByText(charts.normal.notEnough(1, 0, 3)).waitFor();
  // Drawn by the library, under the policy of extension pages.
  await normal.locator("svg rect").first().waitFor();
  await recordNow();
  await normal.getByText(charts.normal.notEnough(2, 0, 3)).waitFor();
  await normal.getByText(charts.asTable).click();
  await normal.getByRole("row", { name: /^8時 2件/ }).waitFor();
  const divisions = page.getByRole("region", { name: charts.divisions.title });
  await divisions.getByText(charts.divisions.most(8, 2, "6-(1) 案内", "100%")).waitFor();
  await page.getByText(charts.review.none).waitFor();
  await page.getByRole("region", { name: charts.devices.title }).locator("svg rect").first().waitFor();
  expect(await problemsOn(page, "図表", consoleWidth)).toEqual([]);
});

test("weeks stand beside each other, and a span the wrong way round is told in words", async () => {
  const { page } = pc.lead;
  await page.goto(`${consoleUrl}#charts/weeks/2026-05-01/2026-05-14`);
  const weeks = page.getByRole("region", { name: charts.weeks.title });
  await weeks.locator("svg rect").first().waitFor();
  await page.goto(`${consoleUrl}#charts/weeks/2026-05-14/2026-05-01`);
  await page.getByText("初日は、末日以前の日にしてください。").waitFor();
});

test("a Saturday is opened by agreement in two steps, and every counter is told", async () => {
  const { page, button } = pc.lead;
  await page.goto(`${consoleUrl}#calendar/2026-05`);
  await page.getByRole("button", { name: /^5月 ?16 ?日\(土\)/ }).click();
  const day = "令和8年5月16日(土)";
  const edit = page.getByRole("dialog", { name: calendar.edit(day) });
  await edit.getByLabel(openingKindLabels["holiday-opening"], { exact: true }).check();
  await edit.getByLabel(calendar.reason).fill("確定申告に伴う臨時開庁");
  await edit.getByRole("button", { name: calendar.toConfirm }).click();
  const confirm = page.getByRole("dialog", { name: calendar.confirmTitle(day) });
  await confirm.getByText(calendar.consequences.reportNeeded("令和8年5月18日(月)")).waitFor();
  await confirm.getByText(calendar.consequences.shiftAdd).waitFor();
  await confirm.getByRole("button", { name: calendar.confirm, exact: true }).click();
  await page.getByText(calendar.saved(day, openingKindLabels["holiday-opening"])).waitFor();
  await page.getByRole("button", { name: /^5月 ?16 ?日\(土\) ?休日開庁 ?臨時/ }).waitFor();
  expect(await problemsOn(page, "開庁日", consoleWidth)).toEqual([]);
  const told = { date: "2026-05-16", kind: "holiday-opening", reason: "確定申告に伴う臨時開庁" };
  expect(granted(await site.lead.site()).overrides).toEqual([told]);

  await button(calendar.changeLabel(day)).click();
  const again = page.getByRole("dialog", { name: calendar.edit(day) });
  await again.getByRole("button", { name: calendar.remove }).click();
  await page.getByRole("button", { name: calendar.confirm, exact: true }).click();
  await page.getByText(calendar.removed(day, openingKindLabels.closed)).waitFor();
  expect(granted(await site.lead.site()).overrides).toEqual([]);
});

test("the lead who was overtaken on another page is told, and nothing is lost of what was typed", async () => {
  const { page } = pc.lead;
  pc.browser.allow(/the server responded with a status of 409/);
  await page.goto(`${consoleUrl}#calendar/2026-06`);
  await page.getByRole("button", { name: /^6月 ?13 ?日\(土\)/ }).click();
  const day = "令和8年6月13日(土)";
  const edit = page.getByRole("dialog", { name: calendar.edit(day) });
  await edit.getByLabel(openingKindLabels["holiday-opening"], { exact: true }).check();
  await edit.getByLabel(calendar.reason).fill("市との協議による臨時開庁");
  const other = await leadClient(site);
  const first = { kind: "busy-season-opening", reason: "先の登録", revision: 0 } as const;
  granted(await other.calendar.setOverride("2026-06-13", first));
  await edit.getByRole("button", { name: calendar.toConfirm }).click();
  const confirm = page.getByRole("dialog", { name: calendar.confirmTitle(day) });
  await confirm.getByRole("button", { name: calendar.confirm, exact: true }).click();
  await confirm.getByText("何も変更していません。").waitFor();
  await confirm.getByRole("button", { name: calendar.back }).click();
  expect(await edit.getByLabel(calendar.reason).inputValue()).toBe("市との協議による臨時開庁");
  // Having seen the other's entry, the lead may replace it.
  await edit.getByText(calendar.current(openingKindLabels["busy-season-opening"], "先の登録")).waitFor();
  await edit.getByRole("button", { name: calendar.toConfirm }).click();
  await confirm.getByRole("button", { name: calendar.confirm, exact: true }).click();
  await page.getByText(calendar.saved(day, openingKindLabels["holiday-opening"])).waitFor();
});
