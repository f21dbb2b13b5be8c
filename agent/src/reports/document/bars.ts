import { escapeHtml } from "../escape.ts";
import type { BarsBlock } from "./blocks.ts";
import { count, formatValue } from "./values.ts";

/** How bars stand in their block: points. */
export function barLayout({ bars, height }: BarsBlock, width: number, fontSize: number) {
  const baseline = height - fontSize * 1.25;
  const highest = Math.max(1, ...bars.map((bar) => bar.n));
  const step = width / Math.max(1, bars.length);
  return {
    ...{ baseline, step, wide: Math.min(step * 0.62, 18) },
    tall: bars.map((bar) => ((baseline - fontSize - 3) * bar.n) / highest),
  };
}

/** A bar chart with its numbers as SVG, `width` points wide: no library, no script, and it prints as vectors. */
export function barChart(block: BarsBlock, width: number, fontSize: number): string {
  const { title, bars, height } = block;
  const { baseline, step, wide, tall: heights } = barLayout(block, width, fontSize);
  const shapes = bars.map((bar, index) => {
    const tall = heights[index] ?? 0;
    const middle = (step * (index + 0.5)).toFixed(1);
    const x = (step * (index + 0.5) - wide / 2).toFixed(1);
    const y = (baseline - tall).toFixed(1);
    return (
      `<rect x="${x}" y="${y}" width="${wide.toFixed(1)}" height="${tall.toFixed(1)}" fill="#666"/>` +
      `<text x="${middle}" y="${(baseline - tall - 2).toFixed(1)}">${formatValue(count(bar.n))}</text>` +
      `<text x="${middle}" y="${(baseline + fontSize * 1.02).toFixed(1)}">${escapeHtml(bar.label)}</text>`
    );
  });
  const size = `width="${width.toFixed(1)}" height="${height}"`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="bars" role="img" aria-label="${escapeHtml(title)}" ${size} viewBox="0 0 ${width.toFixed(1)} ${height}">` +
    `${shapes.join("")}<line x1="0" x2="${width.toFixed(1)}" y1="${baseline}" y2="${baseline}" stroke="#000" stroke-width="0.6"/></svg>`
  );
}
