import type { Organisation } from "@desk/shared/contract";
import { textWidth, wrapText } from "../manual/flow/text.ts";

// 業務実施体制図 in points, for an A4 page on its side: 発注者 at the left, 受託者 in a frame at the right with
// 業務責任者 → 現場責任者 → 担当者 by groups below each other.

export type Line = { readonly text: string; readonly size: number; readonly bold?: boolean };
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type Person = Box & { readonly lines: readonly Line[]; readonly strong: boolean };
export type Group = Box & { readonly title: string; readonly members: readonly Person[] };
export type ChartLayout = {
  readonly width: number;
  readonly height: number;
  readonly client: Person;
  readonly emergency: Person;
  readonly contractor: Box & { readonly title: string };
  readonly managers: readonly Person[];
  readonly leads: readonly Person[];
  readonly groups: readonly Group[];
};

type Member = Organisation["members"][number];

const pageWidth = 762;
const sideWidth = 176;
/** Between the city's side and the contractor's frame: room for what is said along the lines. */
const gap = 118;
const frameX = sideWidth + gap;
const inner = 14;
const personWidth = 138;
const between = 8;
const tierGap = 30;
/** How far below a lead's upper edge the city's line arrives. */
export const leadLineDown = 10;
const textSizes = { head: 8, name: 11, small: 8 } as const;
const lineGap = 1.3;

/** Places everything; nobody entered at a position leaves a box that says so. */
export function layoutChart(organisation: Organisation): ChartLayout {
  const of = (position: Member["position"]) =>
    organisation.members.filter((one) => one.position === position);
  const frame = { x: frameX, width: pageWidth - frameX };
  const managers = tier(of("manager"), "業務責任者", { ...frame, y: 34 });
  const leads = tier(of("lead"), "現場責任者", { ...frame, y: bottomOf(managers) + tierGap });
  const groups = groupsOf(of("staff"), { ...frame, y: bottomOf(leads) + tierGap });
  const top = managers[0]?.y ?? 34;
  const client = boxed(clientLines(organisation.client), { x: 0, y: top, width: sideWidth }, true);
  // Below the line that runs to the lead, so that the two never cross.
  const emergencyTop = Math.max(client.y + client.height + 24, (leads[0]?.y ?? 0) + leadLineDown + 12);
  const emergency = boxed(
    emergencyLines(organisation.emergency),
    { x: 0, y: emergencyTop, width: sideWidth },
    false,
  );
  const height = Math.max(bottomOf(groups) + inner, emergency.y + emergency.height);
  const title = organisation.contractor === "" ? "受託者" : `受託者　${organisation.contractor}`;
  return {
    width: pageWidth,
    height,
    client,
    emergency,
    contractor: { ...frame, y: 0, height, title },
    managers,
    leads,
    groups,
  };
}

const bottomOf = (boxes: readonly Box[]) => Math.max(...boxes.map(({ y, height }) => y + height));

type Room = { readonly x: number; readonly y: number; readonly width: number };

/** People of one position beside each other, in the middle of the frame; as many rows as they need. */
function tier(members: readonly Member[], title: string, { x, y, width }: Room): Person[] {
  const perRow = Math.floor((width - 2 * inner + between) / (personWidth + between));
  const all = members.length === 0 ? [null] : members;
  const boxes: Person[] = [];
  let top = y;
  for (let first = 0; first < all.length; first += perRow) {
    const row = all.slice(first, first + perRow);
    const used = row.length * personWidth + (row.length - 1) * between;
    const begin = x + (width - used) / 2;
    const placed = row.map((member, index) =>
      boxed(
        personLines(member, title),
        { x: begin + index * (personWidth + between), y: top, width: personWidth },
        true,
      ),
    );
    const height = Math.max(...placed.map((one) => one.height));
    boxes.push(...placed.map((one) => ({ ...one, height })));
    top += height + between;
  }
  return boxes;
}

/** 担当者 by 班: frames beside each other, the largest ones as wide as the frame. */
function groupsOf(members: readonly Member[], { x, y, width }: Room): Group[] {
  const named = Map.groupBy(members, ({ group }) => group ?? "");
  if (members.length === 0) named.set("", []);
  // Many people stand closer, so that the page can still be read.
  const memberWidth = members.length > 24 ? 84 : 118;
  const perRow = Math.floor((width - 2 * inner + between) / (memberWidth + between));
  const groups: Group[] = [];
  let [left, top, rowHeight, taken] = [x + inner, y, 0, 0];
  for (const [name, own] of named) {
    const columns = Math.min(perRow, Math.max(1, named.size === 1 ? own.length : Math.ceil(own.length / 3)));
    if (taken + columns > perRow && taken > 0) {
      [left, top, taken, rowHeight] = [x + inner, top + rowHeight + between, 0, 0];
    }
    const group = groupOf(name, own, { x: left, y: top, width: groupWidth(width, perRow, columns) }, columns);
    groups.push(group);
    left += group.width + between;
    taken += columns;
    rowHeight = Math.max(rowHeight, group.height);
  }
  return groups;
}

/** The frame's room in `perRow` equal columns. */
const groupWidth = (width: number, perRow: number, columns: number) =>
  ((width - 2 * inner - (perRow - 1) * between) / perRow) * columns + (columns - 1) * between;

function groupOf(name: string, members: readonly Member[], room: Room, columns: number): Group {
  const pad = 6;
  const head = 18;
  const width = (room.width - 2 * pad - (columns - 1) * between) / columns;
  const all = members.length === 0 ? [null] : members;
  const placed: Person[] = [];
  let top = room.y + head;
  for (let first = 0; first < all.length; first += columns) {
    const row = all
      .slice(first, first + columns)
      .map((member, index) =>
        boxed(
          personLines(member, null),
          { x: room.x + pad + index * (width + between), y: top, width },
          false,
        ),
      );
    const height = Math.max(...row.map((one) => one.height));
    placed.push(...row.map((one) => ({ ...one, height })));
    top += height + 5;
  }
  const title = name === "" ? `担当者（${members.length}名）` : `担当者　${name}（${members.length}名）`;
  return { ...room, height: top + pad - 5 - room.y, title, members: placed };
}

/** @param title the position above the name; null within a group, whose frame says it */
function personLines(member: Member | null, title: string | null): Line[] {
  const head = title === null ? [] : [{ text: title, size: textSizes.head }];
  if (member === null) return [...head, { text: "（未記入）", size: textSizes.small }];
  const small = [member.duty, member.phone === undefined ? undefined : `電話 ${member.phone}`, member.email];
  return [
    ...head,
    { text: member.name, size: title === null ? 9.5 : textSizes.name, bold: true },
    ...small.flatMap((text) => (text === undefined ? [] : [{ text, size: textSizes.small }])),
  ];
}

function clientLines(client: Organisation["client"]): Line[] {
  return [
    { text: "発注者", size: textSizes.head },
    { text: client?.department ?? "八代市 市民課", size: textSizes.name, bold: true },
    ...(client?.contact === undefined ? [] : [{ text: client.contact, size: textSizes.small }]),
    ...(client?.phone === undefined ? [] : [{ text: `電話 ${client.phone}`, size: textSizes.small }]),
  ];
}

function emergencyLines(emergency: Organisation["emergency"]): Line[] {
  const way = emergency?.way ?? "（未記入：発注者と協議のうえ定める）";
  return [
    { text: "緊急時の連絡手段（仕様書9(6)）", size: textSizes.head, bold: true },
    { text: way, size: textSizes.small },
    ...(emergency?.phone === undefined ? [] : [{ text: `電話 ${emergency.phone}`, size: 10, bold: true }]),
  ];
}

/** Wraps the lines into a box of a given width. */
function boxed(lines: readonly Line[], { x, y, width }: Room, strong: boolean): Person {
  const pad = 6;
  const wrapped = lines.flatMap((line) =>
    textWidth(line.text, line.size) <= width - 2 * pad
      ? [line]
      : wrapText(line.text, line.size, width - 2 * pad).map((text) => ({ ...line, text })),
  );
  const height = wrapped.reduce((sum, { size }) => sum + size * lineGap, 0) + 2 * pad - 2;
  return { x, y, width, height, lines: wrapped, strong };
}
