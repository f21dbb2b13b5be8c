import { words as app } from "@desk/extension/app/words";
import { words as history } from "@desk/extension/features/history/words";
import { words as home } from "@desk/extension/features/home/words";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openCounter } from "../support/counter.ts";
import { openSite, type Site } from "../support/site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site[Symbol.asyncDispose]());

const undo = new RegExp(`^${app.undoFinish}`);

test("元に戻す opens the finished case again, and its second finish is the one that counts", async () => {
  await using counter = await openCounter(site, "window-1");
  const { panel } = counter;
  await panel.start("pin-reset");
  await panel.answer("pin-reset", "person", "self");
  await panel.answer("pin-reset", "card", "no-card");
  await panel.answer("pin-reset", "come-again", "told");
  await panel.finish();
  await panel.button(home.history(1)).waitFor();
  await panel.button(undo).click();
  await panel.button(/^完了/).waitFor();
  await panel.sent();
  const between = await site.report();
  expect(between.transactions.byProcedure["pin-reset"]?.byCounter["window-1"] ?? 0).toBe(0);
  expect(between.openCases?.map(({ counterId }) => counterId)).toContain("window-1");

  await panel.finish("handed-over");
  await panel.button(home.history(1)).waitFor();
  await panel.sent();
  const report = await site.report();
  expect(report.transactions.byProcedure["pin-reset"]).toMatchObject({
    byCounter: { "window-1": 1 },
    byOutcome: { "handed-over": 1 },
  });
  expect(report.openCases?.map(({ counterId }) => counterId)).not.toContain("window-1");
});

test("a voided case counts nowhere and is listed with its reason; so is a tally taken back", async () => {
  await using counter = await openCounter(site, "window-2");
  const { panel } = counter;
  await panel.start("certificate-issue");
  await panel.endNow("completed");
  await panel.tally.click();
  await panel.button(home.history(2)).click();
  await panel.page.getByRole("button", { name: /電子証明書の新規発行を取り消す$/ }).click();
  await panel.page.getByRole("dialog", { name: history.voidTitle }).waitFor();
  await panel.button("手順の選び間違い").click();
  await panel.page.getByText(history.voidedReason("手順の選び間違い")).waitFor();
  await panel.button(/戻る/).click();
  await panel.button(home.history(1)).waitFor();
  await panel.button(new RegExp(`^${home.undoTally}`)).click();
  await panel.button(home.history(0)).waitFor();
  await panel.sent();

  const report = await site.report();
  const { "certificate-issue": issued, guidance } = report.transactions.byProcedure;
  expect(issued?.byCounter["window-2"] ?? 0).toBe(0);
  expect(guidance?.byCounter["window-2"] ?? 0).toBe(0);
  expect(report.voided).toBe(2);
  const listed = report.corrections.filter(({ counterId }) => counterId === "window-2");
  expect(listed.map(({ kind, reason }) => `${kind} ${reason}`).sort()).toEqual([
    `voided 手順の選び間違い`,
    `voided ${home.undoReason}`,
  ]);
});
