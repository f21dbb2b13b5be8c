import { describe, expect, it } from "vitest";
import { titleOf } from "../procedure-chapter.ts";
import { seeds } from "../source.testing.ts";
import { type FlowProcedure, flowOf } from "./graph.ts";
import type { Box } from "./layout.ts";
import { cross } from "./route.ts";
import { page, type ScaledSheet, sheetsOf } from "./sheets.ts";
import { branchPlaces, svgOf } from "./svg.ts";
import { textWidth } from "./text.ts";

const flows = [...seeds].map(([id, { content }]): [string, FlowProcedure, ScaledSheet[]] => {
  const flow = flowOf(content, titleOf);
  return [id, flow, sheetsOf(flow, 150)];
});

/** Everything that is drawn or written on a sheet, with a name. */
function things(sheet: ScaledSheet): [string, Box][] {
  const blocks = sheet.blocks.flatMap((block): [string, Box][] => [
    [`step ${block.step.number}`, { x: block.x, y: block.y, width: block.boxWidth, height: block.boxHeight }],
    ...branchPlaces(block).flatMap(({ label, leaf, branch }): [string, Box][] => [
      [`words of ${block.step.number}: ${branch.lines.join("")}`, label],
      [`end of ${block.step.number}: ${branch.text.join("")}`, leaf],
    ]),
  ]);
  const labels = sheet.connections.flatMap(({ label, lines }): [string, Box][] =>
    label ? [[`words ${lines.join("")}`, label]] : [],
  );
  return [...(sheet.start ? [["start", sheet.start] as [string, Box]] : []), ...blocks, ...labels];
}

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width - 0.1 &&
  b.x < a.x + a.width - 0.1 &&
  a.y < b.y + b.height - 0.1 &&
  b.y < a.y + a.height - 0.1;

/** A line as a thin box. */
const segments = (points: readonly { x: number; y: number }[]): Box[] =>
  points.slice(1).map((point, index) => {
    const before = points[index] ?? point;
    const [x, y] = [Math.min(point.x, before.x), Math.min(point.y, before.y)];
    return {
      x: x - 0.2,
      y: y - 0.2,
      width: Math.abs(point.x - before.x) + 0.4,
      height: Math.abs(point.y - before.y) + 0.4,
    };
  });
/** A box without its frame, which ways may touch. */
const inner = ({ x, y, width, height }: Box): Box => ({
  x: x + 1,
  y: y + 1,
  width: width - 2,
  height: height - 2,
});

describe.each(flows)("the flow of %s", (_id, flow, sheets) => {
  it("puts nothing over anything else", () => {
    const found = sheets.flatMap((sheet) => {
      const all = things(sheet);
      return all.flatMap(([name, box], index) =>
        all.slice(index + 1).flatMap(([other, its]) => (overlap(box, its) ? [`${name} × ${other}`] : [])),
      );
    });
    expect(found).toEqual([]);
  });

  it("stays within an A4 page at a readable size", () => {
    for (const [index, sheet] of sheets.entries()) {
      expect(sheet.scale).toBeGreaterThanOrEqual(0.9);
      expect(sheet.width * sheet.scale).toBeLessThanOrEqual(page.width + 0.1);
      expect(sheet.height * sheet.scale).toBeLessThanOrEqual(page.height - (index === 0 ? 150 : 0) + 0.1);
      for (const [name, box] of things(sheet)) {
        expect([name, box.x >= 0, box.y >= 0]).toEqual([name, true, true]);
        expect([name, box.x + box.width <= sheet.width + 0.1]).toEqual([name, true]);
        expect([name, box.y + box.height <= sheet.height + 0.1]).toEqual([name, true]);
      }
      for (const { x, y } of sheet.connections.flatMap(({ points }) => points)) {
        expect(x >= 0 && x <= sheet.width && y >= 0 && y <= sheet.height).toBe(true);
      }
    }
  });

  it("runs no way through a box or through the words of another way", () => {
    const crossed = sheets.flatMap((sheet) =>
      sheet.connections.flatMap(({ from, to, points, label }) =>
        segments(points).flatMap((segment) =>
          things(sheet)
            .filter(([, box]) => box !== label && overlap(segment, inner(box)))
            .map(([name]) => `${from} → ${to} through ${name}`),
        ),
      ),
    );
    expect(crossed).toEqual([]);
  });

  it("lets no way run across another that has nothing to do with it", () => {
    const crossing = sheets.flatMap(({ connections }) =>
      connections.flatMap((one, index) =>
        connections
          .slice(index + 1)
          .filter(({ from, to, points }) => from !== one.from && to !== one.to && cross(points, one.points))
          .map(({ from, to }) => `${from} → ${to} across ${one.from} → ${one.to}`),
      ),
    );
    expect(crossing).toEqual([]);
  });

  it("draws every step once and every way out of it", () => {
    const blocks = sheets.flatMap((sheet) => sheet.blocks);
    expect(blocks.map(({ step }) => step.id).sort()).toEqual(flow.steps.map(({ id }) => id).sort());
    const connections = sheets.flatMap((sheet) => sheet.connections);
    for (const { step, branches } of blocks) {
      const drawn = [
        ...branches.flatMap(({ labels }) => labels),
        ...connections.filter(({ from }) => from === step.id).flatMap(({ labels }) => labels),
      ];
      expect([step.id, drawn.sort()]).toEqual([step.id, step.ways.map(({ label }) => label).sort()]);
    }
  });

  it("ends each drawn way at the step that it leads to", () => {
    for (const sheet of sheets) {
      for (const { to, points } of sheet.connections) {
        const block = sheet.blocks.find(({ step }) => step.id === to);
        const tip = points.at(-1);
        expect([to, tip?.y]).toEqual([to, block?.y]);
      }
    }
  });
});

describe("the sheets", () => {
  it("hold the steps in the order of their numbers, so that a connector is soon found", () => {
    for (const [, flow, sheets] of flows) {
      const ranges = sheets.map(({ blocks }) => blocks.map(({ step }) => step.number).sort((a, b) => a - b));
      expect(ranges.flat()).toEqual(flow.steps.map(({ number }) => number));
    }
  });

  it("draw the usual way through the renewal from its start", () => {
    const renewal = flows.find(([id]) => id === "certificate-renewal");
    const drawn = renewal?.[2][0]?.connections.map(({ from, to }) => `${from}>${to}`);
    expect(drawn).toEqual(
      expect.arrayContaining(["person>residence", "residence>card-brought", "card-brought>check-card"]),
    );
  });
});

describe("the picture", () => {
  const step = {
    id: "a",
    number: 1,
    title: `<b>&"'`,
    marks: [],
    ways: [{ answer: "x", label: "<x>", special: false, to: { kind: "end", text: "</svg>" } as const }],
  };
  it("escapes what a draft holds", () => {
    const [sheet] = sheetsOf({ id: "p", first: "a", steps: [step] });
    if (!sheet) throw new Error("no sheet");
    const svg = svgOf(sheet, "sans-serif", "<caption>");
    expect(svg.match(/<\/svg>/g)).toHaveLength(1);
    expect(svg).not.toMatch(/<b>|<x>|<caption>/);
    expect(svg).toContain("&lt;x&gt;");
  });

  it("marks the review by more than its shade", () => {
    const renewal = flows.find(([id]) => id === "certificate-renewal");
    const svg = (renewal?.[2] ?? []).map((sheet) => svgOf(sheet, "sans-serif", "")).join("");
    expect(svg).toContain("審査（市職員）");
    expect(svg).toContain('stroke-width="1.8"');
  });

  it("takes a full-width character for one em", () => {
    expect(textWidth("市職員", 10)).toBe(30);
    expect(textWidth("PC", 10)).toBeLessThan(20);
  });
});
