import { type Answer, position } from "./engine.ts";
import type { Procedures } from "./model.ts";

/** Answers written as `step=answer step=answer …`. */
export function answersOf(way: string): Answer[] {
  return way
    .split(/\s+/)
    .filter(Boolean)
    .map((entry) => {
      const [stepId = "", answer = ""] = entry.split("=");
      return { stepId, answer };
    });
}

/** Names where a way leads: a step, `■outcome`, or `→procedure` without a script. */
export function go(procedures: Procedures, procedureId: string, way: string): string {
  const at = position(procedures, procedureId, answersOf(way));
  if (at.kind === "step") return at.stepId;
  if (at.kind === "end") return `■${at.outcome}`;
  return at.kind === "unscripted" ? `→${at.procedureId}` : `refused at ${at.at}: ${at.detail}`;
}
