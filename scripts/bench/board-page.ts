import { words } from "@desk/extension/features/console-board/words";
import type { Page } from "playwright-core";
import { atMost, type Figure, median } from "./figures.ts";
import type { Heard } from "./listeners.ts";

const labels = {
  窓口1: "window-1",
  窓口2: "window-2",
  窓口3: "window-3",
  窓口4: "window-4",
  電話1: "call-1",
  電話2: "call-2",
};

/** Notes in the page when each counter's count of today changes on the screen. */
export async function watchBoard(page: Page): Promise<{ shown(): Promise<Heard[]> }> {
  await page.getByRole("region", { name: new RegExp(`^${words.counters}`) }).waitFor();
  await page.evaluate(
    ({ labels: ids, today }) => {
      const seen = new Map<string, number>();
      const shown: { counterId: string; count: number; atMs: number }[] = [];
      Object.assign(window, { shown });
      const look = () => {
        for (const card of document.querySelectorAll("li:has(> div > h3)")) {
          const counterId = (ids as Record<string, string>)[card.querySelector("h3")?.textContent ?? ""];
          const [, text] = new RegExp(`${today} (\\d+)件`).exec(card.textContent ?? "") ?? [];
          if (counterId === undefined || text === undefined) continue;
          const count = Number(text);
          for (let n = (seen.get(counterId) ?? 0) + 1; n <= count; n += 1)
            shown.push({ counterId, count: n, atMs: performance.timeOrigin + performance.now() });
          seen.set(counterId, count);
        }
      };
      look();
      // After the frame in which the change is painted.
      new MutationObserver(() => requestAnimationFrame(look)).observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
      });
    },
    { labels, today: words.today },
  );
  return { shown: () => page.evaluate(() => (window as unknown as { shown: Heard[] }).shown) };
}

/** The console's first paint, of nine. */
export async function boardFigures(page: Page): Promise<Figure[]> {
  const paints: number[] = [];
  for (let n = 0; n < 9; n += 1) {
    await page.reload();
    const paint = await page.waitForFunction(
      () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
    );
    paints.push(Number(await paint.jsonValue()));
  }
  return [atMost("責任者画面：最初の表示（FCP）", median(paints), 500, "ミリ秒", 0)];
}
