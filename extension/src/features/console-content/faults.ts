import type { ContentFault } from "@desk/shared/contract";
import { check, type Fault } from "@desk/shared/procedures/check";
import type { CurrentVersion, ProcedureContent } from "@desk/shared/procedures/version";
import { effectiveVersion } from "@desk/shared/procedures/version";
import { faultText, plainFaults } from "./fault-words.ts";
import { procedureTitle, stepName } from "./names.ts";
import { words } from "./words.ts";

/** The procedures that a draft is judged among, by id. */
export type World = ReadonlyMap<string, ProcedureContent>;

/** What counters follow on a JST day. */
export function worldOn(versions: readonly CurrentVersion[], date: string): World {
  const ids = new Set(versions.map(({ procedureId }) => procedureId));
  return new Map(
    [...ids].flatMap((id) => {
      const current = effectiveVersion(versions, id, date);
      return current === undefined ? [] : [[id, current.content] as const];
    }),
  );
}

const faultsIn = (world: World): Fault[] =>
  check(
    Object.fromEntries([...world].map(([id, { procedure }]) => [id, procedure])),
    Object.fromEntries([...world].map(([id, content]) => [id, content.words])),
  );
const keyOf = ({ procedureId, stepId, code, message }: Fault) =>
  JSON.stringify([procedureId, stepId, code, message]);

/**
 * The engine's check of a draft among the other procedures: its own faults, and those that it brings to others.
 * The agent judges once more when the draft is handed in.
 */
export function draftCheck(world: World): (draft: ProcedureContent) => ContentFault[] {
  const before = new Set(faultsIn(world).map(keyOf));
  return (draft) =>
    plainFaults(
      faultsIn(new Map([...world, [draft.procedure.id, draft]]))
        .filter((fault) => fault.procedureId === draft.procedure.id || !before.has(keyOf(fault)))
        .map(({ procedureId, ...fault }) => ({ ...fault, id: procedureId })),
    );
}

/** Where a fault stands, as the lead's list names it, and what it is. */
export function describeFault(draft: ProcedureContent, fault: ContentFault): { place: string; what: string } {
  const options = draft.procedure.steps.find(({ id }) => id === fault.stepId)?.options ?? [];
  // Ids of answers are shown nowhere else: the form counts them.
  const what = faultText(fault.message).replace(/選択肢「([^」]+)」/, (all, answer: string) => {
    const index = options.findIndex((option) => option.answer === answer);
    return index < 0 ? all : words.option(index + 1);
  });
  if (fault.id !== draft.procedure.id) {
    return { place: words.otherProcedure(procedureTitle(fault.id)), what: fault.message };
  }
  return {
    place: fault.stepId === null ? words.wholeProcedure : words.step(stepName(draft, fault.stepId)),
    what,
  };
}
