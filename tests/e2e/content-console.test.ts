import { readFile } from "node:fs/promises";
import { createAgentClient } from "@desk/extension/agent-client/client";
import { words as navigation } from "@desk/extension/app/console/words";
import { words as edit } from "@desk/extension/features/console-content/edit-words";
import { words } from "@desk/extension/features/console-content/words";
import { words as organisation } from "@desk/extension/features/console-organisation/words";
import { words as qa } from "@desk/extension/features/console-qa/words";
import { procedures as seeds, words as texts } from "@desk/shared/procedures/scripts";
import { effectiveVersion } from "@desk/shared/procedures/version";
import { afterAll, beforeAll, expect, test } from "vitest";
import { agentRefuses } from "../support/browser.ts";
import { granted } from "../support/granted.ts";
import { leadClient, openLeadPc, procedurePagesOf } from "../support/lead-pages.ts";
import { openSite, rehearsalDate, rehearsalStart, type Site } from "../support/site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site[Symbol.asyncDispose]());

const pinReset = "暗証番号の変更・再設定";
const explanation = texts["pin-reset"]?.explanation?.title ?? "";
const number = (seeds["pin-reset"]?.steps.findIndex(({ id }) => id === "explanation") ?? 0) + 1;

test("a dead end is named and not handed in; mended, approved and in force, counters follow it", async () => {
  await using pc = await openLeadPc(site);
  const { lead } = pc;
  const pages = procedurePagesOf(lead.page);
  await lead.view(words.title);
  await lead.page.getByText(words.preApprovalHint).waitFor();
  await pages.read(pinReset);
  await pages.draft();

  await pages.chooseStep(explanation);
  await pages.button(`${edit.option(1)}を削除`).click();
  const place = `手順 ${number} ${explanation}`;
  await pages.check
    .getByRole("listitem")
    .filter({ hasText: place })
    .filter({ hasText: "先へ進めません" })
    .waitFor();
  await pages.changeNote.fill("終わりの説明の見出しを改めました。");
  await pages.save();
  await pages.button(words.submit).click();
  await pages.dialog.getByText(edit.submitBlocked).waitFor();
  expect(await pages.dialog.getByRole("listitem").first().innerText()).toContain(place);
  // The agent says the same to whoever asks past the page.
  const client = await leadClient(site);
  const refused = await client.procedures.submit("pin-reset", 2);
  expect(refused).toMatchObject({ ok: false, problem: { code: "faulty-content" } });
  expect(JSON.stringify(refused)).toContain("explanation");

  await pages.dialog.getByRole("button", { name: place }).first().click();
  await expect.poll(() => pages.title.evaluate((field) => field === document.activeElement)).toBe(true);
  await pages.button(edit.undo).click();
  await pages.title.fill("終わりのご説明");
  await pages.preview.getByRole("heading", { name: "終わりのご説明", includeHidden: true }).waitFor();
  await pages.check.getByText(edit.checkNone).waitFor();
  await pages.button(words.submit).click();
  await pages.button(edit.submitAction).click();
  await lead.page.getByText(edit.submitted(pinReset, 2)).waitFor();

  await pages.button(words.decide).click();
  await pages.dialog.getByLabel(/承認者の職名/).fill("市民課長");
  await pages.dialog.getByRole("button", { name: "記録する" }).click();
  await lead.page.getByText(words.recorded(pinReset, 2, "approved")).waitFor();

  const content = granted(await client.procedures.content());
  const current = effectiveVersion(content.versions, "pin-reset", rehearsalDate);
  expect(current).toMatchObject({ version: 2, state: "approved", effectiveFrom: rehearsalDate });
  expect(current?.content.words.explanation?.title).toBe("終わりのご説明");

  await pages.button(words.compare).click();
  await lead.page.getByRole("listitem").filter({ hasText: "終わりのご説明" }).first().waitFor();
  await lead.view(words.title);
  await pages.button(words.reads).click();
  await lead.page.getByRole("row").filter({ hasText: pinReset }).filter({ hasText: site.leadName }).waitFor();
});

test("two windows on one draft: the second is told who saved first, and its changes stay", async () => {
  await using pc = await openLeadPc(site);
  pc.browser.allow(agentRefuses);
  const first = procedurePagesOf(pc.lead.page);
  await pc.lead.view(words.title);
  await first.read("案内");
  await first.draft();
  const other = await pc.browser.context.newPage();
  await other.goto(pc.lead.page.url());
  const second = procedurePagesOf(other);
  await second.steps.waitFor();

  await first.title.fill("先に保存した見出し");
  await first.save();
  await second.title.fill("後から直した見出し");
  await second.button(edit.save).click();
  await other.getByText(`${site.leadName}さんが`).waitFor();
  expect(await second.title.inputValue()).toBe("後から直した見出し");
  await other.reload();
  await other.getByText(`${site.leadName}さんが`).waitFor();
  await expect.poll(() => second.title.inputValue()).toBe("後から直した見出し");
  await second.button(edit.keepMine).click();
  await second.save();

  const client = await leadClient(site);
  const { versions } = granted(await client.procedures.versions("guidance"));
  const [step] = versions.at(-1)?.content.procedure.steps ?? [];
  expect(versions.at(-1)?.content.words[step?.id ?? ""]?.title).toBe("後から直した見出し");
});

test("a broken procedure file is refused whole, with its line and column", async () => {
  await using pc = await openLeadPc(site);
  pc.browser.allow(agentRefuses);
  const { page } = pc.lead;
  const pages = procedurePagesOf(page);
  await pc.lead.view(words.title);
  await pages.button(words.importFile).click();
  const buffer = Buffer.from('{\n  "procedure": {\n    "id": "back-office",,\n');
  await page.getByLabel(words.importChoose, { exact: true }).setInputFiles({
    name: "broken.json",
    mimeType: "application/json",
    buffer,
  });
  await pages.button(words.importAction).click();
  await pages.dialog.getByText("3行目・25文字目").waitFor();
  const client = await leadClient(site);
  expect(granted(await client.procedures.versions("back-office")).versions).toEqual([]);
});

test("the organisation is kept, a wrong number refused, and the manual comes as PDF", async () => {
  await using pc = await openLeadPc(site);
  const { page } = pc.lead;
  await pc.lead.view(navigation.views.organisation);
  await page.getByRole("button", { name: organisation.add }).click();
  await page.getByLabel(organisation.name).fill("山田");
  await page.getByLabel(organisation.phone).fill("なし");
  await page.getByRole("button", { name: organisation.save, exact: true }).click();
  await page.getByText(organisation.wrong.phone(0)).waitFor();
  await page.getByLabel(organisation.phone).fill("0965-00-0000");
  await page.getByRole("button", { name: organisation.save, exact: true }).click();
  await page.getByRole("status").filter({ hasText: "に保存済み" }).waitFor();
  const client = await leadClient(site);
  expect(granted(await client.organisation()).organisation.members).toMatchObject([
    { position: "staff", name: "山田", phone: "0965-00-0000" },
  ]);

  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: organisation.downloadPdf }).click();
  const file = await readFile(await (await downloading).path());
  expect(file.subarray(0, 5).toString()).toBe("%PDF-");
});

test("a question without an answer becomes an entry of the book", async () => {
  const counter = { fetch, baseUrl: site.agent.url };
  const code = await site.pairingCode("call-1");
  const { token } = granted(await createAgentClient(counter).pair(code));
  const sent = await createAgentClient({ ...counter, token }).sendEvents([
    {
      type: "QuestionNoted",
      id: "019f2000-0000-7000-8000-000000000001",
      at: rehearsalStart,
      counterId: "call-1",
      staffId: "lead-1",
      question: "駐車場は無料ですか",
    },
  ]);
  expect(granted(sent).results).toMatchObject([{ status: "accepted" }]);

  await using pc = await openLeadPc(site);
  const { page } = pc.lead;
  await pc.lead.view(qa.title);
  await page.getByRole("button", { name: qa.candidateLabel(qa.answerIt, "駐車場は無料ですか") }).click();
  await expect
    .poll(() => page.getByLabel(qa.question, { exact: true }).inputValue())
    .toBe("駐車場は無料ですか");
  await page.getByRole("button", { name: `＋「${qa.answer}」に1行追加` }).click();
  await page
    .getByLabel(`${qa.answer}の1行目`, { exact: true })
    .fill("市役所の駐車場は、窓口のご利用中は無料です。");
  await page.getByRole("button", { name: "＋根拠を追加" }).click();
  await page.getByLabel("根拠の1件目の番号").fill("P15");
  await page.getByLabel(qa.changeNote).fill("駐車場の質問を加えました。");
  await page.getByText(qa.checkNone).waitFor();
  await page.getByRole("button", { name: qa.submit, exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: qa.submit }).click();
  await page.getByText(qa.submitted).waitFor();
  await page.getByRole("button", { name: qa.decide }).click();
  await page
    .getByRole("dialog")
    .getByLabel(/承認者の職名/)
    .fill("市民課長");
  await page.getByRole("dialog").getByRole("button", { name: "記録する" }).click();
  await page.getByText(qa.recorded("approved")).waitFor();
  await page.getByRole("button", { name: qa.backToList }).click();
  await page.getByText(qa.noCandidates).waitFor();
  const client = await leadClient(site);
  const { entries } = granted(await client.qa.book());
  expect(entries.at(-1)).toMatchObject({ state: "approved", content: { question: "駐車場は無料ですか" } });
});
