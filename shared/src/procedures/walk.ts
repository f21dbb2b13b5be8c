import { type Answer, type Position, position } from "./engine.ts";
import type { Procedures } from "./model.ts";
import { predicates } from "./policy.ts";

/** One edge of a script as it can really be met: the place, the answer given there, and where it led. */
export type Edge = { from: Extract<Position, { kind: "step" }>; answer: string; to: Position };

/** More states than any script of this desk has; a script that exceeds it is mis-built. */
const maxStates = 20_000;

/** The ids of the questions that are asked once a case. */
function carriedIds(procedures: Procedures): ReadonlySet<string> {
  const steps = Object.values(procedures).flatMap((procedure) => procedure.steps);
  return new Set(steps.filter((step) => step.carried).map((step) => step.id));
}

/** Two positions with the same key behave alike from here on: same step, same callers, same policy, same answers carried. */
function keyOf(at: Extract<Position, { kind: "step" }>, carried: ReadonlySet<string>): string {
  const policy = Object.keys(predicates).filter((name) => at.holds(name));
  const said: Record<string, string> = {};
  for (const { stepId, answer } of at.answers) {
    const id = stepId.slice(stepId.lastIndexOf(".") + 1);
    if (carried.has(id)) said[id] = answer;
  }
  return JSON.stringify([at.procedureId, at.frames, policy, Object.entries(said).sort()]);
}

/**
 * Every edge of a script, with the shortest answers that lead to it, under every combination of policy that can
 * occur. Breadth first, so loops end by themselves. After a switch it goes no further: that procedure has its own
 * walk.
 */
export function* walk(procedures: Procedures, procedureId: string): Generator<Edge> {
  const seen = new Set<string>();
  const carried = carriedIds(procedures);
  const waiting: (readonly Answer[])[] = [[]];
  for (let answers = waiting.shift(); answers; answers = waiting.shift()) {
    const from = position(procedures, procedureId, answers);
    if (from.kind !== "step") continue;
    const key = keyOf(from, carried);
    if (seen.has(key)) continue;
    seen.add(key);
    if (seen.size > maxStates) throw new Error(`walk: 「${procedureId}」 has more than ${maxStates} states`);
    for (const { answer } of from.step.options) {
      const next = [...answers, { stepId: from.stepId, answer }];
      const to = position(procedures, procedureId, next);
      yield { from, answer, to };
      if (to.kind === "step" && to.procedureId === procedureId) waiting.push(next);
    }
  }
}
