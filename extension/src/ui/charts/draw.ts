// Loaded beside the page: the chart library is as large as all the rest of the console. Nothing here may hold state
// or lean on React: the bundler gives a file that is loaded later its own copy of what it imports.
import { barX, barY, type PlotOptions, plot, rectY, ruleY, text, tickY } from "@observablehq/plot";
import { fillOf } from "./palette.ts";
import type { DeviceRow, HourRow, PieceRow, ProcedureRow, ReviewRow, ShareRow, TotalRow } from "./rows.ts";

/** What can be drawn; the numbers of a picture are all in its rows. */
export type Picture =
  | { kind: "normal"; rows: readonly HourRow[] }
  | {
      kind: "stack";
      places: readonly string[];
      pieces: readonly PieceRow[];
      totals: readonly TotalRow[];
      unit: string;
    }
  | { kind: "waiting"; rows: readonly ReviewRow[] }
  | { kind: "longest"; rows: readonly ReviewRow[] }
  | { kind: "devices"; rows: readonly DeviceRow[]; devices: readonly string[]; from: number; to: number }
  | { kind: "procedures"; rows: readonly ProcedureRow[]; places: readonly string[] }
  | { kind: "shares"; rows: readonly ShareRow[]; devices: readonly string[]; places: readonly string[] };

type Size = { readonly width: number; readonly fontPx: number };

/** Draws to that width, in px. The picture says nothing to a screen reader: its figure and its table do. */
export function draw(picture: Picture, size: Size): Element {
  switch (picture.kind) {
    case "normal":
      return drawNormal(picture.rows, size);
    case "stack":
      return drawStack(picture, size);
    case "waiting":
      return drawWaiting(picture.rows, size);
    case "longest":
      return drawLongest(picture.rows, size);
    case "devices":
      return drawDevices(picture, size);
    case "procedures":
      return drawProcedures(picture, size);
    case "shares":
      return drawShares(picture, size);
    default:
      return picture satisfies never;
  }
}

const ink = "var(--ink)";
const edge = { stroke: "var(--ink-soft)", strokeWidth: 0.75 } as const;
const value = { fill: ink, fontWeight: 700, stroke: "var(--surface)", strokeWidth: 4 } as const;

function sheet({ width, fontPx }: Size, options: PlotOptions): Element {
  const style = {
    fontFamily: "inherit",
    fontSize: `${fontPx}px`,
    background: "transparent",
    overflow: "visible",
  };
  return plot({ width, height: 260, marginTop: fontPx * 2, marginLeft: fontPx * 3, style, ...options });
}

/** Whole numbers only, there is no half case; steps of 1, 2 or 5 times a power of ten. */
function countAxis(values: readonly number[], label: string) {
  const max = Math.max(1, ...values);
  const power = 10 ** Math.floor(Math.log10(max / 5));
  const step = Math.max(1, ([1, 2, 5, 10].find((of) => of * power * 5 >= max) ?? 10) * power);
  const ticks = Array.from({ length: Math.ceil(max / step) + 1 }, (_, index) => index * step);
  return {
    domain: [0, Math.max(max, ticks.at(-1) ?? 1)],
    ticks,
    tickFormat: (tick: number) => tick.toLocaleString("ja-JP"),
    label,
    tickSize: 0,
    grid: true,
    labelAnchor: "top",
  } as const;
}

/** Bars of the day, and a mark across each at the height of the usual one. */
function drawNormal(rows: readonly HourRow[], size: Size): Element {
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
      text(known, {
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

function drawStack(
  { places, pieces, totals, unit }: Extract<Picture, { kind: "stack" }>,
  size: Size,
): Element {
  const height = 280;
  const max = Math.max(1, ...totals.map(({ total }) => total));
  const roomy = (piece: PieceRow) => (piece.value / max) * (height - 70) >= size.fontPx * 1.3;
  const stacked = { x: "place", y: "value", order: "order" } as const;
  return sheet(size, {
    height,
    x: { domain: [...places], label: null, tickSize: 0, ...thinned(places, size) },
    y: countAxis(
      totals.map(({ total }) => total),
      unit,
    ),
    marks: [
      barY(pieces, {
        ...stacked,
        fill: ({ code }: PieceRow) => fillOf(code),
        ...edge,
        insetLeft: 2,
        insetRight: 2,
      }),
      text(totals, { x: "place", y: "total", text: "total", dy: -size.fontPx * 0.75, ...value }),
      ...labelsIn(pieces.filter(roomy), pieces, size),
      ruleY([0], { stroke: ink }),
    ],
    color: { type: "identity" },
  });
}

/** The number within a piece of a bar, where it is high enough to be read. */
function labelsIn(shown: readonly PieceRow[], all: readonly PieceRow[], size: Size) {
  const middle = (piece: PieceRow) =>
    all
      .filter(({ place, order }) => place === piece.place && order < piece.order)
      .reduce((sum, one) => sum + one.value, piece.value / 2);
  if (size.width < 480) return [];
  return [text(shown, { x: "place", y: middle, text: "value", ...value, fontWeight: 400 })];
}

/** Fewer labels where they would run into each other. */
function thinned<Place extends string | number>(places: readonly Place[], { width, fontPx }: Size) {
  const widest = Math.max(
    1,
    ...places.map((place) => String(place).length + (typeof place === "number" ? 1 : 0)),
  );
  const room = Math.max(1, Math.floor((width - fontPx * 4) / (fontPx * (widest * 0.7 + 0.7))));
  const every = Math.ceil(places.length / room);
  return { ticks: places.filter((_, index) => index % every === 0) };
}

function timeAxis(from: number, to: number, size: Size) {
  const hours: number[] = [];
  for (let hour = Math.ceil(from / 60); hour * 60 <= to; hour += 1) hours.push(hour);
  const ticks = thinned(hours, size).ticks.map((hour) => hour * 60);
  return {
    domain: [from, to],
    ticks,
    tickFormat: (minute: number) => `${minute / 60}時`,
    label: null,
  } as const;
}

const spanOf = (rows: readonly { from: number; to: number }[]): [number, number] => [
  Math.min(...rows.map(({ from }) => from)),
  Math.max(...rows.map(({ to }) => to)),
];

function drawWaiting(rows: readonly ReviewRow[], size: Size): Element {
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

function drawLongest(rows: readonly ReviewRow[], size: Size): Element {
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
      rectY(rows, { x1: "from", x2: "to", y: "longestMin", fill: fillOf("6-3-2"), ...edge, insetLeft: 0.5 }),
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

function drawDevices(
  { rows, devices, from, to }: Extract<Picture, { kind: "devices" }>,
  size: Size,
): Element {
  return sheet(size, {
    height: devices.length * size.fontPx * 2 + size.fontPx * 4,
    marginLeft: size.fontPx * 8,
    marginTop: size.fontPx * 0.5,
    x: { ...timeAxis(from, to, { ...size, width: size.width - size.fontPx * 5 }), grid: true },
    y: { domain: [...devices], label: null, tickSize: 0 },
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

/** A band of small bars for each procedure, all to one measure. */
function drawProcedures({ rows, places }: Extract<Picture, { kind: "procedures" }>, size: Size): Element {
  const procedures = [...new Set(rows.map(({ procedure }) => procedure))];
  const marginLeft = size.fontPx * 8;
  const some = rows.filter((row) => row.value > 0);
  return sheet(size, {
    height: procedures.length * size.fontPx * 4 + size.fontPx * 4,
    marginLeft,
    marginRight: size.fontPx,
    x: { domain: [...places], label: null, tickSize: 0, ...thinned(places, size) },
    y: { axis: null, domain: [0, Math.max(1, ...rows.map((row) => row.value)) * 1.6] },
    fy: { domain: procedures, label: null, axis: "left" },
    marks: [
      barY(some, {
        fy: "procedure",
        x: "place",
        y: "value",
        fill: fillOf("today"),
        insetLeft: 2,
        insetRight: 2,
      }),
      text(some, {
        fy: "procedure",
        x: "place",
        y: "value",
        text: "value",
        dy: -size.fontPx * 0.65,
        ...value,
        fontWeight: 400,
      }),
      ruleY([0], { stroke: "var(--line-strong)" }),
    ],
  });
}

function drawShares({ rows, devices, places }: Extract<Picture, { kind: "shares" }>, size: Size): Element {
  return sheet(size, {
    height: devices.length * size.fontPx * 3.5 + size.fontPx * 4,
    marginLeft: size.fontPx * 8,
    x: { domain: [...places], label: null, tickSize: 0, ...thinned(places, size) },
    y: { axis: null, domain: [0, 1] },
    fy: { domain: [...devices], label: null, axis: "left", padding: 0.2 },
    color: { type: "identity" },
    marks: [
      barY(rows, {
        fy: "device",
        x: "place",
        y: "share",
        order: "order",
        fill: ({ code }: ShareRow) => fillOf(code),
        ...edge,
        insetLeft: 1,
        insetRight: 1,
      }),
    ],
  });
}
