import { drawingOf, type Through } from "./drawing.ts";
import type { FlowProcedure, FlowStep } from "./graph.ts";
import { layOut, type Sheet } from "./layout.ts";
import { pack } from "./pack.ts";
import { cross } from "./route.ts";

/** The room that a flow has on an A4 page beside heading and margins, in points. */
export const page = { width: 515, height: 690 } as const;
/** Words of 8.5 pt are still 7.6 pt then. */
const smallestScale = 0.9;

/** A sheet and how much smaller it is printed to fit; 1 = as it is. */
export type ScaledSheet = Sheet & { readonly scale: number };

const scaleOf = ({ width, height }: Sheet, taken: number) =>
  Math.min(1, page.width / width, (page.height - taken) / height);
const tooWide = ({ width }: Sheet) => width * smallestScale > page.width;
const waysCross = ({ connections }: Sheet) =>
  connections.some((one, index) =>
    connections
      .slice(index + 1)
      .some((other) => one.from !== other.from && one.to !== other.to && cross(one.points, other.points)),
  );

/**
 * The flow on as few sheets as its steps need, in the order of their numbers; each fits the page in its printed size.
 * `taken` is what stands above the first one, in points.
 */
export function sheetsOf(flow: FlowProcedure, taken = 0): ScaledSheet[] {
  const sheets: ScaledSheet[] = [];
  const lay = layer(flow);
  for (let from = 0; from < flow.steps.length; ) {
    const above = sheets.length === 0 ? taken : 0;
    const { sheet, count } = longestFit(lay, flow.steps.slice(from), above);
    sheets.push({ ...sheet, scale: scaleOf(sheet, above) });
    from += count;
  }
  return sheets;
}

type Piece = { readonly steps: readonly FlowStep[]; readonly through: Through };
/** Lays out a piece of a flow. */
type Lay = (piece: Piece) => Sheet;

/** The search for how many steps fit meets the same pieces again and again: each is laid out once. */
function layer(flow: FlowProcedure): Lay {
  const known = new Map<string, Sheet>();
  return ({ steps, through }) => {
    const key = JSON.stringify([...through]);
    const sheet = known.get(key) ?? layOut(drawingOf(flow, steps, through));
    known.set(key, sheet);
    return sheet;
  };
}

function longestFit(lay: Lay, steps: readonly FlowStep[], taken: number): { sheet: Sheet; count: number } {
  let best = { sheet: sheetWith(lay, steps.slice(0, 1)), count: 1 };
  let tooMany = steps.length + 1;
  // About a dozen steps fit: trying that and halving what is left finds the number with few layouts.
  for (let count = Math.min(14, steps.length); count > best.count; ) {
    const sheet = sheetWith(lay, steps.slice(0, count));
    if (scaleOf(sheet, taken) >= smallestScale) best = { sheet, count };
    else tooMany = count;
    const unbounded = tooMany > steps.length;
    count = unbounded ? Math.min(count + 6, steps.length) : Math.floor((best.count + tooMany) / 2);
  }
  return best;
}

/**
 * How many ways may be drawn through out of one step and into one step; the first that fits the page's width and in
 * which no way runs across another is taken.
 */
const limits = [
  { out: 2, into: 2 },
  { out: 1, into: 2 },
  { out: 1, into: 1 },
] as const;
type Limit = (typeof limits)[number];

/** The steps of one sheet: what hangs together is placed together, and the pieces are packed side by side. */
function sheetWith(lay: Lay, steps: readonly FlowStep[]): Sheet {
  return pack(placed(lay, steps, limits), page.width / smallestScale);
}

/** The pieces of some steps, each with the most ways drawn through that its width allows. */
function placed(lay: Lay, steps: readonly FlowStep[], [limit, ...tighter]: readonly Limit[]): Sheet[] {
  if (limit === undefined) return [];
  return piecesOf(steps, throughWays(steps, limit)).flatMap((piece) => {
    // A way is drawn through only within its piece, so a piece looks the same whatever stands beside it.
    const sheet = lay(piece);
    return (tooWide(sheet) || waysCross(sheet)) && tighter.length > 0
      ? placed(lay, piece.steps, tighter)
      : [sheet];
  });
}

function throughWays(steps: readonly FlowStep[], { out, into }: Limit): Through {
  const numbers = new Map(steps.map((step) => [step.id, step.number]));
  const ways = steps.flatMap(({ id, number, ways: own }) =>
    own.flatMap(({ to, special }, index) =>
      to.kind === "step" && (numbers.get(to.id) ?? 0) > number
        ? [{ from: id, to: to.id, special, index }]
        : [],
    ),
  );
  const through = new Map(steps.map(({ id }): [string, string[]] => [id, []]));
  const entered = new Map<string, number>();
  // The usual ways first: they are the spine of the picture.
  for (const { from, to } of ways.toSorted(
    (a, b) => Number(a.special) - Number(b.special) || a.index - b.index,
  )) {
    const chosen = through.get(from) ?? [];
    const isFull = chosen.length >= out || (entered.get(to) ?? 0) >= into;
    if (isFull || chosen.includes(to)) continue;
    chosen.push(to);
    entered.set(to, (entered.get(to) ?? 0) + 1);
  }
  return through;
}

/** The steps by what hangs together, each group in their order. */
function piecesOf(steps: readonly FlowStep[], through: Through): Piece[] {
  const group = new Map(steps.map(({ id }) => [id, id]));
  for (const [from, targets] of through) {
    for (const to of targets) {
      const [kept, gone] = [group.get(from), group.get(to)];
      for (const [id, known] of group) if (known === gone && kept !== undefined) group.set(id, kept);
    }
  }
  return [...new Set(group.values())].map((name) => {
    const own = steps.filter(({ id }) => group.get(id) === name);
    return { steps: own, through: new Map(own.map(({ id }) => [id, through.get(id) ?? []])) };
  });
}
