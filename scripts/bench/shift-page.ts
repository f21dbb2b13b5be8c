import { words } from "@desk/extension/features/console-shift/words";
import { granted } from "../../tests/support/granted.ts";
import { leadClient, openLeadPc } from "../../tests/support/lead-pages.ts";
import type { Site } from "../../tests/support/site.ts";
import { atMost, type Figure, quantile } from "./figures.ts";

const people = 60;
const month = "2026-06";
const keys = 40;

/** シフト表 of sixty people on every day of a month: from a key to the frame after it, in the page itself. */
export async function shiftFigures(site: Site): Promise<Figure[]> {
  const client = await leadClient(site);
  const ids: string[] = [];
  for (let n = 1; n < people; n += 1) ids.push((await site.addStaff(`担当${n}`, "2468")).id);
  const { days, plan } = granted(await client.shifts.month(month));
  const entries = ids.flatMap((staffId) => days.map(({ date }) => ({ date, staffId, code: "日" })));
  granted(await client.shifts.savePlan(month, { ...plan, entries }, 0));
  await using pc = await openLeadPc(site);
  const { page } = pc.lead;
  await pc.lead.view("シフト");
  await page.getByRole("button", { name: words.next }).click();
  const grid = page.getByRole("grid", { name: words.grid(month) });
  await grid.getByRole("gridcell", { name: /^担当1 6月1日\(/ }).click();
  const times = await page.evaluate(async (count) => {
    const took: number[] = [];
    for (let n = 0; n < count; n += 1) {
      const since = performance.now();
      document.activeElement?.dispatchEvent(
        new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true }),
      );
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      took.push(performance.now() - since);
    }
    return took;
  }, keys);
  return [atMost(`シフト表（${people}人・1か月）：キー → 表示 p95`, quantile(times, 0.95), 100, "ミリ秒", 0)];
}
