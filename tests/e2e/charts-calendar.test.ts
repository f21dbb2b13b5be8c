import { words as calendar } from "@desk/extension/features/console-calendar/words";
import { words as home } from "@desk/extension/features/home/words";
import { words as charts } from "@desk/extension/ui/charts/words";
import { openingKindLabels } from "@desk/shared/calendar/opening-kind";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { problemsAtAllSizes, problemsOn } from "../support/accessibility.ts";
import { consoleUrl } from "../support/console-page.ts";
import { openCounter } from "../support/counter.ts";
import { tally } from "../support/events.ts";
import { granted } from "../support/granted.ts";
import { type LeadPc, leadClient, openLeadPc } from "../support/lead-pages.ts";
import type { Panel } from "../support/panel.ts";
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

const shots = process.env.DESK_SHOTS;
/** A picture for a person to look at, when one is asked for. */
async function shot(page: Page, name: string) {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/calendar-${name}.png`, fullPage: true });
}

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
  await again.getByRole("button", { name: calendar.remove.opening }).click();
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

/** Waits until the device's row says 計画停止. */
const plannedStopOf = (page: Page, label: string) =>
  page
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: label, exact: true }) })
    .getByText("計画停止")
    .first()
    .waitFor();

/** Calls say today's hours at their head, where the script says the usual ones; a case at the window does not. */
async function callsTellHours(panel: Panel, hours: string) {
  const { page } = panel;
  await panel.start("pin-reset");
  await panel.step.waitFor();
  expect(await page.getByText(hours).count()).toBe(0);
  await panel.endNow("cancelled");
  await page.getByText(home.more, { exact: true }).click();
  await panel.start("call-system");
  const line = page.getByRole("complementary", { name: home.hoursChanged });
  await line.getByText(hours).waitFor();
  await line
    .getByText(`${home.coming} ${home.comingLine("5月16日(土)", openingKindLabels["holiday-opening"])}`)
    .waitFor();
  const below = async () => (await line.boundingBox())?.y ?? 0;
  expect(await below()).toBeLessThan((await panel.step.boundingBox())?.y ?? 0);
  await shot(page, "call");
  expect(await problemsAtAllSizes(page, "電話の案件")).toEqual([]);
  await panel.endNow("cancelled");
}

test("today closes at noon and J-LIS stands still meanwhile: header, board and panel follow, and all is taken back", async () => {
  const { page, button } = pc.lead;
  const day = "令和8年5月14日(木)";
  const edit = page.getByRole("dialog", { name: calendar.edit(day) });
  const agree = async (name: string) => {
    await shot(page, name);
    await edit.getByRole("button", { name: calendar.toConfirm }).click();
    await page.getByRole("dialog", { name: calendar.confirmTitle(day) }).waitFor();
    expect(await problemsOn(page, "開庁日の変更の確認", consoleWidth)).toEqual([]);
    await shot(page, `${name}-confirm`);
    await button(calendar.confirm).click();
  };
  await page.goto(`${consoleUrl}#calendar/2026-05`);
  await page.getByRole("button", { name: /^5月 ?14 ?日\(木\)/ }).click();
  await edit.getByLabel(calendar.sameKind(openingKindLabels["thursday-extended"])).check();
  await edit.getByLabel(calendar.hours.to).fill("8:00");
  await edit.getByText("終わりの時刻（08:00）は、始まりの時刻（08:30）より後にしてください。").waitFor();
  await edit.getByLabel(calendar.hours.to).fill("12:00");
  await edit.getByLabel(calendar.reason).fill("台風の接近（市民課と協議）");
  await agree("hours");
  await page.getByText(calendar.saved(day, "平日 08:30〜12:00")).waitFor();
  await page.getByText("開庁 08:30〜12:00").waitFor();

  await page.getByRole("button", { name: /^5月 ?14 ?日\(木\)/ }).click();
  await edit.getByLabel(calendar.subjects.stop).check();
  await edit.getByLabel(calendar.stop.extents.part).check();
  await edit.getByLabel(calendar.stop.hours.from).fill("08:00");
  await edit.getByLabel(calendar.stop.hours.to).fill("24:00");
  await edit.getByLabel(calendar.stop.reason).fill("臨時メンテナンス");
  await agree("stop");
  await page.getByText(calendar.stop.saved(day, "停止 08:00〜24:00")).waitFor();
  await page.getByRole("banner").getByText("J-LIS停止 08:00〜24:00").waitFor();
  expect(await problemsOn(page, "開庁日", consoleWidth)).toEqual([]);
  await shot(page, "month");
  const { calendar: entries } = await leadClient(site);
  const opening = { kind: "holiday-opening", reason: "確定申告に伴う臨時開庁", revision: 0 } as const;
  granted(await entries.setOverride("2026-05-16", opening));
  await using counter = await openCounter(site, "window-1");
  const { panel } = counter;
  const hours = home.ownHours("08:30〜12:00");
  await panel.page.getByText(`${hours}${home.reason("台風の接近（市民課と協議）")}`).waitFor();
  await panel.page.getByText(home.stopToday(null, "J-LISの停止：臨時メンテナンス")).waitFor();
  await shot(panel.page, "panel");
  await callsTellHours(panel, hours);
  await page.goto(`${consoleUrl}#devices`);
  for (const label of ["統合端末1", "統合端末2", "統合端末3"]) await plannedStopOf(page, label);
  await shot(page, "devices");
  await page.goto(`${consoleUrl}#calendar/2026-05`);

  const list = page.getByRole("region", { name: calendar.stop.list });
  await list.getByRole("button", { name: calendar.changeLabel(day) }).click();
  await edit.getByRole("button", { name: calendar.remove.stop }).click();
  await button(calendar.confirm).click();
  await page.getByText(calendar.stop.removed(day, calendar.stop.noStop)).waitFor();
  const changes = page.getByRole("region", { name: calendar.list });
  await changes.getByRole("button", { name: calendar.changeLabel(day) }).click();
  await edit.getByRole("button", { name: calendar.remove.opening }).click();
  await button(calendar.confirm).click();
  await page.getByText("開庁 08:30〜19:00").waitFor();
});
