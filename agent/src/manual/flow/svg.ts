import { escapeHtml as e } from "../../reports/escape.ts";
import { type Branch, sizes } from "./drawing.ts";
import type { StepMark } from "./graph.ts";
import type { PlacedBlock, PlacedConnection, Sheet } from "./layout.ts";
import type { Point } from "./route.ts";

export const markLabels: Record<StepMark, string> = {
  review: "審査（市職員）",
  officer: "市職員が対応",
  resident: "お客様が操作",
  pin: "暗証番号・視線を外す",
  "wrap-up": "後作業",
};

/** A sheet as a self-contained SVG in points. `font` names a family that the reader's program knows. */
export function svgOf(sheet: Sheet, font: string, caption: string): string {
  const [width, height] = [round(sheet.width), round(sheet.height)];
  const start = sheet.start
    ? frame(sheet.start, sheet.start.height / 2) +
      words(["開始"], sheet.start.x + sheet.start.width / 2, sheet.start.y + 2, sizes.title)
    : "";
  const body = sheet.connections.map(way).join("") + start + sheet.blocks.map(block).join("");
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${e(caption)}" width="${width}" height="${height}" ` +
    `viewBox="0 0 ${width} ${height}" font-family="${e(font)}">${body}</svg>`
  );
}

function block(one: PlacedBlock): string {
  return stepBox(one) + branches(one);
}

function stepBox(one: PlacedBlock): string {
  const { x, y, step, titleLines, enteredFrom } = one;
  const review = step.marks.includes("review");
  const box = frame(
    { x, y, width: one.boxWidth, height: one.boxHeight },
    2,
    review ? 'fill="#e4e4e4" stroke-width="1.8"' : "",
  );
  const entered = words(enteredFrom, x + one.boxWidth - 4, y + 2, sizes.mark, "end");
  const top = y + sizes.pad + enteredFrom.length * lineHeight(sizes.mark);
  const number = words([String(step.number)], x + 4, top, sizes.title, "start", true);
  const title = words(titleLines, x + sizes.pad + sizes.numberWidth, top, sizes.title, "start", review);
  const marks = step.marks.map((mark) => markLabels[mark]).join("・");
  const below = top + titleLines.length * lineHeight(sizes.title);
  const note = marks === "" ? "" : words([`［${marks}］`], x + 1, below, sizes.mark, "start");
  return box + entered + number + title + note;
}

/** Upper left corners of a block's branches' leaves and words; also what the geometry test measures. */
export function branchPlaces(one: PlacedBlock) {
  const total = one.branches.reduce((sum, { height }) => sum + height + sizes.rowGap, -sizes.rowGap);
  let y = one.y + Math.max(0, (one.boxHeight - total) / 2);
  return one.branches.map((branch) => {
    const top = y;
    y += branch.height + sizes.rowGap;
    const label = {
      x: one.x + one.boxWidth + sizes.trunk,
      y: top,
      width: branch.labelWidth,
      height: branch.height,
    };
    const middle = top + branch.height / 2;
    const [x, height] = [label.x + branch.labelWidth + sizes.arrow, branch.leafHeight];
    return { branch, label, leaf: { x, y: middle - height / 2, width: branch.width, height }, middle };
  });
}

function branches(one: PlacedBlock): string {
  const places = branchPlaces(one);
  const [first, last] = [places[0], places.at(-1)];
  if (!first || !last) return "";
  const trunk = one.x + one.boxWidth + sizes.trunk / 2;
  const boxMiddle = one.y + one.boxHeight / 2;
  const leave = Math.min(Math.max(boxMiddle, first.middle), Math.min(last.middle, one.y + one.boxHeight - 4));
  const stem =
    line([
      { x: one.x + one.boxWidth, y: leave },
      { x: trunk, y: leave },
    ]) +
    line([
      { x: trunk, y: Math.min(first.middle, leave) },
      { x: trunk, y: Math.max(last.middle, leave) },
    ]);
  const rows = places.map(({ branch, label, leaf, middle }) => {
    const widest = label.width;
    const toLeaf = [
      { x: label.x + widest + 1, y: middle },
      { x: leaf.x, y: middle },
    ];
    const text = words(
      branch.lines,
      label.x,
      middle - (branch.lines.length * lineHeight(sizes.label)) / 2,
      sizes.label,
      "start",
    );
    return (
      line([
        { x: trunk, y: middle },
        { x: label.x - 1, y: middle },
      ]) +
      text +
      line(toLeaf) +
      arrow(toLeaf) +
      leafShape(branch, leaf)
    );
  });
  return stem + rows.join("");
}

type Rect = Point & { readonly width: number; readonly height: number };

function leafShape({ kind, text }: Branch, at: Rect): string {
  const { x, y, width, height } = at;
  const top = y + (height - text.length * lineHeight(sizes.title)) / 2;
  const content = words(text, x + width / 2, top, sizes.title);
  const bar = (barX: number) =>
    line([
      { x: barX, y },
      { x: barX, y: y + height },
    ]);
  switch (kind) {
    case "end":
      return frame(at, Math.min(9, height / 2), 'stroke-width="1.2"') + content;
    case "link":
      return frame(at, 2, 'stroke="none" fill="#e4e4e4"') + content;
    case "switch":
      return frame(at, 0, 'stroke-dasharray="3 2"') + content;
    case "call":
      return frame(at, 0) + bar(x + 3.5) + bar(x + width - 3.5) + content;
    default:
      return kind satisfies never;
  }
}

function way({ points, label, lines }: PlacedConnection): string {
  const ground = label
    ? `<rect x="${round(label.x)}" y="${round(label.y)}" width="${round(label.width)}" height="${round(label.height)}" fill="#fff"/>`
    : "";
  // A list is set from the left, a single answer in the middle of its way.
  const isList = lines[0]?.startsWith("・") ?? false;
  const text = !label
    ? ""
    : isList
      ? words(lines, label.x + 2, label.y, sizes.label, "start")
      : words(lines, label.x + label.width / 2, label.y, sizes.label);
  return line(points) + arrow(points) + ground + text;
}

/** Attributes named again in `more` win. */
function frame({ x, y, width, height }: Rect, radius: number, more = ""): string {
  const usual = { fill: "#fff", stroke: "#000", "stroke-width": "0.8" };
  const rest = Object.entries(usual).filter(([name]) => !new RegExp(`(?:^| )${name}=`).test(more));
  const attributes = [...rest.map(([name, value]) => `${name}="${value}"`), more].join(" ");
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${round(radius)}" ${attributes}/>`;
}

function line(points: readonly Point[]): string {
  const [first, ...rest] = points.map(({ x, y }) => `${round(x)} ${round(y)}`);
  return `<path d="M${first}L${rest.join("L")}" fill="none" stroke="#000" stroke-width="0.7"/>`;
}

/** A filled head at the end of a way: not every PDF writer knows markers. */
function arrow(points: readonly Point[]): string {
  const [before, tip] = points.slice(-2);
  if (!before || !tip) return "";
  const angle = Math.atan2(tip.y - before.y, tip.x - before.x);
  const corner = (turn: number) =>
    `${round(tip.x - 5 * Math.cos(angle + turn))} ${round(tip.y - 5 * Math.sin(angle + turn))}`;
  return `<path d="M${round(tip.x)} ${round(tip.y)}L${corner(0.42)}L${corner(-0.42)}Z" fill="#000"/>`;
}

const lineHeight = (size: number) => size * sizes.lineGap;
const round = (value: number) => Math.round(value * 10) / 10;

function words(
  lines: readonly string[],
  x: number,
  top: number,
  size: number,
  anchor: "start" | "middle" | "end" = "middle",
  bold = false,
): string {
  const weight = bold ? ' font-weight="bold"' : "";
  return lines
    .map((content, index) => {
      const y = top + index * lineHeight(size) + size * 0.98;
      return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" text-anchor="${anchor}"${weight}>${e(content)}</text>`;
    })
    .join("");
}
