import { outcomeLabels } from "@desk/shared/contract";
import { conditionText } from "@desk/shared/procedures/conditions";
import type { Step, Target } from "@desk/shared/procedures/model";
import type { ProcedureContent } from "@desk/shared/procedures/version";

/** What a procedure leads to outside its own steps. */
export type Leaf =
  | { readonly kind: "end"; readonly text: string }
  /** Goes on as another procedure. */
  | { readonly kind: "switch"; readonly text: string }
  /** Goes on at a step drawn elsewhere: on another sheet, or further up. */
  | { readonly kind: "link"; readonly text: string };

export type FlowStep = {
  readonly id: string;
  /** 1-based, as everywhere in the manual. */
  readonly number: number;
  readonly title: string;
  readonly marks: readonly StepMark[];
  readonly ways: readonly Way[];
};
export const stepMarks = ["review", "officer", "resident", "pin", "wrap-up"] as const;
export type StepMark = (typeof stepMarks)[number];

/** One answer, under one condition, and where it leads. */
export type Way = {
  readonly answer: string;
  readonly label: string;
  /** Taken only under a condition; not the usual case. */
  readonly special: boolean;
  readonly to: Destination;
};

export type Destination =
  | { readonly kind: "step"; readonly id: string; readonly number: number; readonly title: string }
  | { readonly kind: "end"; readonly text: string }
  | { readonly kind: "switch"; readonly id: string; readonly text: string }
  /** Another procedure is run as a part of this one, then it goes on. */
  | { readonly kind: "call"; readonly id: string; readonly text: string; readonly back: readonly Return[] };
export type Return = { readonly label: string; readonly to: Destination };

export type FlowProcedure = {
  readonly id: string;
  readonly steps: readonly FlowStep[];
  readonly first: string;
};

type Titles = (procedureId: string) => string;

/** A procedure as it is drawn: numbered steps in the order of the definition and every way out of each of them. */
export function flowOf({ procedure, words }: ProcedureContent, titleOf: Titles): FlowProcedure {
  const numbers = new Map(procedure.steps.map((step, index) => [step.id, index + 1]));
  const find = (id: string): Destination => ({
    kind: "step",
    id,
    number: numbers.get(id) ?? 0,
    title: words[id]?.title ?? id,
  });
  const steps = procedure.steps.map((step, index) => ({
    id: step.id,
    number: index + 1,
    title: words[step.id]?.title ?? step.id,
    marks: marksOf(step),
    ways: step.options.flatMap(({ answer, to }) => {
      const label = words[step.id]?.options[answer] ?? answer;
      return waysOf(to, find, titleOf).map(({ condition, special, to: destination }) => ({
        answer,
        special,
        label: condition === "" ? label : `${label}（${condition}）`,
        to: destination,
      }));
    }),
  }));
  return { id: procedure.id, steps, first: procedure.first };
}

function marksOf(step: Step): StepMark[] {
  const marks: StepMark[] = [];
  if (step.phase === "review") marks.push("review");
  else if (step.who === "officer") marks.push("officer");
  if (step.phase === "wrap-up") marks.push("wrap-up");
  if (step.pin) marks.push("pin");
  else if (step.who === "resident") marks.push("resident");
  return marks;
}

type Conditional = { condition: string; special: boolean; to: Destination };

function waysOf(to: Target, find: (id: string) => Destination, titleOf: Titles): Conditional[] {
  if ("step" in to) return [{ condition: "", special: false, to: find(to.step) }];
  if ("end" in to)
    return [{ condition: "", special: false, to: { kind: "end", text: outcomeLabels[to.end] } }];
  if ("switch" in to) {
    return [
      { condition: "", special: false, to: { kind: "switch", id: to.switch, text: titleOf(to.switch) } },
    ];
  }
  if ("call" in to) {
    const back = waysOf(to.back, find, titleOf).map((way) => ({ label: way.condition, to: way.to }));
    return [
      { condition: "", special: false, to: { kind: "call", id: to.call, text: titleOf(to.call), back } },
    ];
  }
  const under = (condition: string, branch: Target, special: boolean) =>
    waysOf(branch, find, titleOf).map((way) => ({
      ...way,
      special: special || way.special,
      condition: way.condition === "" ? condition : `${condition}・${way.condition}`,
    }));
  return [
    ...to.choose.flatMap((branch) => under(conditionText(branch.when), branch.to, true)),
    ...under("それ以外", to.otherwise, false),
  ];
}
