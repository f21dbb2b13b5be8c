import { words as devices } from "@desk/extension/features/devices/words";
import { words as home } from "@desk/extension/features/home/words";
import { words as incidents } from "@desk/extension/features/incidents/words";
import { words as phones } from "@desk/extension/features/phones/words";
import { words as qa } from "@desk/extension/features/qa/words";
import {
  type MissedCallKind,
  missedCallKindLabels,
  phoneStateLabels,
} from "@desk/shared/contract/phone-terms";
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { problemsAtAllSizes } from "../support/accessibility.ts";
import { agentIsAway } from "../support/browser.ts";
import { openCounter } from "../support/counter.ts";
import { granted } from "../support/granted.ts";
import { leadClient } from "../support/lead-pages.ts";
import type { Panel } from "../support/panel.ts";
import { openSite } from "../support/site.ts";

const shots = process.env.DESK_SHOTS;

/** A picture for a person to look at, when one is asked for. */
async function shot(page: Page, name: string) {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png` });
}

test("a call is counted as missed in one tap and taken back; every panel sees who can pick up", async () => {
  await using site = await openSite();
  await using call = await openCounter(site, "call-1");
  await using window = await openCounter(site, "window-1");
  const { page, button } = call.panel;
  const line = window.panel.page.getByRole("region", { name: phones.line, exact: true });
  await line.getByText(`電話機1 ${phones.unknown}`).waitFor();
  await page.getByRole("button", { name: phoneStateLabels.ready, exact: true }).click();
  await line.getByText(/電話機1 待機/).waitFor();
  await line.getByText(phones.free(1)).waitFor();

  const missed = missedIn(page, "missed");
  await missed.tap();
  await missed.tap();
  await missed.stands(2);
  await button(/^取り消す/).click();
  await missed.stands(1);
  expect(await problemsAtAllSizes(page, "call home")).toEqual([]);

  // The phone follows the call by itself.
  await call.panel.start("call-system");
  await line.getByText(/電話機1 通話中/).waitFor();
  await shot(window.panel.page, "window-home");
  // A 窓口 has no phone of its own.
  expect(await window.panel.page.getByRole("region", { name: phones.own }).count()).toBe(0);
  await page.getByRole("region", { name: phones.line, exact: true }).getByText(phones.free(0)).waitFor();

  const overflowed = await overflowOnEveryScreen(call.panel);
  await line.getByText(/電話機1 待機/).waitFor();
  await call.panel.sent();
  expect((await site.report()).calls).toMatchObject({ missed: 1, overflowed });

  // Away from the agent a PC knows its own phone, and says so of the others.
  for (const { browser } of [call, window]) browser.allow(agentIsAway);
  await site.agent.kill();
  await line.getByText(phones.unsure(false)).waitFor();
  expect(await line.getByText(/出られる電話|電話機/).count()).toBe(0);
  const ownLine = page.getByRole("region", { name: phones.line, exact: true });
  await ownLine.getByText(phones.unsure(true)).waitFor();
  await ownLine.getByText(/電話機1 待機/).waitFor();
  expect(await ownLine.getByText(/出られる電話|電話機2/).count()).toBe(0);
  await shot(page, "call-away");
  await shot(window.panel.page, "window-away");
  await site.agent.start();
  await window.panel.reconnect();
  await line.getByText(phones.free(1)).waitFor();
}, 120_000);

test("while practising no screen of a call counter has its phone: nothing real can be tapped", async () => {
  await using site = await openSite();
  await using call = await openCounter(site, "call-1");
  const { page, button, title, starter, parked } = call.panel;
  const row = page.getByRole("region", { name: phones.own });
  const gone = async (screen: string) => {
    await shot(page, `practice-${screen}`);
    // Not merely out of sight.
    expect.soft(await row.or(page.locator(".phone-row")).count(), screen).toBe(0);
  };
  await row.waitFor();
  await button(home.practice).click();
  await page.getByText(home.practising).waitFor();
  await gone("home");
  await page.getByRole("button", { name: /^機器/ }).click();
  await title.filter({ hasText: devices.title }).waitFor();
  await gone("devices");
  await button("戻る").click();
  await button(/件の記録を開く$/).click();
  await title.filter({ hasText: "本日" }).waitFor();
  await gone("history");
  await button("戻る").click();
  await button(/設定を開く$/).click();
  await title.filter({ hasText: "設定" }).waitFor();
  await gone("settings");
  await button("戻る").click();
  await starter("call-system").click();
  await page.getByRole("dialog").getByRole("button").nth(1).click();
  await title.filter({ hasText: /^練習：/ }).waitFor();
  await gone("case");

  // A practice case is one also in a panel that was opened anew; at its home every tap is real again.
  await page.reload();
  await title.filter({ hasText: /^練習：/ }).waitFor();
  await gone("case-again");
  await button("ホーム").click();
  await parked.first().waitFor();
  await row.waitFor();
});

test("a phone in place of another is its counter's own; a counter without one says so", async () => {
  await using site = await openSite();
  await using call = await openCounter(site, "call-1");
  const { page } = call.panel;
  const { admin } = await leadClient(site);
  granted(await admin.changeDevice("phone-1", { revision: 0, retired: true }));
  await page.reload();
  const row = page.getByRole("region", { name: phones.own });
  await row.getByText(phones.noPhone).waitFor();
  expect(await problemsAtAllSizes(page, "call without a phone")).toEqual([]);
  await shot(page, "call-no-phone");
  const { devices: kept } = granted(
    await admin.addDevice({ label: "電話機3", kind: "phone", counterId: "call-1" }),
  );
  await page.reload();
  await row.getByRole("group", { name: phones.title("電話機3") }).waitFor();
  await row.getByRole("button", { name: phoneStateLabels.ready, exact: true }).click();
  const line = page.getByRole("region", { name: phones.line, exact: true });
  await line.getByText(/電話機3 待機/).waitFor();
  await line.getByText(`電話機2 ${phones.unknown}`).waitFor();

  const second = kept.find(({ id }) => id === "phone-2");
  granted(await admin.changeDevice("phone-2", { revision: second?.revision ?? 0, counterId: "call-1" }));
  await page.reload();
  await row.getByText(phones.morePhones(2)).waitFor();
  await page.setViewportSize({ width: 360, height: 600 });
  await shot(page, "call-two-phones");
});

/** The tap at the foot of a call counter's panel, and how many it has counted today. */
function missedIn(page: Page, kind: MissedCallKind) {
  const name = phones.add(missedCallKindLabels[kind]);
  return {
    tap: () => page.getByRole("button", { name }).click(),
    stands: (n: number) =>
      page.getByRole("button", { name: `${name} ${phones.count(n)}`, exact: true }).waitFor(),
  };
}

/** Within a call and outside of one: on each screen one more overflows, at the smallest size of a panel. */
async function overflowOnEveryScreen(panel: Panel): Promise<number> {
  const { page, button } = panel;
  const overflowed = missedIn(page, "overflowed");
  const ofCase = page.getByRole("group", { name: "案件の操作" });
  const row = page.getByRole("region", { name: phones.own });
  let count = 0;
  const overflowOn = async (screen: string, seen: Locator) => {
    await page.setViewportSize({ width: 360, height: 600 });
    await seen.waitFor();
    await overflowed.tap();
    count += 1;
    await overflowed.stands(count);
    await page.getByText(phones.recorded(missedCallKindLabels.overflowed)).waitFor();
    await shot(page, `call-${screen}-undo`);
    await page.getByRole("button", { name: "閉じる", exact: true }).click();
    for (const one of await row.getByRole("button").all()) {
      const box = await one.boundingBox();
      expect.soft(box?.height, screen).toBeGreaterThanOrEqual(44);
      expect.soft(box?.width, screen).toBeGreaterThanOrEqual(44);
      expect.soft((box?.y ?? 0) + (box?.height ?? 0), screen).toBeLessThanOrEqual(600);
    }
    await shot(page, `call-${screen}-360`);
    expect(await problemsAtAllSizes(page, `call ${screen}`)).toEqual([]);
    await page.setViewportSize({ width: 480, height: 900 });
    await shot(page, `call-${screen}-480`);
  };
  const title = (name: string | RegExp) => panel.title.filter({ hasText: name });
  await overflowOn("step", panel.step);
  await page.keyboard.press("q");
  await overflowOn("qa", page.getByLabel(qa.search));
  await button(qa.back).click();
  await panel.step.waitFor();
  await page.keyboard.press("i");
  await overflowOn("incident", page.getByRole("heading", { name: incidents.title }));
  await button(incidents.backToCase).click();
  await panel.step.waitFor();
  await page.keyboard.press("h");
  await overflowOn("held", page.getByRole("heading", { name: "保留中" }));
  await page.keyboard.press("Enter");
  await ofCase.getByRole("button", { name: "中止" }).click();
  await overflowOn("finish", button(/^完了/));
  await panel.finish("cancelled");
  await overflowOn("home", panel.starter("call-system"));
  await button(/件の記録を開く$/).click();
  await overflowOn("history", title("本日"));
  await button("戻る").click();
  await page.getByRole("button", { name: /^機器/ }).click();
  await overflowOn("devices", title(devices.title));
  await button("戻る").click();
  await button(/設定を開く$/).click();
  await overflowOn("settings", title("設定"));
  await button("戻る").click();
  return count;
}
