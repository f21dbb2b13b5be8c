import { type Outcome, outcomeLabels } from "@desk/shared/contract";
import { conditionText } from "@desk/shared/procedures/conditions";
import type { Target } from "@desk/shared/procedures/model";
import type { ProcedureContent } from "@desk/shared/procedures/version";
import { procedureTitle, stepName } from "./names.ts";
import { words } from "./words.ts";

export const targetKinds = ["step", "end", "call", "switch", "choose"] as const;
export type TargetKind = (typeof targetKinds)[number];

export function kindOf(to: Target): TargetKind {
  if ("step" in to) return "step";
  if ("end" in to) return "end";
  if ("call" in to) return "call";
  return "switch" in to ? "switch" : "choose";
}

/** A target of another kind in the same place; where it can, it keeps where the case goes on. */
export function withKind(to: Target, kind: TargetKind): Target {
  if (kind === kindOf(to)) return to;
  switch (kind) {
    case "step":
      return { step: "back" in to && "step" in to.back ? to.back.step : "" };
    case "end":
      return { end: "completed" };
    case "call":
      return { call: "", back: to };
    case "switch":
      return { switch: "" };
    case "choose":
      return { choose: [{ when: "", to: { step: "" } }], otherwise: to };
    default:
      return kind satisfies never;
  }
}

const entryName = (procedureId: string, at: string | undefined) =>
  procedureTitle(procedureId) + (at === undefined ? "" : words.inTheMiddle);

export type TargetLine = { readonly depth: number; readonly text: string; readonly stepId: string | null };

/** Where an answer leads, as lines to read; the ways of a condition stand below it. */
export function targetLines(content: ProcedureContent, to: Target, depth = 0): TargetLine[] {
  const line = (text: string, stepId: string | null = null): TargetLine => ({ depth, text, stepId });
  switch (kindOf(to)) {
    case "step": {
      const { step } = to as Extract<Target, { step: string }>;
      return [line(words.toStep(stepName(content, step)), step)];
    }
    case "end": {
      const { end } = to as { end: Outcome };
      return [line(words.toEnd(outcomeLabels[end] ?? String(end)))];
    }
    case "call": {
      const { call, at, back } = to as Extract<Target, { call: string }>;
      return [line(words.toCall(entryName(call, at))), ...targetLines(content, back, depth + 1)];
    }
    case "switch": {
      const { switch: other, at } = to as Extract<Target, { switch: string }>;
      return [line(words.toSwitch(entryName(other, at)))];
    }
    case "choose": {
      const { choose, otherwise } = to as Extract<Target, { choose: unknown }>;
      return [
        ...choose.flatMap((branch) => [
          line(`${conditionText(branch.when)}：`),
          ...targetLines(content, branch.to, depth + 1),
        ]),
        line(words.otherwise),
        ...targetLines(content, otherwise, depth + 1),
      ];
    }
    default:
      throw new Error("targetLines: a target of no known kind");
  }
}
