import type { Phase } from "@desk/shared/contract";
import type { CaseState } from "@desk/shared/figures/case";
import type { Answer, Position } from "@desk/shared/procedures/engine";
import { lazy, scriptsOf } from "../../content/index.ts";
import type { Draft } from "../../outbox/index.ts";

/** Where a running case stands; never refused. */
export type Place = Exclude<Position, { kind: "refused" }>;

/** What the place of a case follows from: the procedure it was started as, in its version, and the answers. */
export type Script = Pick<Draft, "procedureId" | "answers" | "versions">;

/**
 * The place that the answers lead to. Answers that the script no longer knows (the extension was updated in the
 * middle of a case) are dropped from there on: the case goes on at the last step that still holds.
 */
export function placeOf({ procedureId, answers, versions }: Script): Place {
  const at = lazy().position(scriptsOf(versions).procedures, procedureId, answers);
  if (at.kind !== "refused") return at;
  if (answers.length === 0) return { kind: "unscripted", procedureId, answers: [] };
  const fitting = answers.slice(0, Math.min(at.at, answers.length - 1));
  return placeOf({ procedureId, versions, answers: fitting });
}

/** The phase that a place asks for; null where the person sets it by hand. */
export function phaseAt(place: Place): Phase | null {
  return place.kind === "step" ? place.phase : null;
}

/** The answers with one more at the place, or as they are when nothing can be answered there. */
export function withAnswer(place: Place, answer: string): readonly Answer[] {
  return place.kind === "step" ? [...place.answers, { stepId: place.stepId, answer }] : place.answers;
}

/** What the case is now: a switch in the script is recorded with the finish only. */
export function procedureOf(state: Pick<CaseState, "procedureId">, draft: Script | undefined): string {
  if (draft === undefined || draft.procedureId !== state.procedureId) return state.procedureId;
  return placeOf(draft).procedureId;
}
