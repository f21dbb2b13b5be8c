import type { Destination, FlowProcedure, FlowStep } from "./graph.ts";
import { textWidth, wrapText } from "./text.ts";

/** Measures in points; a flow is printed at 0.9 to 1 times its size. */
export const sizes = {
  title: 8.5,
  label: 7.5,
  mark: 6.8,
  lineGap: 1.25,
  pad: 4,
  numberWidth: 16,
  /** From a box to its side branches, and from a branch's words to what it leads to. */
  trunk: 12,
  arrow: 12,
  rowGap: 4,
} as const;
const stepTextWidth = 78;
const sideLabelWidth = 62;
const leafTextWidth = 61;
const wayLabelWidth = 92;
/** How wide an end, a connector and the like are drawn beside their words. */
const leafPad = { link: 10, end: 16, switch: 12, call: 16 } as const;

export type LeafKind = "end" | "switch" | "call" | "link";
/** A way that ends beside its step: its words, then what it leads to. */
export type Branch = {
  readonly labels: readonly string[];
  readonly lines: readonly string[];
  readonly kind: LeafKind;
  readonly text: readonly string[];
  readonly labelWidth: number;
  readonly width: number;
  /** Of what it leads to, and of the whole row. */
  readonly leafHeight: number;
  readonly height: number;
};
/** A step with the branches that stand beside it; placed as one. */
export type Block = {
  readonly step: FlowStep;
  readonly titleLines: readonly string[];
  /** Numbers of the steps from which a connector leads here. */
  readonly enteredFrom: readonly string[];
  readonly branches: readonly Branch[];
  readonly boxWidth: number;
  readonly boxHeight: number;
  readonly width: number;
  readonly height: number;
};
/** A way to another box of the sheet. */
export type Connection = {
  readonly from: string;
  readonly to: string;
  readonly labels: readonly string[];
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
};
export type Drawing = {
  readonly blocks: readonly Block[];
  readonly connections: readonly Connection[];
  /** The first step of the procedure, when it is among these. */
  readonly first: string | null;
};

/** By step, the steps to which its ways are drawn through. */
export type Through = ReadonlyMap<string, readonly string[]>;

/**
 * What some of a procedure's steps look like. Ways that are not drawn through end in a connector with the number of
 * the step it goes on at, so that no line climbs the page.
 */
export function drawingOf(flow: FlowProcedure, steps: readonly FlowStep[], through: Through): Drawing {
  const entries = connectorEntries(flow, through);
  return {
    blocks: steps.map((step) => blockOf(step, through.get(step.id) ?? [], entries.get(step.id) ?? [])),
    connections: steps.flatMap((step) => connectionsOf(step, through.get(step.id) ?? [])),
    first: steps.some(({ id }) => id === flow.first) ? flow.first : null,
  };
}

/** By step, the numbers of those that lead to it by a connector. */
function connectorEntries(flow: FlowProcedure, through: Through) {
  const found = new Map<string, number[]>();
  const note = (from: FlowStep, to: Destination, direct: boolean): void => {
    if (to.kind === "call") for (const back of to.back) note(from, back.to, false);
    if (to.kind !== "step" || (direct && through.get(from.id)?.includes(to.id))) return;
    const known = found.get(to.id) ?? [];
    if (!known.includes(from.number)) found.set(to.id, [...known, from.number]);
  };
  for (const step of flow.steps) for (const way of step.ways) note(step, way.to, true);
  return found;
}

function blockOf(step: FlowStep, through: readonly string[], enteredFrom: readonly number[]): Block {
  const titleLines = wrapText(step.title, sizes.title, stepTextWidth);
  const boxWidth = stepTextWidth + sizes.numberWidth + 2 * sizes.pad;
  const entered =
    enteredFrom.length === 0 ? [] : wrapText(`${enteredFrom.join("・")} から`, sizes.mark, boxWidth - 6);
  const small = (entered.length + (step.marks.length > 0 ? 1 : 0)) * sizes.mark * sizes.lineGap;
  const boxHeight = titleLines.length * sizes.title * sizes.lineGap + small + 2 * sizes.pad;
  const branches = branchesOf(step, through);
  const rows = branches.reduce((sum, { height }) => sum + height + sizes.rowGap, -sizes.rowGap);
  const side = branches.length === 0 ? 0 : Math.max(...branches.map(sideWidth));
  return {
    step,
    titleLines,
    enteredFrom: entered,
    branches,
    boxWidth,
    boxHeight,
    width: boxWidth + side,
    height: Math.max(boxHeight, rows),
  };
}

const sideWidth = ({ labelWidth, width }: Branch) => sizes.trunk + labelWidth + sizes.arrow + width;

function branchesOf(step: FlowStep, through: readonly string[]): Branch[] {
  const groups = new Map<string, { to: Destination; labels: string[] }>();
  for (const { to, label } of step.ways) {
    if (to.kind === "step" && through.includes(to.id)) continue;
    const key = JSON.stringify(to);
    const group = groups.get(key) ?? { to, labels: [] };
    group.labels.push(label);
    groups.set(key, group);
  }
  const branches = [...groups.values()].map(({ to, labels }) => branchOf(to, labels));
  const labelWidth = Math.max(0, ...branches.map((branch) => branch.labelWidth));
  return branches.map((branch) => ({ ...branch, labelWidth }));
}

function branchOf(to: Destination, labels: string[]): Branch {
  const kind = to.kind === "step" ? "link" : to.kind;
  const text = leafText(to).flatMap((part) => wrapText(part, sizes.title, leafTextWidth));
  const lines = labelLines(labels, sideLabelWidth);
  const widest = Math.max(...text.map((line) => textWidth(line, sizes.title)));
  const leafHeight = text.length * sizes.title * sizes.lineGap + 5;
  return {
    labels,
    lines,
    kind,
    text,
    labelWidth: widestLabel(lines),
    width: widest + leafPad[kind],
    leafHeight,
    height: Math.max(lines.length * sizes.label * sizes.lineGap, leafHeight),
  };
}

function leafText(to: Destination): string[] {
  switch (to.kind) {
    case "step":
      return [`${to.number} へ`];
    case "end":
      return [to.text];
    case "switch":
      return [`「${to.text}」へ切替`];
    case "call":
      return [
        `「${to.text}」を行う`,
        ...to.back.map(
          ({ label, to: back }) => `→ ${leafText(back).join("")}${label === "" ? "" : `（${label}）`}`,
        ),
      ];
    default:
      return to satisfies never;
  }
}

function connectionsOf(step: FlowStep, through: readonly string[]): Connection[] {
  return through.map((to) => {
    const labels = step.ways.flatMap((way) =>
      way.to.kind === "step" && way.to.id === to ? [way.label] : [],
    );
    const lines = labelLines(labels, wayLabelWidth);
    const height = lines.length * sizes.label * sizes.lineGap;
    return { from: step.id, to, labels, lines, width: widestLabel(lines) + 4, height };
  });
}

function labelLines(labels: readonly string[], width: number): string[] {
  if (labels.length <= 1) return labels.flatMap((label) => wrapText(label, sizes.label, width));
  // Answers that lead to the same place are a list: what goes on stands under its words, not under its dot.
  return labels.flatMap((label) =>
    wrapText(label, sizes.label, width - sizes.label).map(
      (line, index) => `${index === 0 ? "・" : "　"}${line}`,
    ),
  );
}

function widestLabel(lines: readonly string[]): number {
  return Math.max(0, ...lines.map((line) => textWidth(line, sizes.label)));
}
