// Part of draw.ts, which is loaded beside the page: no state, no React.
import { barY, ruleY, text } from "@observablehq/plot";
import type { Drawn, Size } from "./drawn.ts";
import { fillOf } from "./palette.ts";
import type { PieceRow, ShareRow } from "./rows.ts";
import { countAxis, edge, ink, sheet, thinned, value } from "./sheet.ts";

export function drawStack(
  { places, pieces, totals, unit }: Extract<Drawn, { kind: "stack" }>,
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

/** A band of small bars for each procedure, all to one measure. */
export function drawProcedures(
  { rows, places }: Extract<Drawn, { kind: "procedures" }>,
  size: Size,
): Element {
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

export function drawShares(
  { rows, devices, places }: Extract<Drawn, { kind: "shares" }>,
  size: Size,
): Element {
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
