import { words as home } from "@desk/extension/features/home/words";
import { words as fields } from "@desk/extension/ui/incident/words";
import { expect, test } from "vitest";
import { ofType } from "../support/compare.ts";
import { type CounterId, openCounter } from "../support/counter.ts";
import { readEventLog } from "../support/event-log.ts";
import { openSite } from "../support/site.ts";
import { usualWay } from "../support/usual-way.ts";

test.each<[string, CounterId, string]>([
  ["application-new", "window-1", "5"],
  ["call-renewal", "call-1", "4"],
])("%s from 開始 to 完了 by keys alone", async (procedureId, counterId, startKey) => {
  await using site = await openSite();
  await using counter = await openCounter(site, counterId);
  const { panel } = counter;
  const { keyboard } = panel.page;
  const way = usualWay(procedureId);
  await keyboard.press(startKey);
  for (const [index] of way.entries()) {
    await panel.step.filter({ hasText: `手順${index + 1}／` }).waitFor();
    await keyboard.press("Enter");
  }
  await panel.button(/^完了/).waitFor();
  await keyboard.press("Enter");
  await panel.button(home.history(1)).waitFor();
  await panel.sent();
  const log = readEventLog(site.agent.dataDir);
  expect(ofType(log, "TransactionStarted")).toMatchObject([{ procedureId }]);
  expect(ofType(log, "TransactionFinished")).toMatchObject([{ path: way }]);
});

test("事故 from the middle of a renewal and back to the same step, by keys and two taps", async () => {
  await using site = await openSite();
  await using counter = await openCounter(site, "window-1");
  const { panel } = counter;
  const { keyboard } = panel.page;
  await panel.start("certificate-renewal");
  await keyboard.press("1");
  await panel.atStep("certificate-renewal", "residence");
  await panel.page.getByRole("button", { name: "ほか" }).click();
  await panel.page.getByRole("dialog").getByRole("button", { name: "苦情", exact: true }).click();
  await panel.step.filter({ hasText: "苦情" }).waitFor();
  // Within it there is no second way into it.
  await keyboard.press("m");
  await panel.page.getByRole("dialog").waitFor();
  expect(
    await panel.page.getByRole("dialog").getByRole("button", { name: "苦情", exact: true }).count(),
  ).toBe(0);
  await keyboard.press("Escape");
  await keyboard.press("Backspace");
  await panel.atStep("certificate-renewal", "residence");
});

test("no key throws away what has been entered, nor does a way back through the script", async () => {
  await using site = await openSite();
  await using counter = await openCounter(site, "window-1");
  const { panel } = counter;
  const { page, button } = panel;
  const { keyboard } = page;
  const stop = page.getByRole("group", { name: "案件の操作" }).getByRole("button", { name: "中止" });
  const note = page.getByRole("textbox", { name: "備考（任意）" });
  const accurate = page.getByRole("checkbox", { name: "時間は正確" });
  await panel.start("certificate-renewal");
  await stop.click();
  await button("件数を増やす").click();
  await button("備考を書く（任意）").click();
  await note.fill("番号札を取り直す方");
  await accurate.uncheck();
  await keyboard.press("Escape");
  await expect.poll(() => note.inputValue()).toBe("番号札を取り直す方");
  await keyboard.press("Backspace");
  await panel.atStep("certificate-renewal", "person");
  await stop.click();
  await expect.poll(() => note.inputValue()).toBe("番号札を取り直す方");
  expect(await accurate.isChecked()).toBe(false);
  await button("完了（中止・2件）").click();
  await button(home.history(2)).waitFor();
  await panel.sent();
  expect(ofType(readEventLog(site.agent.dataDir), "TransactionFinished")).toMatchObject([
    { outcome: "cancelled", quantity: 2, timeIsAccurate: false, note: "番号札を取り直す方" },
  ]);
  await button(home.incident).click();
  const summary = page.getByRole("textbox", { name: fields.summary });
  await summary.fill("待ち時間が長いとの申し出");
  await page.getByRole("radio").last().check();
  for (const key of ["Escape", "Backspace"]) await keyboard.press(key);
  await expect.poll(() => summary.inputValue()).toBe("待ち時間が長いとの申し出");
});
