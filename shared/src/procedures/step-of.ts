import type { Procedure, Step } from "./model.ts";

/** A step of a definition, or undefined. */
export function stepOf(procedure: Procedure | undefined, stepId: string): Step | undefined {
  return procedure?.steps.find((step) => step.id === stepId);
}
