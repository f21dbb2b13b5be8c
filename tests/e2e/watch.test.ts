import { once } from "node:events";
import net from "node:net";
import { words as devices } from "@desk/extension/features/console-devices/words";
import { words } from "@desk/extension/features/console-watch/words";
import { observedStateLabels, watchKindLabels } from "@desk/shared/contract";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { problemsOn } from "../support/accessibility.ts";
import { agentRefuses } from "../support/browser.ts";
import { granted } from "../support/granted.ts";
import { leadClient, openLeadPc } from "../support/lead-pages.ts";
import { openSite, type Site } from "../support/site.ts";

const shots = process.env.DESK_SHOTS;

let site: Site;
const phone = net.createServer((socket) => socket.end());
beforeAll(async () => {
  phone.listen(0, "127.0.0.1");
  await once(phone, "listening");
  site = await openSite();
});
afterAll(async () => {
  phone.close();
  await site?.[Symbol.asyncDispose]();
});

/** A picture for a person to look at, when one is asked for. */
async function shot(page: Page, name: string) {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/watch-${name}.png`, fullPage: true });
}

test("a lead sets how a telephone is watched, is told what is wrong with it, and sees what was found", async () => {
  await using pc = await openLeadPc(site);
  pc.browser.allow(agentRefuses);
  const { page, button } = pc.lead;
  await pc.lead.view(devices.title);
  const table = page.getByRole("region", { name: words.title });
  const row = table.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "電話機1" }) });
  await row.getByText(words.notWatched).waitFor();
  expect(await table.getByRole("rowheader", { name: /統合端末/ }).count()).toBe(0);

  await button(words.setLabel("電話機1")).click();
  const dialog = page.getByRole("dialog", { name: words.dialog("電話機1") });
  const tryNow = dialog.getByRole("button", { name: words.tryNow });
  await dialog.getByLabel(words.kind).selectOption({ label: watchKindLabels.tcp });
  await dialog.getByLabel(words.host).fill("169.254.169.254");
  await dialog.getByLabel(words.port, { exact: true }).fill("70000");
  await tryNow.click();
  await dialog.getByText("ポートは 1〜65535 の整数で指定してください。指定された値: 「70000」").waitFor();
  const { port } = phone.address() as net.AddressInfo;
  await dialog.getByLabel(words.port, { exact: true }).fill(String(port));
  await tryNow.click();
  await dialog.getByText("クラウドの管理用アドレスは自動点検できません。").waitFor();
  await dialog.getByLabel(words.host).fill("127.0.0.1");
  await tryNow.click();
  await dialog.getByText(`${words.tried.ok}: 応答あり`).waitFor();
  await dialog.getByLabel(words.interval).fill("10");
  await expect.poll(() => dialog.getByText(words.tried.ok).isVisible()).toBe(true);
  await shot(page, "dialog");
  expect(await problemsOn(page, "watch dialog", 1024)).toEqual([]);
  await dialog.getByRole("button", { name: words.save }).click();
  await page.getByText(words.saved("電話機1")).waitFor();

  // The agent's own checks, which the live line tells of.
  await row.getByText(observedStateLabels.ok).waitFor({ timeout: 30_000 });
  await row.getByText(`127.0.0.1:${port}`).waitFor();
  await shot(page, "list");
  expect(await problemsOn(page, "watches", 1024)).toEqual([]);

  // Somebody else is faster.
  await button(words.setLabel("電話機1")).click();
  const other = await leadClient(site);
  granted(await other.watches.remove("phone-1", 1));
  await dialog.getByRole("button", { name: words.save }).click();
  await dialog.getByText(/別の画面で先に変更されています/).waitFor();
  await dialog.getByRole("button", { name: "閉じる" }).click();
  await row.getByText(words.notWatched).waitFor();
});
