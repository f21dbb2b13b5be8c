import { words as fault } from "@desk/extension/features/case/words";
import { words as devices } from "@desk/extension/features/console-devices/words";
import { words as strip } from "@desk/extension/features/devices/words";
import { words as home } from "@desk/extension/features/home/words";
import { allWords } from "@desk/shared/procedures/support-scripts";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { problemsAtAllSizes, problemsOn } from "../support/accessibility.ts";
import type { ConsolePage } from "../support/console-page.ts";
import { openCounter } from "../support/counter.ts";
import { granted } from "../support/granted.ts";
import { openLeadPc } from "../support/lead-pages.ts";
import type { Panel } from "../support/panel.ts";
import { renewalAnswers } from "../support/renewal.ts";
import { openSite, rehearsalDate, type Site } from "../support/site.ts";

const shots = process.env.DESK_SHOTS;

let site: Site;
beforeAll(async () => {
  site = await openSite(`${rehearsalDate}T08:35:00+09:00`);
});
afterAll(() => site[Symbol.asyncDispose]());

/** A picture for a person to look at, when one is asked for. */
async function shot(page: Page, name: string) {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/devices-${name}.png` });
}

/** The renewal up to the step before which `stepId` is asked. */
async function renewUpTo(panel: Panel, stepId: string) {
  for (const [step, answer] of renewalAnswers.beforeReview) {
    if (step === stepId) return panel.atStep("certificate-renewal", stepId);
    await panel.answer("certificate-renewal", step, answer);
  }
}

/** A step of 障害. */
async function answerOutage(panel: Panel, stepId: string, answer: string) {
  const step = allWords.outage?.[stepId];
  await panel.step.filter({ hasText: step?.title ?? stepId }).waitFor();
  await panel.answers.getByRole("button", { name: step?.options[answer] ?? answer, exact: true }).click();
}

const rowOf = (page: Page, label: string) =>
  page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: label, exact: true }) });

/** All but one are well: two taps for the exception, one for everything. */
async function checkInTheMorning(lead: ConsolePage) {
  const { page, button } = lead;
  await button(devices.checks.morning.open).click();
  const check = page.getByRole("dialog", { name: devices.checks.morning.title });
  await check.getByRole("button", { name: devices.exceptionOf("統合端末3") }).click();
  await page.getByRole("dialog").getByRole("button", { name: "停止・原因 電源" }).click();
  await shot(page, "morning");
  expect(await problemsOn(page, "morning check", 1024)).toEqual([]);
  await check.getByRole("button", { name: devices.record(devices.submit(9, 1, 0)) }).click();
  await page.getByText(devices.looked(10, 10)).waitFor();
  await rowOf(page, "統合端末3").getByText("停止", { exact: true }).waitFor();
  await shot(page, "list");
}

/** The terminal fails, then J-LIS itself. */
async function meetFaults(panel: Panel) {
  await panel.start("certificate-renewal");
  await renewUpTo(panel, "terminal");
  await panel.chooseDevice("統合端末1");
  await shot(panel.page, "step");
  await panel.button(fault.fault).click();
  const dialog = panel.page.getByRole("dialog", { name: fault.fault });
  await shot(panel.page, "fault");
  expect(await problemsAtAllSizes(panel.page, "a fault in a case")).toEqual([]);
  await dialog.getByRole("button", { name: fault.faultOf("停止", "端末故障") }).click();
  await panel.page.getByText(fault.faultOther("統合端末2")).waitFor();
  await panel.atStep("certificate-renewal", "terminal");
  await expect.poll(() => panel.page.getByRole("radio", { name: /統合端末2/ }).isChecked()).toBe(true);
  await shot(panel.page, "other");

  // Then J-LIS itself: no terminal helps, and the script goes by 障害 to 後日案内.
  await panel.answer("certificate-renewal", "terminal", "ready");
  await panel.answer("certificate-renewal", "pin-entry", "entered");
  await panel.atStep("certificate-renewal", "writing");
  await panel.page.keyboard.press("m");
  const more = panel.page.getByRole("dialog", { name: fault.more });
  await more.getByText(fault.faultQuick("統合端末2")).waitFor();
  await shot(panel.page, "more");
  await more.getByRole("button", { name: fault.faultOf("停止", "J-LIS側停止") }).click();
  // The card may still be in the terminal: 障害 asks for it first.
  await answerOutage(panel, "card-in-terminal", "no-card");
  await answerOutage(panel, "report", "not-today");
  await answerOutage(panel, "come-again", "told");
  await panel.finish();
  await panel.button(home.history(1)).waitFor();
  await panel.sent();
}

/** The lead takes charge. */
async function takeCharge({ page }: ConsolePage) {
  await rowOf(page, "統合端末1").getByText("停止", { exact: true }).waitFor();
  await rowOf(page, "統合端末1")
    .getByRole("button", { name: devices.change("統合端末1") })
    .click();
  const sheet = page.getByRole("dialog", { name: devices.sheet("統合端末1") });
  await sheet.getByLabel(devices.takenBy).selectOption({ label: site.leadName });
  await shot(page, "sheet");
  await sheet.getByRole("button", { name: devices.takeNow }).click();
  await rowOf(page, "統合端末1").getByText(devices.taken(site.leadName)).waitFor();
  expect(await problemsOn(page, "devices", 1024)).toEqual([]);
}

/** At the counter everybody sees who has taken charge, and what has happened. */
async function seeAtCounter(panel: Panel) {
  await panel.page.getByRole("button", { name: /^機器/ }).click();
  await panel.page.getByText(strip.takenBy(site.leadName)).waitFor();
  await panel.page.getByRole("button", { name: /^統合端末1/ }).click();
  const own = panel.page.getByRole("dialog", { name: strip.choose("統合端末1") });
  await own.getByText(/関係した案件 1件/).waitFor();
  await shot(panel.page, "strip");
  expect(await problemsAtAllSizes(panel.page, "a device's timeline")).toEqual([]);
  await own.getByRole("button", { name: "正常" }).click();
  await panel.page.getByText(strip.recorded("統合端末1", "正常")).waitFor();
  await panel.sent();
}

/** What it turned out to have been. */
async function relabel(lead: ConsolePage) {
  const { page, button } = lead;
  await button(devices.openTimeline("統合端末1")).click();
  const course = page.getByRole("list", { name: "経過" });
  const episode = course.getByRole("listitem").filter({ hasText: "停止" }).first();
  await episode.getByText("端末故障").first().waitFor();
  await episode.getByRole("button", { name: devices.relabel.title }).click();
  const dialog = page.getByRole("dialog", { name: /再分類$/ });
  await dialog.getByLabel(devices.relabel.cause).selectOption({ label: "電源" });
  await dialog.getByRole("button", { name: devices.relabel.submit }).click();
  await dialog.getByText(devices.relabel.noReason).waitFor();
  await dialog.getByLabel(devices.relabel.reason).fill("業者の点検で電源部の故障と判明");
  await shot(page, "relabel");
  expect(await problemsOn(page, "relabelling", 1024)).toEqual([]);
  await dialog.getByRole("button", { name: devices.relabel.submit }).click();
  await course.getByText("原因 端末故障→電源、理由：業者の点検で電源部の故障と判明").waitFor();
  await shot(page, "timeline");
}

test("a morning's check, a fault from inside a case, who took charge and a 再分類 are one story in the report", async () => {
  await using pc = await openLeadPc(site);
  await pc.lead.view(devices.title);
  await checkInTheMorning(pc.lead);
  await using counter = await openCounter(site, "window-1");
  await meetFaults(counter.panel);
  await takeCharge(pc.lead);
  await seeAtCounter(counter.panel);
  await relabel(pc.lead);

  const report = await site.report();
  const day = (id: string) => report.devices.find(({ deviceId }) => deviceId === id);
  expect(day("terminal-1")).toMatchObject({
    episodes: [{ status: "down", cause: "power", takenBy: "lead-1", relabelled: [{ staffId: "lead-1" }] }],
  });
  expect(day("terminal-2")).toMatchObject({ affectedCases: 1, episodes: [{ cause: "j-lis" }] });
  expect(day("terminal-3")).toMatchObject({ episodes: [{ status: "down", cause: "power", to: null }] });
  const form = await granted(await site.lead.dailyReportFile(rehearsalDate, "html")).text();
  expect(form).toContain("再分類（原因：端末故障→電源、理由：業者の点検で電源部の故障と判明）");
}, 120_000);

test("of a device that is down without a cause nothing is shown as chosen, wherever the pointer lies", async () => {
  await using own = await openSite();
  await using counter = await openCounter(own, "window-2");
  const { page } = counter.panel;
  const id = "019e2400-0000-7000-8000-0000000000aa";
  const by = { id, at: `${rehearsalDate}T08:55:00+09:00`, counterId: "window-1", staffId: "lead-1" };
  granted(
    await own.lead.sendEvents([{ type: "DeviceStatusReported", ...by, deviceId: "phone-2", status: "down" }]),
  );
  await page.getByRole("button", { name: /^機器/ }).click();
  await page.getByRole("button", { name: /^電話機2 停止/ }).click();
  const dialog = page.getByRole("dialog", { name: strip.choose("電話機2") });
  const cause = dialog.getByRole("button", { name: "停止・原因 その他" });
  await cause.hover();
  await shot(page, "no-cause");
  const looks = await dialog.locator(".status-choice button").evaluateAll((all) =>
    all.map((one) => {
      const { backgroundColor, color, borderColor } = getComputedStyle(one);
      return [backgroundColor, color, borderColor].join();
    }),
  );
  expect(new Set(looks).size).toBe(1);
  expect(await dialog.locator("[aria-pressed=true], :checked").count()).toBe(0);
});
