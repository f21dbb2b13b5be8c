import { type Answer, position } from "./engine.ts";
import { procedures } from "./scripts.ts";

/** Follows `step=answer step=answer …` through a script and names where it stands: step, `■outcome` or `→procedure`. */
export function go(procedureId: string, way: string): string {
  const at = position(procedures, procedureId, answersOf(way));
  if (at.kind === "step") return at.stepId;
  if (at.kind === "end") return `■${at.outcome}`;
  return at.kind === "unscripted" ? `→${at.procedureId}` : `refused at ${at.at}: ${at.detail}`;
}

export function answersOf(way: string): Answer[] {
  return way
    .split(/\s+/)
    .filter(Boolean)
    .map((entry) => {
      const [stepId = "", answer = ""] = entry.split("=");
      return { stepId, answer };
    });
}
