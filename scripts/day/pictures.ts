import path from "node:path";
import type { Page } from "playwright-core";

/** Takes pictures numbered in the order of the story. */
export function picturesIn(folder: string) {
  let taken = 0;
  return async (page: Page, name: string, { whole = false } = {}) => {
    taken += 1;
    const file = `${String(taken).padStart(3, "0")}-${name}.png`;
    await settled(page);
    // A dialog stands over what can be seen of the page, not over all of it.
    const fullPage = whole && (await page.locator("dialog[open]").count()) === 0;
    await page.screenshot({ path: path.join(folder, file), fullPage, animations: "disabled" });
  };
}
export type TakePicture = ReturnType<typeof picturesIn>;

/** Everything asked for has come, and a frame has shown it. */
async function settled(page: Page): Promise<void> {
  await page.getByText("読み込んでいます…").first().waitFor({ state: "detached" });
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}
