import { words } from "@desk/extension/features/console-board/words";
import { words as notices } from "@desk/extension/features/console-notices/words";
import { words as charts } from "@desk/extension/ui/charts/words";
import type { DeskEvent } from "@desk/shared/contract";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { consoleUrl } from "../support/console-page.ts";
import { unreadable } from "../support/from-afar.ts";
import { granted } from "../support/granted.ts";
import { caseIn, done, enlarge, type LargeSite, missed, stands } from "../support/large-site.ts";
import { openLeadPc } from "../support/lead-pages.ts";
import { openSite } from "../support/site.ts";

const shots = process.env.DESK_SHOTS;
const screens = [
  { width: 1920, height: 1080 },
  { width: 1366, height: 768 },
];

async function expectReadable(wall: Page, name: string) {
  for (const screen of screens) {
    await wall.setViewportSize(screen);
    if (shots !== undefined) await wall.screenshot({ path: `${shots}/wall-${name}-${screen.width}.png` });
    // The pictures are drawn anew for the new size.
    await expect.poll(() => unreadable(wall), { message: `${name} at ${screen.width}` }).toEqual([]);
  }
}

const ofWindow = ["certificate-renewal", "application-reissue", "insurance-registration"];
const ofCall = ["call-notice-card", "call-visit-booking", "call-pickup-booking"];

/** Every device is well, one after a fault; at every counter somebody is served, at two of them somebody else waits. */
function quietMorning({ counters, deviceIds }: LargeSite): DeskEvent[] {
  return [
    ...deviceIds.map((id) => stands(id, "ok", "08:31")),
    ...counters.flatMap(({ id, kind }, index) => [
      done(id, kind === "call" ? "call-system" : (ofWindow[index % 3] ?? "guidance"), "08:35"),
      ...caseIn(id, (kind === "call" ? ofCall : ofWindow)[index % 3] ?? "guidance", "serving", "08:52"),
    ]),
    done("window-1", "guidance", "08:40"),
    stands("terminal-3", "down", "08:35"),
    stands("terminal-3", "ok", "08:47"),
    ...["window-1", "window-4"].flatMap((id) => caseIn(id, "certificate-renewal", "review", "08:46")),
  ];
}

/** Each counter has two more cases that wait, eight devices fail, and calls are missed. */
function badMorning({ counters, deviceIds }: LargeSite): DeskEvent[] {
  return [
    ...counters.flatMap(({ id, kind }, index) => {
      const cases = kind === "call" ? ofCall : ofWindow;
      return [
        ...caseIn(id, cases[(index + 1) % 3] ?? "", kind === "call" ? "hold" : "review", "08:36"),
        ...caseIn(id, cases[(index + 2) % 3] ?? "", "hold", "08:38"),
      ];
    }),
    ...caseIn("window-2", "certificate-renewal", "hold", "08:37"),
    ...caseIn("window-3", "certificate-renewal", "review", "08:34"),
    ...deviceIds.slice(10, 22).map((id, n) => stands(id, n % 3 === 0 ? "trouble" : "down", "08:50")),
    stands("terminal-2", "down", "08:51", "lead-1"),
    missed("call-1", "missed", "08:45"),
    missed("call-2", "overflowed", "08:46"),
  ];
}

test("with twelve counters and fifty devices all can be read from three metres, on a quiet morning and on a bad one", async () => {
  await using site = await openSite();
  const large = await enlarge(site);
  expect([large.counters.length, large.deviceIds.length]).toEqual([12, 50]);
  granted(await site.lead.sendEvents(quietMorning(large)));
  await using pc = await openLeadPc(site);
  const wall = await pc.browser.context.newPage();
  await wall.setViewportSize({ width: 1920, height: 1080 });
  await wall.goto(`${consoleUrl}#wall`);

  const devices = wall.getByRole("region", { name: words.devices });
  await devices.getByText(words.devicesOf(44)).waitFor();
  await wall.getByRole("heading", { level: 1, name: words.rehearsal }).waitFor();
  const pictures = wall.getByRole("region", { name: charts.strip.label });
  await expect.poll(() => pictures.locator(".chart-picture svg:visible").count()).toBe(3);
  for (const { label } of large.counters)
    await wall.getByRole("heading", { name: label, exact: true }).waitFor();
  await expectReadable(wall, "quiet");

  granted(await site.lead.sendEvents(badMorning(large)));
  await wall.getByText(words.priority.title).waitFor();
  await devices.getByText("統合端末2").waitFor();
  await devices.getByText(words.takenBy(site.leadName)).waitFor();
  await wall.getByText(words.callsToday).waitFor();
  await wall.getByRole("region", { name: notices.title }).waitFor();
  await expectReadable(wall, "bad");
}, 120_000);
