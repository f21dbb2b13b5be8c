import { entries } from "@desk/extension/app/console/view";
import { words as frame } from "@desk/extension/app/console/words";
import { words as admin, sections } from "@desk/extension/features/console-admin/words";
import type { Page } from "playwright-core";
import { consoleUrl } from "../../tests/support/console-page.ts";
import { unreadable } from "../../tests/support/from-afar.ts";
import type { TakePicture } from "./pictures.ts";

/** Pages below a view of the sidebar that are worth a look of their own. */
const below: readonly (readonly [place: string, name: string])[] = [
  ...sections.map((section) => [`admin/${section}`, `設定-${admin.sections[section]}`] as const),
  ["report/2026-05-27", "日報-前の開庁日"],
  ["report/2026-05-28", "日報-本日"],
  ["month/2026-05", "月報-5月"],
  ["charts/weeks/2026-05-04/2026-05-28", "図表-週"],
  ["procedures/certificate-renewal", "手順書-更新"],
  ["devices/mynaassist-1", "機器-経過"],
];

/** Every page of the console, whole where it is longer than the screen. */
export async function everyView(page: Page, take: TakePicture, when: string): Promise<void> {
  const views = entries.map(({ view }) => [view, frame.views[view]] as const);
  for (const [place, name] of [...views, ...below]) {
    await page.goto(`${consoleUrl}#${place}`);
    await page.locator(".console-main h2, .console-main h3").first().waitFor();
    await page.locator("main iframe").first().or(page.locator("main")).first().waitFor();
    await take(page, `${when}-${name}`);
    const isLong = await page.evaluate(() => document.documentElement.scrollHeight > innerHeight + 1);
    if (isLong) await take(page, `${when}-${name}-全体`, { whole: true });
  }
}

/** The display on the wall, from the same browser. */
export async function wallOf(lead: Page, take: TakePicture, when: string): Promise<void> {
  const wall = await lead.context().newPage();
  await wall.setViewportSize({ width: 1920, height: 1080 });
  await wall.goto(`${consoleUrl}#wall`);
  await wall.locator(".wall-clock").waitFor();
  await take(wall, `壁掛け-${when}`);
  const lost = await unreadable(wall);
  if (lost.length > 0) throw new Error(`壁掛け-${when} cannot be read from afar: ${lost.join("; ")}`);
  await wall.close();
}
