import type { Block, Section } from "./blocks.ts";
import { columnWidths, pageOf, partRooms, sideGap } from "./page.ts";

// Blocks of different columns share the columns of one sheet. Each block's edges are laid on a common ruler: near ones
// fall together, so that a sheet has as few columns as the blocks allow.

/** Farther apart than this, edges are columns of their own: a column of 24 points keeps two thirds of its room. */
const near = 4;

/** Edges of a block's columns in points from the left of the page, the outer ones included. */
export function edgesOf(block: Exclude<Block, { kind: "side" }>, left: number, room: number): number[] {
  return cumulate(widthsOf(block, room), left);
}

function widthsOf(block: Exclude<Block, { kind: "side" }>, room: number): number[] {
  switch (block.kind) {
    case "fields": {
      const rest = (room - block.labelWidth * block.across) / block.across;
      return Array.from({ length: block.across }, () => [block.labelWidth, rest]).flat();
    }
    case "table":
      return columnWidths(block.columns, room);
    case "heat":
      return columnWidths([{ width: 60 }, ...block.columns.map(() => ({ width: 40 }))], room);
    case "bars": {
      const n = Math.max(1, block.bars.length);
      return Array.from({ length: n }, () => room / n);
    }
    case "signatures":
      return block.labels.map(() => room / block.labels.length);
    default:
      return [room];
  }
}

function cumulate(widths: readonly number[], left: number): number[] {
  const edges = [left];
  for (const width of widths) edges.push((edges.at(-1) ?? left) + width);
  return edges;
}

/** Where the parts of a side block begin, and how wide they are. */
export function partPlaces(block: Extract<Block, { kind: "side" }>, left: number, room: number) {
  let at = left;
  return partRooms(block.parts, room).map((own) => {
    const place = { left: at, room: own };
    at += own + sideGap;
    return place;
  });
}

/** The common ruler of a section: positions in points, ascending, from 0 to the room of the page. */
export function rulerOf(section: Section): number[] {
  const { room } = pageOf(section);
  const all = section.blocks.flatMap((block) => allEdges(block, 0, room));
  // The table with the most columns stands as it is; the others bend to it.
  all.sort((one, other) => other.length - one.length);
  const narrowest = Math.min(
    ...all.flatMap((edges) => edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0))),
  );
  const tolerance = Math.min(near, narrowest / 2.2);
  const ruler: number[] = [0, room];
  for (const edge of all.flat()) {
    if (!ruler.some((mark) => Math.abs(mark - edge) <= tolerance)) ruler.push(edge);
  }
  return ruler.sort((a, b) => a - b);
}

function allEdges(block: Block, left: number, room: number): number[][] {
  if (block.kind !== "side") return [edgesOf(block, left, room)];
  const places = partPlaces(block, left, room);
  return block.parts.flatMap((part, index) => {
    const place = places[index] ?? { left, room };
    return part.blocks.flatMap((one) => allEdges(one, place.left, place.room));
  });
}

/** The sheet's columns, from 1, in which a block's columns begin; last, the one after its end. */
export function columnsOn(ruler: readonly number[], edges: readonly number[]): number[] {
  return edges.map((edge) => {
    let best = 0;
    for (const [index, mark] of ruler.entries()) {
      if (Math.abs(mark - edge) < Math.abs((ruler[best] ?? 0) - edge)) best = index;
    }
    return best + 1;
  });
}
