// Part of draw.ts, which is loaded beside the page: no state, no React.
import { barX, barY, rectY, ruleY, text, tickY } from "@observablehq/plot";
import type { Drawn, Size } from "./drawn.ts";
import { fillOf } from "./palette.ts";
import type { DeviceRow, HourRow, ReviewRow } from "./rows.ts";
import { countAxis, edge, ink, sheet, thinned, timeAxis, value } from "./sheet.ts";

/** Bars of the day, and a mark across each at the height of the usual one. */
export function drawNormal(rows: readonly HourRow[], size: Size): Element {
  const known = rows.filter(({ ahead }) => !ahead);
  const usual = rows.filter(({ normal }) => normal !== null);
  return sheet(size, {
    x: {
      domain: rows.map(({ hour }) => hour),
      ...thinned(
        rows.map(({ hour }) => hour),
        size,
      ),
      label: null,
      tickFormat: (hour: number) => `${hour}時`,
      tickSize: 0,
    },
    y: countAxis(
      rows.flatMap(({ total, normal }) => [total, normal ?? 0]),
      "件",
    ),
    marks: [
      barY(known, { x: "hour", y: "total", fill: fillOf("today"), inset: 2 }),
      tickY(usual, { x: "hour", y: "normal", stroke: "var(--surface)", strokeWidth: 7 }),
      tickY(usual, { x: "hour", y: "normal", stroke: "var(--color-primitive-orange-700)", strokeWidth: 3.5 }),
      text(numbered(known, rows.length, size), {
        x: "hour",
        y: "total",
        text: ({ total }: HourRow) => `${total}`,
        dy: -size.fontPx * 0.75,
        ...value,
      }),
      ruleY([0], { stroke: ink }),
    ],
  });
}

/** Where the numbers over narrow bars would run into each other, the highest alone has one. */
function numbered(known: readonly HourRow[], bars: number, { width, fontPx }: Size): readonly HourRow[] {
  const most = Math.max(0, ...known.map(({ total }) => total));
  const fits = (width - fontPx * 4) / bars >= fontPx * (String(most).length * 0.65 + 0.4);
  return fits ? known : known.filter(({ total }) => total === most).slice(0, 1);
}

const spanOf = (rows: readonly { from: number; to: number }[]): [number, number] => [
  Math.min(...rows.map(({ from }) => from)),
  Math.max(...rows.map(({ to }) => to)),
];

export function drawWaiting(rows: readonly ReviewRow[], size: Size): Element {
  return sheet(size, {
    height: 170,
    x: timeAxis(...spanOf(rows), size),
    y: countAxis(
      rows.map(({ waiting }) => waiting),
      "件（同時に待っていた最大）",
    ),
    marks: [
      rectY(rows, {
        x1: "from",
        x2: "to",
        y: "waiting",
        fill: fillOf("today"),
        insetLeft: 0.5,
        insetRight: 0.5,
      }),
      ruleY([0], { stroke: ink }),
    ],
  });
}

export function drawLongest(rows: readonly ReviewRow[], size: Size): Element {
  const longest = rows.reduce<ReviewRow | null>(
    (best, row) => (row.longestMin > (best?.longestMin ?? 0) ? row : best),
    null,
  );
  return sheet(size, {
    height: 150,
    x: timeAxis(...spanOf(rows), size),
    y: countAxis(
      rows.map(({ longestMin }) => longestMin),
      "分（最も長い待ち）",
    ),
    marks: [
      rectY(rows, { x1: "from", x2: "to", y: "longestMin", fill: fillOf("wait"), ...edge, insetLeft: 0.5 }),
      text(longest === null ? [] : [longest], {
        x: (row: ReviewRow) => (row.from + row.to) / 2,
        y: "longestMin",
        text: (row: ReviewRow) => `${Math.round(row.longestMin)}分`,
        dy: -size.fontPx * 0.75,
        ...value,
      }),
      ruleY([0], { stroke: ink }),
    ],
  });
}

/** Letters of a device's name in one line. */
const labelLine = 10;
const inTwoLines = (label: string) =>
  label.length <= labelLine ? label : `${label.slice(0, labelLine)}\n${label.slice(labelLine)}`;

export function drawDevices(
  { rows, devices, from, to }: Extract<Drawn, { kind: "devices" }>,
  size: Size,
): Element {
  const longest = Math.max(...devices.map((label) => Math.min(label.length, labelLine)));
  const marginLeft = size.fontPx * (longest + 1);
  return sheet(size, {
    height: devices.length * size.fontPx * 2 + size.fontPx * 4,
    marginLeft,
    marginTop: size.fontPx * 0.5,
    x: { ...timeAxis(from, to, { ...size, width: size.width - marginLeft + size.fontPx * 3 }), grid: true },
    y: { domain: [...devices], label: null, tickSize: 0, tickFormat: inTwoLines },
    color: { type: "identity" },
    marks: [
      barX(rows, {
        y: "device",
        x1: "from",
        x2: "to",
        fill: ({ code }: DeviceRow) => fillOf(code),
        ...edge,
        insetTop: 3,
        insetBottom: 3,
      }),
    ],
  });
}
