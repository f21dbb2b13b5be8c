import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** The narrowest side panel, in pixels. */
const panelWidth = 360;

/** What axe finds on the screen as it is, and what is wider than the screen at its narrowest. */
export async function problemsOn(page: Page, screen: string, narrowest = panelWidth): Promise<string[]> {
  const usual = page.viewportSize() ?? { width: narrowest, height: 800 };
  const hasAxe = await page.evaluate(() => "axe" in globalThis);
  // Its text is large: a page that has read it need not do so at every screen.
  const axe = new AxeBuilder(hasAxe ? { page, axeSource: "void 0" } : { page });
  // Without frames there is nothing that axe would have to gather in a page of its own; what it found right is not asked.
  const { violations } = await axe
    .setLegacyMode()
    .options({ resultTypes: ["violations"] })
    .analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id} (${help}) at ${target.join(" ")}`),
  );
  await page.setViewportSize({ ...usual, width: narrowest });
  found.push(...(await page.evaluate(tooWide)));
  await page.setViewportSize(usual);
  return found.map((problem) => `${screen}: ${problem}`);
}

/** The same at the standard size of text and at 特大. */
export async function problemsAtAllSizes(page: Page, screen: string): Promise<string[]> {
  const found: string[] = [];
  for (const size of ["largest", "standard"]) {
    await page.evaluate((next) => {
      document.documentElement.dataset.textSize = next;
    }, size);
    found.push(...(await problemsOn(page, `${screen}, ${size}`)));
  }
  return found;
}

/** Runs in the page: areas that scroll sideways, and texts that are cut off. */
function tooWide(): string[] {
  return [...document.querySelectorAll("html, body, body *")].flatMap((element) => {
    const { overflowX, display } = getComputedStyle(element);
    const hidden =
      element.closest(".visually-hidden") !== null || display === "inline" || overflowX === "visible";
    const isRoot = element === document.documentElement;
    if ((hidden && !isRoot) || element.scrollWidth <= element.clientWidth) return [];
    const name = `${element.tagName.toLowerCase()}.${element.className}`;
    return [`${name} is ${element.scrollWidth - element.clientWidth} px wider than its place`];
  });
}
