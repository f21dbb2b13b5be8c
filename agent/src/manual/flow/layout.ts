import { Graph, layout } from "@dagrejs/dagre";
import type { Block, Connection, Drawing } from "./drawing.ts";
import { layersOf, type Point, route, type Waypoints } from "./route.ts";

/** `x` and `y` are the upper left corner, in points. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type PlacedBlock = Block & { readonly x: number; readonly y: number };
export type PlacedConnection = {
  readonly from: string;
  readonly to: string;
  readonly labels: readonly string[];
  readonly lines: readonly string[];
  readonly points: readonly Point[];
  /** Where the words stand; null without any. */
  readonly label: Box | null;
};
export type Sheet = {
  readonly width: number;
  readonly height: number;
  /** Upper left corner of 開始, on the sheet with the first step. */
  readonly start: Box | null;
  readonly blocks: readonly PlacedBlock[];
  readonly connections: readonly PlacedConnection[];
};

const startId = "start:";
const startSize = { width: 40, height: 15 } as const;
/** Between two layers: room for the bends. */
export const layerGap = 13;

/** Places a drawing in layers from top to bottom; words take up room like boxes, so nothing overlaps. */
export function layOut(drawing: Drawing): Sheet {
  const graph = new Graph({ directed: true });
  // Every way is given a layer of its own for its words, which halves the distance: hence twice the gap.
  graph.setGraph({
    rankdir: "TB",
    rankalign: "top",
    nodesep: 10,
    edgesep: 8,
    ranksep: 2 * layerGap,
    marginx: 3,
    marginy: 3,
  });
  for (const { step, width, height } of drawing.blocks) graph.setNode(step.id, { width, height });
  const { first } = drawing;
  const connections = [...drawing.connections];
  if (first !== null) {
    graph.setNode(startId, { ...startSize });
    connections.unshift({ from: startId, to: first, labels: [], lines: [], width: 1, height: 1 });
  }
  for (const { from, to, width, height } of connections)
    graph.setEdge(from, to, { width, height, labelpos: "c" });
  layout(graph);
  const corner = (id: string): Point => topLeft(graph.node(id), id);
  const blocks = drawing.blocks.map((block) => ({ ...block, ...corner(block.step.id) }));
  const start = first !== null ? startAbove(first, blocks, corner(startId).y) : null;
  const ways = connections.map((connection) =>
    waypoints(connection, blocks, start, graph.edge(connection.from, connection.to)),
  );
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return { width, height, start, blocks, connections: routed(ways, blocks, start) };
}

/** 開始 right above the box of the first step, whose block is wider than its box. */
function startAbove(first: string, blocks: readonly PlacedBlock[], y: number): Box {
  const block = blocks.find(({ step }) => step.id === first);
  if (!block) throw new Error(`layOut: ${first} was not placed`);
  return { x: block.x + (block.boxWidth - startSize.width) / 2, y, ...startSize };
}

type Way = Waypoints & { readonly connection: Connection; readonly label: Box };

function waypoints(
  connection: Connection,
  blocks: readonly PlacedBlock[],
  start: Box | null,
  edge: unknown,
): Way {
  const { points = [], x = 0, y = 0 } = (edge ?? {}) as { points?: Point[]; x?: number; y?: number };
  const { width, height } = connection;
  const boxOf = (id: string): Box => {
    const block = blocks.find(({ step }) => step.id === id);
    if (block) return { x: block.x, y: block.y, width: block.boxWidth, height: block.boxHeight };
    if (id === startId && start) return start;
    throw new Error(`layOut: ${id} was not placed`);
  };
  return {
    connection,
    from: boxOf(connection.from),
    to: boxOf(connection.to),
    // The first and the last point lie on the frames; the boxes' own middle is taken instead.
    between: connection.from === startId ? [] : points.slice(1, -1),
    label: { x: x - width / 2, y: y - height / 2, width, height },
  };
}

function routed(ways: readonly Way[], blocks: readonly PlacedBlock[], start: Box | null): PlacedConnection[] {
  const bands = [...blocks, ...(start ? [start] : []), ...ways.map(({ label }) => label)];
  const straight = straighten(ways, bands);
  const lines = route(straight, bands);
  return straight.map(({ connection: { from, to, labels, lines: words }, label }, index) => ({
    from,
    to,
    labels,
    lines: words,
    points: lines[index] ?? [],
    label: words.length === 0 ? null : label,
  }));
}

/** Where the room allows, a way's words stand right below or above its box, so that it needs one bend less. */
function straighten(ways: readonly Way[], occupied: readonly Box[]): Way[] {
  const layers = layersOf(occupied);
  const taken = [...occupied];
  const settled = [...ways];
  for (const [index, way] of ways.entries()) {
    const [only, ...more] = way.between;
    if (!only || more.length > 0) continue;
    const others = [
      ...taken.filter((box) => box !== way.label),
      ...settled
        .filter((other) => other !== way)
        .flatMap(({ between }) => between.map((point) => runOf(point, layers))),
    ];
    const found = [way.to, way.from]
      .map((box) => ({ ...way.label, x: box.x + box.width / 2 - way.label.width / 2 }))
      .find((label) => label.x >= 0 && !others.some((other) => touches(label, other)));
    if (!found) continue;
    taken.splice(taken.indexOf(way.label), 1, found);
    settled[index] = { ...way, label: found, between: [{ x: found.x + found.width / 2, y: only.y }] };
  }
  return settled;
}

/** The line that a way takes through a layer. */
function runOf({ x, y }: Point, layers: ReturnType<typeof layersOf>): Box {
  const layer = layers.find(({ top, bottom }) => top - 1 <= y && y <= bottom + 1) ?? { top: y, bottom: y };
  return { x, y: layer.top, width: 0, height: layer.bottom - layer.top };
}

function touches(a: Box, b: Box): boolean {
  const apart = 3;
  return (
    a.x < b.x + b.width + apart && b.x < a.x + a.width + apart && a.y < b.y + b.height && b.y < a.y + a.height
  );
}

function topLeft(node: unknown, name: string): Point {
  const { x, y, width = 0, height = 0 } = (node ?? {}) as Partial<Box>;
  if (x === undefined || y === undefined) throw new Error(`layOut: ${name} was not placed`);
  return { x: x - width / 2, y: y - height / 2 };
}
