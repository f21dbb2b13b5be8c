import { escapeHtml } from "../escape.ts";
import type { BarsBlock } from "./blocks.ts";

/**
 * A bar chart with its numbers as SVG, `width` points wide: for the page and, by the same drawing, for PDF. No library,
 * no script, and it prints as vectors. `family` is named where there is no style sheet to say the font.
 */
export function barChart(block: BarsBlock, width: number, fontSize: number, family?: string): string {
  const { title, bars, height } = block;
  const baseline = height - fontSize * 1.25;
  const top = fontSize + 3;
  const highest = Math.max(1, ...bars.map((bar) => bar.n));
  const step = width / Math.max(1, bars.length);
  const font =
    family === undefined ? "" : ` font-family="${family}" font-size="${fontSize}" text-anchor="middle"`;
  const shapes = bars.map((bar, index) => {
    const tall = ((baseline - top) * bar.n) / highest;
    const middle = (step * (index + 0.5)).toFixed(1);
    const wide = Math.min(step * 0.62, 18);
    const x = (step * (index + 0.5) - wide / 2).toFixed(1);
    const y = (baseline - tall).toFixed(1);
    return (
      `<rect x="${x}" y="${y}" width="${wide.toFixed(1)}" height="${tall.toFixed(1)}" fill="#666"/>` +
      `<text${font} x="${middle}" y="${(baseline - tall - 2).toFixed(1)}">${bar.n.toLocaleString("ja-JP")}</text>` +
      `<text${font} x="${middle}" y="${(baseline + fontSize * 1.02).toFixed(1)}">${escapeHtml(bar.label)}</text>`
    );
  });
  const size = `width="${width.toFixed(1)}" height="${height}"`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="bars" role="img" aria-label="${escapeHtml(title)}" ${size} viewBox="0 0 ${width.toFixed(1)} ${height}">` +
    `${shapes.join("")}<line x1="0" x2="${width.toFixed(1)}" y1="${baseline}" y2="${baseline}" stroke="#000" stroke-width="0.6"/></svg>`
  );
}
