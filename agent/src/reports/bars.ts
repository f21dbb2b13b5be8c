import { escapeHtml } from "./escape.ts";

export type Bar = { readonly label: string; readonly n: number };

// Points, so that the figures print at the size of the other text.
const size = { width: 262, height: 48, baseline: 38, top: 11 };

/** A bar chart with its numbers as inline SVG: no library, no script, and it prints as vectors. */
export function barChart(title: string, bars: readonly Bar[]): string {
  const highest = Math.max(1, ...bars.map((bar) => bar.n));
  const step = size.width / Math.max(1, bars.length);
  const shapes = bars.map((bar, index) => {
    const height = ((size.baseline - size.top) * bar.n) / highest;
    const y = (size.baseline - height).toFixed(1);
    const middle = (step * (index + 0.5)).toFixed(1);
    const width = Math.min(step * 0.62, 18);
    const x = (step * (index + 0.5) - width / 2).toFixed(1);
    return (
      `<rect x="${x}" y="${y}" width="${width.toFixed(1)}" height="${height.toFixed(1)}"/>` +
      `<text x="${middle}" y="${(size.baseline - height - 2.5).toFixed(1)}">${bar.n}</text>` +
      `<text x="${middle}" y="${size.baseline + 9}">${escapeHtml(bar.label)}</text>`
    );
  });
  return (
    `<svg class="bars" role="img" aria-label="${escapeHtml(title)}" viewBox="0 0 ${size.width} ${size.height}">` +
    `${shapes.join("")}<line x1="0" x2="${size.width}" y1="${size.baseline}" y2="${size.baseline}"/></svg>`
  );
}
