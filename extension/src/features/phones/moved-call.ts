import type { CaseState } from "@desk/shared/figures/case";

type Moving = Pick<CaseState, "transactionId" | "channel" | "practice" | "phase" | "finished" | "voided">;
type Cases<Case extends Moving> = ReadonlyMap<string, Case>;

/**
 * The call that has just begun, changed its phase or ended. Undefined when none has: every recording folds all cases
 * anew, and reading the day anew changes many at once, which says nothing of now.
 */
export function movedCall<Case extends Moving>(now: Cases<Case>, before: Cases<Case>): Case | undefined {
  const moved = [...now.values()].filter((one) => hasMoved(one, before.get(one.transactionId)));
  return moved.length > 3 ? undefined : moved.findLast(isCall);
}

const isCall = ({ channel, practice }: Moving) => channel === "phone" && !practice;

function hasMoved(one: Moving, before: Moving | undefined): boolean {
  return (
    before === undefined ||
    before.phase !== one.phase ||
    before.voided !== one.voided ||
    (before.finished === null) !== (one.finished === null)
  );
}
