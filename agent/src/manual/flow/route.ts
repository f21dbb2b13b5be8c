export type Point = { readonly x: number; readonly y: number };
type Box = Point & { readonly width: number; readonly height: number };
/** A way by the layout: from a box, past the places kept free for it in each layer, to a box. */
export type Waypoints = { readonly from: Box; readonly to: Box; readonly between: readonly Point[] };

type Gap = { readonly top: number; readonly bottom: number };
type Bend = {
  readonly way: number;
  readonly at: number;
  readonly gap: Gap;
  readonly x1: number;
  readonly x2: number;
};

/**
 * Draws ways square: straight down through the layers, sideways only in the gaps between them. Bends in one gap that
 * would touch lie at different heights; those of ways that part from one box, or come to one box, share theirs.
 */
export function route(ways: readonly Waypoints[], occupied: readonly Box[]): Point[][] {
  const gaps = gapsBetween(occupied);
  const tracks = ways.map((way) => columnsOf(way));
  const bends = tracks.flatMap((columns, way) =>
    columns.slice(1).flatMap(({ x, y }, index): Bend[] => {
      const before = columns[index];
      if (!before || Math.abs(before.x - x) < 0.5) return [];
      return [{ way, at: index + 1, gap: gapFor(gaps, before.y, y), x1: before.x, x2: x }];
    }),
  );
  const heights = heightsOf(bends, ways);
  return tracks.map((columns, way) => {
    const points: Point[] = [];
    const first = columns[0];
    const last = columns.at(-1);
    if (!first || !last) return points;
    points.push(first);
    for (const [at, column] of columns.entries()) {
      const y = heights.get(`${way}:${at}`);
      if (y !== undefined) points.push({ x: columns[at - 1]?.x ?? column.x, y }, { x: column.x, y });
    }
    points.push(last);
    return points;
  });
}

function columnsOf({ from, to, between }: Waypoints): Point[] {
  const start = { x: from.x + from.width / 2, y: from.y + from.height };
  const end = { x: to.x + to.width / 2, y: to.y };
  return [start, ...between, end];
}

/** What boxes that stand beside each other take up from top to bottom: the layers. */
export function layersOf(occupied: readonly Box[]): Gap[] {
  const layers: { top: number; bottom: number }[] = [];
  for (const { y, height } of occupied.toSorted((a, b) => a.y - b.y)) {
    const last = layers.at(-1);
    if (last && y <= last.bottom + 1) last.bottom = Math.max(last.bottom, y + height);
    else layers.push({ top: y, bottom: y + height });
  }
  return layers;
}

/** The free bands between the layers, top to bottom. */
function gapsBetween(occupied: readonly Box[]): Gap[] {
  const layers = layersOf(occupied);
  return layers.slice(1).map(({ top }, index) => ({ top: layers[index]?.bottom ?? top, bottom: top }));
}

/** The last gap above the lower point: there the way is past everything of the upper layer. */
function gapFor(gaps: readonly Gap[], from: number, to: number): Gap {
  const found = gaps.findLast(({ top, bottom }) => top >= from - 1 && bottom <= to + 1);
  return found ?? { top: from, bottom: to };
}

function heightsOf(bends: readonly Bend[], ways: readonly Waypoints[]): Map<string, number> {
  const heights = new Map<string, number>();
  const byGap = new Map<number, Bend[]>();
  for (const bend of bends) byGap.set(bend.gap.top, [...(byGap.get(bend.gap.top) ?? []), bend]);
  for (const inGap of byGap.values()) {
    const lanes: Bend[][] = [];
    for (const bend of inGap) {
      const lane = lanes.find((others) => others.every((other) => mayShare(bend, other, ways)));
      if (lane) lane.push(bend);
      else lanes.push([bend]);
    }
    for (const [index, lane] of lanes.entries()) {
      for (const { way, at, gap } of lane) {
        heights.set(`${way}:${at}`, gap.top + ((index + 1) * (gap.bottom - gap.top)) / (lanes.length + 1));
      }
    }
  }
  return heights;
}

function mayShare(a: Bend, b: Bend, ways: readonly Waypoints[]): boolean {
  const apart =
    Math.max(a.x1, a.x2) + 3 < Math.min(b.x1, b.x2) || Math.max(b.x1, b.x2) + 3 < Math.min(a.x1, a.x2);
  const [one, other] = [ways[a.way], ways[b.way]];
  return (
    apart ||
    (a.x1 === b.x1 && one?.from === other?.from) ||
    (a.x2 === b.x2 && one?.to === other?.to && a.at > 1 && b.at > 1)
  );
}

/** Whether a level part of one way runs across an upright part of the other. */
export function cross(one: readonly Point[], other: readonly Point[]): boolean {
  return crosses(one, other) || crosses(other, one);
}

function crosses(level: readonly Point[], upright: readonly Point[]): boolean {
  return partsOf(level).some(
    ([a, b]) =>
      Math.abs(a.y - b.y) < 0.5 &&
      partsOf(upright).some(
        ([c, d]) =>
          Math.abs(c.x - d.x) < 0.5 &&
          Math.min(a.x, b.x) < c.x - 0.5 &&
          c.x + 0.5 < Math.max(a.x, b.x) &&
          Math.min(c.y, d.y) < a.y - 0.5 &&
          a.y + 0.5 < Math.max(c.y, d.y),
      ),
  );
}

function partsOf(points: readonly Point[]): [Point, Point][] {
  return points.slice(1).flatMap((point, index): [Point, Point][] => {
    const before = points[index];
    return before ? [[before, point]] : [];
  });
}
