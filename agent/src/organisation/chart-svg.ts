import { escapeHtml as e } from "../reports/escape.ts";
import { type Box, type ChartLayout, type Group, leadLineDown, type Person } from "./chart-layout.ts";

const round = (value: number) => Math.round(value * 10) / 10;
type Point = { readonly x: number; readonly y: number };

/**
 * The chart as a self-contained SVG in points, black on white: it is copied and faxed. Solid lines: who leads whom;
 * arrows at both ends: 報告・連絡; dashed: the line for emergencies. The city's lines end at the two who answer for the
 * contract and never at 担当者: who works is led by the contractor alone (請負).
 */
export function chartSvg(layout: ChartLayout, font: string): string {
  const { width, height, client, emergency, contractor, managers, leads, groups } = layout;
  const title = text(contractor.title, { x: contractor.x + 12, y: 16 }, 9.5, "start", true);
  const body = [
    rect(contractor, 'fill="none" stroke-dasharray="6 3"', 6),
    title,
    ...tree(managers, leads),
    ...tree(leads, groups),
    ...reporting(layout),
    person(client),
    person(emergency),
    ...managers.map(person),
    ...leads.map(person),
    ...groups.map(group),
  ];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="業務実施体制図" width="${round(width)}" height="${round(height)}" ` +
    `viewBox="-1 -1 ${round(width + 2)} ${round(height + 2)}" font-family="${e(font)}">${body.join("")}</svg>`
  );
}

/** From every box above to every box below, over one rail between them. */
function tree(above: readonly Box[], below: readonly Box[]): string[] {
  const bottom = Math.max(...above.map(({ y, height }) => y + height));
  const top = Math.min(...below.map(({ y }) => y));
  const rail = (bottom + top) / 2;
  const middle = ({ x, width }: Box) => x + width / 2;
  // A second row of boxes hangs on the ones before it.
  const first = below.filter(({ y }) => y === top);
  const ends = [...above.filter(({ y, height }) => y + height === bottom), ...first].map(middle);
  const stems = above
    .filter(({ y, height }) => y + height === bottom)
    .map((box) =>
      path([
        { x: middle(box), y: bottom },
        { x: middle(box), y: rail },
      ]),
    );
  const drops = first.map((box) =>
    path([
      { x: middle(box), y: rail },
      { x: middle(box), y: top },
    ]),
  );
  const along = path([
    { x: Math.min(...ends), y: rail },
    { x: Math.max(...ends), y: rail },
  ]);
  const rows = below
    .filter(({ y }) => y !== top)
    .map((box) =>
      path([
        { x: middle(box), y: rail },
        { x: middle(box), y: box.y },
      ]),
    );
  return [...rows, ...stems, along, ...drops];
}

/** 発注者 ⇔ 業務責任者・現場責任者, and the line of emergencies. */
function reporting({ client, contractor, emergency, managers, leads }: ChartLayout): string[] {
  const [manager, lead] = [managers[0], leads[0]];
  if (manager === undefined || lead === undefined) return [];
  const right = client.x + client.width;
  const middle = (right + contractor.x) / 2;
  const bottom = client.y + client.height;
  const report = Math.min(bottom, manager.y + manager.height) - 12;
  const [down, urgentDown] = [client.x + client.width * 0.72, client.x + client.width * 0.28];
  const regular = lead.y + leadLineDown;
  const urgent = emergency.y + emergency.height / 2;
  // Straight where the boxes stand side by side, else up to the lead's lower edge.
  const arrival = Math.min(urgent, lead.y + lead.height - 8);
  const turn = lead.x - 24;
  return [
    path([
      { x: right, y: report },
      { x: manager.x, y: report },
    ]),
    tip({ x: right, y: report }, "left"),
    tip({ x: manager.x, y: report }, "right"),
    said(["報告・連絡調整", "協議"], middle, report),
    path([
      { x: down, y: bottom },
      { x: down, y: regular },
      { x: lead.x, y: regular },
    ]),
    tip({ x: down, y: bottom }, "up"),
    tip({ x: lead.x, y: regular }, "right"),
    said(["業務時間中の", "常時連絡・報告"], middle, regular),
    path(
      [
        { x: emergency.x + emergency.width, y: urgent },
        { x: turn, y: urgent },
        { x: turn, y: arrival },
        { x: lead.x, y: arrival },
      ],
      "4 3",
    ),
    tip({ x: lead.x, y: arrival }, "right"),
    path(
      [
        { x: urgentDown, y: bottom },
        { x: urgentDown, y: emergency.y },
      ],
      "4 3",
    ),
    said(["緊急時の連絡"], middle, urgent),
  ];
}

/** Words on a line, on a white ground. */
function said(lines: readonly string[], x: number, y: number): string {
  const size = 8;
  const width = Math.max(...lines.map((line) => line.length)) * size + 4;
  const height = lines.length * size * 1.25;
  const ground = `<rect x="${round(x - width / 2)}" y="${round(y - height - 2)}" width="${round(width)}" height="${round(height)}" fill="#fff"/>`;
  return (
    ground +
    lines
      .map((line, index) =>
        text(line, { x, y: y - height - 1 + (index + 1) * size * 1.2 - 2 }, size, "middle"),
      )
      .join("")
  );
}

function person({ lines, strong, ...box }: Person): string {
  const total = lines.reduce((sum, { size }) => sum + size * 1.3, 0);
  let y = box.y + (box.height - total) / 2;
  const words = lines.map((line) => {
    y += line.size * 1.3;
    return text(
      line.text,
      { x: box.x + box.width / 2, y: y - line.size * 0.32 },
      line.size,
      "middle",
      line.bold,
    );
  });
  return rect(box, `fill="#fff" stroke-width="${strong ? 1.4 : 0.7}"`, 2) + words.join("");
}

function group({ title, members, ...box }: Group): string {
  return (
    rect(box, 'fill="#f2f2f2"', 3) +
    text(title, { x: box.x + box.width / 2, y: box.y + 12.5 }, 8.5, "middle", true) +
    members.map(person).join("")
  );
}

function rect({ x, y, width, height }: Box, more: string, radius: number): string {
  const stroke = more.includes("stroke-width") ? "" : ' stroke-width="0.8"';
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${radius}" stroke="#000"${stroke} ${more}/>`;
}

function path(points: readonly Point[], dash?: string): string {
  const way = points.map(({ x, y }) => `${round(x)} ${round(y)}`).join("L");
  return `<path d="M${way}" fill="none" stroke="#000" stroke-width="0.9"${dash === undefined ? "" : ` stroke-dasharray="${dash}"`}/>`;
}

/** A filled head whose point lies at `at`: not every PDF writer knows markers. */
function tip({ x, y }: Point, towards: "left" | "right" | "up"): string {
  const [dx, dy] = { left: [6, 0], right: [-6, 0], up: [0, 6] }[towards] as [number, number];
  const side = dx === 0 ? { x: 3, y: 0 } : { x: 0, y: 3 };
  const corner = (sign: number) => `${round(x + dx + sign * side.x)} ${round(y + dy + sign * side.y)}`;
  return `<path d="M${round(x)} ${round(y)}L${corner(1)}L${corner(-1)}Z" fill="#000"/>`;
}

function text(said: string, { x, y }: Point, size: number, anchor: "start" | "middle", bold = false): string {
  const weight = bold ? ' font-weight="bold"' : "";
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" text-anchor="${anchor}"${weight}>${e(said)}</text>`;
}
