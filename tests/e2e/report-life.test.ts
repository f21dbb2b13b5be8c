import { readFile } from "node:fs/promises";
import { createAgentClient } from "@desk/extension/agent-client/client";
import { fileNameOf } from "@desk/extension/features/console-report/stage";
import {
  checkKinds,
  confirmWords,
  reviseWords,
  revisionWords,
  textWords,
  words,
} from "@desk/extension/features/console-report/words";
import {
  discardWords,
  fileLabels,
  frozenWords,
  reportStateLabels,
  submitWords,
  textSaveWords,
} from "@desk/extension/ui/editing/report-words";
import type { DeskEvent } from "@desk/shared/contract";
import { submissionWayLabels } from "@desk/shared/contract/report-life";
import type { Page } from "playwright-core";
import { v7 } from "uuid";
import { expect, test } from "vitest";
import { problemsOn } from "../support/accessibility.ts";
import { agentRefuses } from "../support/browser.ts";
import { renewal, tally } from "../support/events.ts";
import { granted } from "../support/granted.ts";
import { leadClient, openLeadPc } from "../support/lead-pages.ts";
import { openSite, rehearsalDate, type Site } from "../support/site.ts";

/** axe puts a script into every frame, and the preview lets none run. */
const previewRunsNothing = /^Blocked script execution in 'about:srcdoc'/;
/** The Thursday is over: 19:00 was its close. */
const afterClose = `${rehearsalDate}T19:05:00+09:00`;
const remarks = "10時台に待合が混み合った。";
const at = (time: string) => `${rehearsalDate}T${time}:00+09:00`;

/** What window 1 has sent by the evening: three renewals, a tap, and a case that nobody has ended. */
const dayOfWindow1 = (): DeskEvent[] => [
  ...["09:05", "10:05", "11:05"].flatMap((time) => renewal({ at: at(time) })),
  tally({ at: at("09:30") }),
  {
    type: "TransactionStarted",
    id: v7(),
    at: at("18:30"),
    counterId: "window-1",
    staffId: "lead-1",
    transactionId: v7(),
    procedureId: "app-support",
    procedureVersion: 1,
    channel: "counter",
  },
];

/** A counter's outbox, without its screen. */
async function counterOf(site: Site) {
  const endpoint = { fetch, baseUrl: site.agent.url };
  const { token } = granted(await createAgentClient(endpoint).pair(await site.pairingCode("window-1")));
  const client = createAgentClient({ ...endpoint, token });
  return async (events: DeskEvent[]) => {
    const { results } = granted(await client.sendEvents(events));
    expect(results.filter(({ status }) => status !== "accepted")).toEqual([]);
  };
}

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const mark = (page: Page, state: keyof typeof reportStateLabels) =>
  page.getByRole("heading", { level: 2 }).filter({ hasText: reportStateLabels[state] }).waitFor();

/** Every format really arrives; the first bytes tell what it is. */
async function expectFourFiles(page: Page, revision: number) {
  for (const [format, begins] of [
    ["pdf", "%PDF-"],
    ["xlsx", "PK"],
    ["csv", "\uFEFF"],
  ] as const) {
    const downloading = page.waitForEvent("download");
    await button(page, fileLabels[format]).first().click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe(`${fileNameOf(rehearsalDate, revision)}.${format}`);
    const text = (await readFile(await download.path())).toString(format === "csv" ? "utf8" : "latin1");
    expect(text.slice(0, begins.length)).toBe(begins);
  }
  const opening = page.waitForEvent("popup");
  await button(page, fileLabels.html).first().click();
  const printable = await opening;
  await printable.getByText("電子証明書の更新").first().waitFor();
  await printable.close();
}

type See = (screen: string) => Promise<void>;

/** What looks like personal data does not leave the field. */
async function refusePersonalData(site: Site, page: Page) {
  const field = page.getByLabel(textWords.remarks);
  await field.fill("090-1234-5678 の方に折り返す");
  await button(page, textSaveWords.save).click();
  await page.getByRole("alert").filter({ hasText: "電話番号" }).first().waitFor();
  expect((await site.report()).texts).toEqual({});
  await field.fill(remarks);
}

/** 確認 saves the text by itself and asks about the unfinished case and what else is open, and nothing more. */
async function confirmDay(page: Page, see: See) {
  const dialog = page.getByRole("dialog");
  await button(page, words.confirm).click();
  await dialog.getByRole("heading", { name: checkKinds.unfinished.title }).waitFor();
  expect(await dialog.getByRole("heading", { level: 3 }).allTextContents()).toEqual([
    checkKinds.unfinished.title,
    checkKinds["device-unreported"].title,
  ]);
  await see("confirm");
  await button(page, confirmWords.run).click();
  await dialog.getByText(confirmWords.missing(2)).first().waitFor();
  for (const box of await dialog.getByRole("checkbox").all()) await box.check();
  await button(page, confirmWords.run).click();
  await mark(page, "confirmed");
}

/** A counter's outbox arrived late: what was handed in stays, the page says so by itself and leads to the next. */
async function replaceDay(page: Page, see: See) {
  const dialog = page.getByRole("dialog");
  await mark(page, "replace");
  await button(page, words.replace).click();
  const row = dialog.getByRole("row").filter({ hasText: "件数の合計" });
  await row.waitFor();
  expect(await row.getByRole("cell").allTextContents()).toEqual(["4", "5"]);
  await see("replacement");
  await button(page, reviseWords.run).last().click();
  await dialog.getByText(reviseWords.noReason).waitFor();
  const revise = async () => {
    await dialog.getByLabel(reviseWords.reason).fill("窓口1の記録が後から届いたため");
    await button(page, reviseWords.run).last().click();
    await page.getByText(words.revised(2)).waitFor();
    await mark(page, "draft");
  };
  await revise();
  await button(page, discardWords.open).click();
  await see("a replacement taken back");
  await dialog.getByLabel(discardWords.reason).fill("内容を確かめてから作り直すため");
  await button(page, discardWords.open).last().click();
  await page.getByText(discardWords.done(2)).waitFor();
  await mark(page, "replace");
  await button(page, words.replace).click();
  await revise();
}

test("a day from its draft to what was handed in, and its replacement", { timeout: 120_000 }, async () => {
  await using site = await openSite(afterClose);
  const send = await counterOf(site);
  await send(dayOfWindow1());
  await using pc = await openLeadPc(site);
  const { lead } = pc;
  const { page } = lead;
  pc.browser.allow(previewRunsNothing);
  const found: string[] = [];
  const see = async (screen: string) => void found.push(...(await problemsOn(page, screen, 1024)));

  await lead.view("日報");
  await button(page, words.openLabel("5月14日(木)の日報")).waitFor();
  await see("list of days");
  await lead.openDay(rehearsalDate);
  expect(await lead.reportRow("電子証明書の更新")).toContain("3");
  await see("a day's draft");

  await refusePersonalData(site, page);
  await confirmDay(page, see);
  expect((await site.report()).texts).toEqual({ remarks });

  await button(page, words.submit).click();
  await see("submit");
  await page.getByRole("dialog").getByLabel(submissionWayLabels.mail).check();
  await button(page, submitWords.run).click();
  await mark(page, "submitted");
  await page.getByText(frozenWords.summary).click();
  const hash = await page
    .locator("code")
    .filter({ hasText: /^[0-9a-f]{64}$/ })
    .first()
    .textContent();
  await see("submitted");
  await expectFourFiles(page, 1);

  await send(renewal({ at: at("11:40") }));
  await replaceDay(page, see);
  await expect.poll(() => lead.reportRow("電子証明書の更新")).toContain("4");
  const revisions = page.getByRole("region", { name: revisionWords.title });
  await revisions.getByText(words.revision(1)).waitFor();
  await page.getByText(frozenWords.summary).click();
  await expect.poll(() => page.locator("code").allTextContents()).toContain(hash);
  await see("next revision");
  expect(found).toEqual([]);
});

test("of two leads one confirms, and the other is told and sees it", async () => {
  await using site = await openSite(afterClose);
  await (await counterOf(site))(dayOfWindow1());
  await using pc = await openLeadPc(site);
  const { page } = pc.lead;
  pc.browser.allow(agentRefuses);
  await pc.lead.openDay(rehearsalDate);
  await button(page, words.confirm).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("heading", { name: checkKinds.unfinished.title }).waitFor();
  for (const box of await dialog.getByRole("checkbox").all()) await box.check();

  const { reports } = await leadClient(site, await site.addLead("田中", "2580"));
  const check = granted(await reports.check(rehearsalDate));
  const shown = { revision: check.report.revision, fingerprint: check.fingerprint };
  const acknowledged = check.items.map(({ id }) => id);
  granted(await reports.confirm(rehearsalDate, shown, acknowledged));

  await button(page, confirmWords.run).click();
  await page.getByText(words.conflict).waitFor();
  await dialog.waitFor({ state: "detached" });
  await mark(page, "confirmed");
});
