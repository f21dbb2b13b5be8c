import { createAgentClient } from "@desk/extension/agent-client/client";
import { words as attention } from "@desk/extension/features/console-attention/words";
import { words as cases } from "@desk/extension/features/console-cases/words";
import { words as devices } from "@desk/extension/features/console-devices/words";
import { words as incidents } from "@desk/extension/features/console-incidents/words";
import { words as fields } from "@desk/extension/ui/incident/words";
import { words as record } from "@desk/extension/ui/record/words";
import { outcomeLabels } from "@desk/shared/contract";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { problemsOn } from "../support/accessibility.ts";
import { agentRefuses } from "../support/browser.ts";
import { renewal } from "../support/events.ts";
import { granted } from "../support/granted.ts";
import { type LeadPc, leadClient, openLeadPc } from "../support/lead-pages.ts";
import { openSite, rehearsalDate, type Site } from "../support/site.ts";

const shots = process.env.DESK_SHOTS;
const second = { name: "山本", pin: "2580" };

let site: Site;
let first: LeadPc;
let other: LeadPc;
beforeAll(async () => {
  site = await openSite();
  first = await openLeadPc(site);
  await site.addLead(second.name, second.pin);
  other = await openLeadPc(site, second);
});
afterAll(async () => {
  await Promise.all([first, other].map((pc) => pc?.[Symbol.asyncDispose]()));
  await site[Symbol.asyncDispose]();
});

/** A picture for a person to look at, when one is asked for. */
async function shot(page: Page, name: string) {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/two-leads-${name}.png` });
}

const press = (page: Page, name: string) =>
  page.getByRole("dialog").getByRole("button", { name, exact: true }).click();

/** 詳細 of the one incident there is. */
async function openIncident({ page, view }: LeadPc["lead"]) {
  await view("苦情・事故");
  const row = page.getByRole("table", { name: incidents.title }).getByRole("row").nth(1);
  await row.getByRole("button", { name: new RegExp(`^${incidents.detail}`) }).click();
  await page.getByRole("dialog").getByText("説明が早口とのお申出").first().waitFor();
}

test("of two leads who correct one incident the second is told, keeps what was typed, and goes on knowingly", async () => {
  const [a, b] = [first.lead, other.lead];
  await a.view("苦情・事故");
  await a.button(incidents.enter).click();
  const dialog = a.page.getByRole("dialog");
  await dialog.getByText("接遇", { exact: true }).click();
  await dialog.getByRole("textbox", { name: fields.summary }).fill("説明が早口とのお申出");
  await press(a.page, incidents.submit);
  await a.page.getByText(incidents.recorded).waitFor();

  await openIncident(a);
  await press(a.page, incidents.correct);
  await dialog.getByRole("textbox", { name: fields.summary }).fill("説明が早口で聞き取れないとのお申出");
  await openIncident(b);
  await press(b.page, incidents.correct);
  await b.page.getByRole("dialog").getByText("待ち時間", { exact: true }).click();
  await press(b.page, incidents.submit);
  await b.page.getByRole("dialog").getByText("種別・区分を「苦情（待ち時間）」に変更").waitFor();
  await b.page.keyboard.press("Escape");

  await press(a.page, incidents.submit);
  const told = dialog.getByRole("alert").filter({ hasText: second.name });
  await told
    .getByText(/山本さんが\d\d:\d\dに「種別・区分」を変更しました。今回の内容は記録していません/)
    .waitFor();
  const summary = dialog.getByRole("textbox", { name: fields.summary });
  expect(await summary.inputValue()).toBe("説明が早口で聞き取れないとのお申出");
  await dialog.getByText(incidents.nowStands, { exact: true }).waitFor();
  // What was not touched here follows the other's change.
  await expect.poll(() => dialog.getByRole("radio", { name: "待ち時間" }).isChecked()).toBe(true);
  expect(await problemsOn(a.page, "an incident that was overtaken", 1024)).toEqual([]);
  await shot(a.page, "incident");
  await press(a.page, incidents.submitAgain);
  await dialog.getByText("内容を訂正　説明が早口で聞き取れないとのお申出").waitFor();
  // Both stand, and nothing is left over that anybody would have to look after.
  const { incidents: found } = granted(await (await leadClient(site)).incidents.list(null));
  expect(found).toMatchObject([{ category: "waiting-time", summary: "説明が早口で聞き取れないとのお申出" }]);
  await a.page.keyboard.press("Escape");
  await a.view(attention.title);
  await a.page.getByText(attention.none).waitFor();
  expect(await a.page.getByText(attention.own).count()).toBe(0);
});

/** Two cases of window-1, in the order of their start. */
async function recordCases() {
  const code = await site.pairingCode("window-1");
  const endpoint = { fetch, baseUrl: site.agent.url };
  const { token } = granted(await createAgentClient(endpoint).pair(code));
  const at = (time: string) => ({ at: `${rehearsalDate}T${time}:00+09:00` });
  const events = [...renewal(at("08:35")), ...renewal(at("08:40"))];
  granted(await createAgentClient({ ...endpoint, token }).sendEvents(events));
}

/** 詳細 of the n-th case, and from there 訂正 or 取消. */
async function openCase({ page, view }: LeadPc["lead"], n: number, mode: string) {
  await view(cases.title);
  const row = page.getByRole("table", { name: cases.title }).getByRole("row").nth(n);
  await row.getByRole("button", { name: new RegExp(`^${cases.detail}`) }).click();
  await press(page, mode);
  return page.getByRole("dialog");
}

test("of two leads who correct one case the second is told, and what is taken back already is corrected no more", async () => {
  const [a, b] = [first.lead, other.lead];
  await recordCases();
  // A low window: the form is scrolled to its foot when it is sent.
  await a.page.setViewportSize({ width: 1280, height: 600 });
  const mine = await openCase(a, 1, cases.correct);
  await mine.getByLabel(record.outcome).selectOption({ label: outcomeLabels.cancelled });
  await mine.getByRole("button", { name: "結果の選び間違い" }).click();
  const theirs = await openCase(b, 1, cases.correct);
  await theirs.getByLabel(record.quantity).fill("2");
  await theirs.getByRole("button", { name: "件数の誤り" }).click();
  await press(b.page, cases.submit.correct);
  await b.page.getByText(cases.recorded, { exact: true }).waitFor();

  await mine.evaluate((dialog) => dialog.scrollTo(0, dialog.scrollHeight));
  await press(a.page, cases.submit.correct);
  const told = mine.getByRole("alert").filter({ hasText: second.name });
  await told.getByText(/山本さんが\d\d:\d\dに「件数（2件）」を訂正しました。今回の内容は記録して/).waitFor();
  await expect.poll(async () => (await told.boundingBox())?.y ?? -1).toBeGreaterThan(0);
  await a.page.setViewportSize({ width: 1280, height: 800 });
  // What was chosen stands, what was not touched follows the other's 訂正: only the one is changed.
  await expect.poll(() => mine.getByLabel(record.quantity).inputValue()).toBe("2");
  const changes = mine.getByRole("table", { name: record.changes });
  expect(await changes.getByRole("cell").allTextContents()).toEqual(["完了", "中止"]);
  expect(await problemsOn(a.page, "a case that was overtaken", 1024)).toEqual([]);
  await shot(a.page, "case");
  await press(a.page, cases.submitAgain.correct);
  await a.page.getByText(cases.recorded, { exact: true }).waitFor();
  const { corrections } = await site.report();
  expect(corrections.map(({ changes }) => changes?.map(({ field }) => field))).toEqual([
    ["quantity"],
    ["outcome"],
  ]);

  await openCase(a, 2, cases.correct);
  await mine.getByLabel(record.from).fill("08:38");
  await mine.getByRole("button", { name: "時刻の誤り" }).click();
  await openCase(b, 2, cases.void);
  await theirs.getByRole("button", { name: "二重に記録" }).click();
  await press(b.page, cases.submit.void);
  await theirs.waitFor({ state: "detached" });
  await press(a.page, cases.submit.correct);
  await told.getByText(cases.voidedMeanwhile).waitFor();
  expect(await mine.getByRole("button", { name: cases.submitAgain.correct }).count()).toBe(0);
  expect(await mine.getByLabel(record.from).inputValue()).toBe("08:38");
  await shot(a.page, "case-voided");
  await press(a.page, cases.back);
  await mine.getByText("取消：二重に記録").first().waitFor();
  await a.page.keyboard.press("Escape");
  await a.view(attention.title);
  await a.page.getByText(attention.said("開始 08:38／時刻の誤り")).waitFor();
  await shot(a.page, "case-attention");
  await a.button(attention.aside).click();
  await a.page.getByText(attention.none).waitFor();
});

test("of two leads who set one device the second sees that it is another already", async () => {
  const [a, b] = [first.lead, other.lead];
  const sheetOf = async ({ page, view, button }: LeadPc["lead"]) => {
    await view(devices.title);
    await button(devices.change("統合端末1")).click();
    return page.getByRole("dialog", { name: devices.sheet("統合端末1") });
  };
  const mine = await sheetOf(a);
  await mine.getByRole("textbox", { name: devices.note }).fill("電源を入れ直した");
  const theirs = await sheetOf(b);
  await theirs.getByRole("button", { name: "停止　端末故障" }).click();
  await b.page.getByText(devices.recorded("統合端末1", "停止・端末故障")).waitFor();

  await mine.getByRole("button", { name: "正常", exact: true }).click();
  const told = mine.getByRole("alert").filter({ hasText: second.name });
  await told.getByText(/山本さんが\d\d:\d\dに「停止・端末故障」と記録しました/).waitFor();
  await told.getByText("停止", { exact: true }).waitFor();
  expect(await mine.getByRole("textbox", { name: devices.note }).inputValue()).toBe("電源を入れ直した");
  expect(await problemsOn(a.page, "a device that was overtaken", 1024)).toEqual([]);
  await shot(a.page, "device");
  await mine.getByRole("button", { name: "正常", exact: true }).click();
  await a.page.getByText(devices.recorded("統合端末1", "正常")).waitFor();
  const row = b.page.getByRole("row").filter({ hasText: "統合端末1" });
  await row.getByText("電源を入れ直した").waitFor();
});

test("a round of looking leaves out the device that has failed meanwhile, and says so", async () => {
  const [a, b] = [first.lead, other.lead];
  await a.view(devices.title);
  await a.button(devices.checks.evening.open).click();
  const round = a.page.getByRole("dialog", { name: devices.checks.evening.title });
  await b.button(devices.change("統合端末2")).click();
  await b.page.getByRole("dialog").getByRole("button", { name: "停止　通信" }).click();
  await b.page.getByText(devices.recorded("統合端末2", "停止・通信")).waitFor();

  await round.getByRole("button", { name: devices.record(devices.submit(10, 0, 0)) }).click();
  await round.getByText(/統合端末2の状態は.*山本さんが\d\d:\d\dに「停止・通信」と記録しました/).waitFor();
  expect(await round.getByRole("listitem").count()).toBe(1);
  expect(await problemsOn(a.page, "a round that was overtaken", 1024)).toEqual([]);
  await shot(a.page, "round");
  await a.page.keyboard.press("Escape");
  await a.page.getByText(devices.looked(10, 10)).waitFor();
  const row = a.page.getByRole("row").filter({ hasText: "統合端末2" });
  await row.getByText("停止", { exact: true }).waitFor();
  // Left as it was, it waits where refused records wait, without a way to send it unseen.
  await a.view(attention.title);
  await a.page.getByRole("button", { name: attention.aside }).waitFor();
  expect(await a.page.getByRole("button", { name: attention.again }).count()).toBe(0);
  await a.page.getByText(attention.said("正常")).waitFor();
  expect(await problemsOn(a.page, "what was overtaken, in 要確認", 1024)).toEqual([]);
  await shot(a.page, "attention");
});

test("who gets another PIN from the other lead is asked for it, and goes on", async () => {
  const { lead, browser } = other;
  browser.allow(agentRefuses);
  const staff = granted(await (await leadClient(site)).admin.staff()).staff;
  const { id = "" } = staff.find(({ name }) => name === second.name) ?? {};
  granted(await site.lead.updateStaff(id, { pin: "1357" }));
  await lead.view("担当者");
  await lead.page.getByRole("heading", { name: "現場責任者のサインイン" }).waitFor();
  await lead.button(second.name).click();
  await lead.signIn(second.name, "1357");
  await lead.page.getByRole("heading", { level: 2, name: "担当者" }).waitFor();
});
