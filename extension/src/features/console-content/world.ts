import { createContext, useContext } from "react";
import type { Choices } from "../../ui/editing/index.ts";
import type { World } from "./faults.ts";
import { stepName } from "./names.ts";

/** The procedures that the draft stands among: a way into one of them may begin at any of its steps. */
export const WorldContext = createContext<World>(new Map());

/** The steps of another procedure, as they are chosen from. */
export function useStepsOf(procedureId: string): Choices<string> {
  const content = useContext(WorldContext).get(procedureId);
  return content?.procedure.steps.map(({ id }) => [id, stepName(content, id)] as const) ?? [];
}
