import type { Page } from "playwright-core";

/**
 * Three metres away a Japanese character wants some 12 mm (4 mm a metre, as on the signs of a station); on the smallest
 * display that one would hang up, of 43 inches and full HD, a pixel is 0.496 mm: 24 px of a picture 1,920 px wide.
 */
const leastOfWidth = 24 / 1920;

/** What somebody three metres from the display could not read: cut off, or too small. */
export function unreadable(page: Page): Promise<string[]> {
  return page.evaluate(findings, leastOfWidth);
}

/** Runs in the page. Nobody can scroll there, so whatever lies outside the screen or its card is lost. */
function findings(least: number): string[] {
  const name = (element: Element) =>
    `${element.getAttribute("class") ?? element.tagName} (${element.textContent?.slice(0, 60)})`;
  const shown = [...document.querySelectorAll("main, main *")].filter(
    (element) => element.closest(".visually-hidden, .chart-patterns") === null && element.checkVisibility(),
  );
  const outside = (element: Element) => {
    const box = element.getBoundingClientRect();
    let holder = element.parentElement;
    while (holder !== null && getComputedStyle(holder).overflowY === "visible") holder = holder.parentElement;
    const room = holder?.getBoundingClientRect() ?? new DOMRect(0, 0, innerWidth, innerHeight);
    const [down, right] = [box.bottom - room.bottom, box.right - room.right];
    return Math.max(room.top - box.top, room.left - box.left, down, right);
  };
  const hasText = (element: Element) =>
    [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== "",
    );
  return shown.flatMap((element) => {
    const found: string[] = [];
    // Half a pixel is rounding.
    if (outside(element) > 0.5) found.push(`${name(element)} is cut by ${Math.ceil(outside(element))} px`);
    if (!(element instanceof HTMLElement || element instanceof SVGTextContentElement)) return found;
    const { fontSize, overflowX, display } = getComputedStyle(element);
    if (overflowX !== "visible" && display !== "inline" && element.scrollWidth > element.clientWidth)
      found.push(`${name(element)} is shortened`);
    if (hasText(element) && Number.parseFloat(fontSize) < least * innerWidth - 0.01)
      found.push(`${name(element)} is only ${fontSize} high`);
    return found;
  });
}
