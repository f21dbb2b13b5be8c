import type { Section } from "./blocks.ts";

/** How a section lies on its A4 page. Points, margins without what stands in them. */
export type Page = {
  readonly width: number;
  readonly height: number;
  readonly side: number;
  readonly top: number;
  readonly bottom: number;
  readonly fontSize: number;
  /** Width for the blocks. */
  readonly room: number;
};

const a4 = { short: 595.28, long: 841.89 };
const densities = {
  form: { side: 24, top: 17.5, bottom: 20.5, fontSize: 8.5 },
  normal: { side: 36, top: 36, bottom: 36, fontSize: 9 },
  wide: { side: 24, top: 24, bottom: 26, fontSize: 8 },
} as const;

/** The page of a section; HTML, PDF and workbook take the same one. */
export function pageOf({ orientation, density }: Pick<Section, "orientation" | "density">): Page {
  const portrait = orientation === "portrait";
  const of = densities[density];
  const width = portrait ? a4.short : a4.long;
  return { width, height: portrait ? a4.long : a4.short, ...of, room: width - 2 * of.side };
}

/** Space between blocks that stand beside each other. */
export const sideGap = 8;

/** Room of each part of a side block, by its share. */
export function partRooms(parts: readonly { readonly width: number }[], room: number): number[] {
  const shares = parts.reduce((sum, part) => sum + part.width, 0);
  const free = room - sideGap * (parts.length - 1);
  return parts.map((part) => (free * part.width) / shares);
}

/** Widths of columns in points, by their shares of the room. */
export function columnWidths(columns: readonly { readonly width: number }[], room: number): number[] {
  const shares = columns.reduce((sum, column) => sum + column.width, 0);
  return columns.map((column) => (room * column.width) / shares);
}
