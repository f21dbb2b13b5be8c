import { type Answer, position } from "@desk/shared/procedures/engine";
import { procedures } from "@desk/shared/procedures/scripts";

/** The first answer of every step, from the first one to the end of the case. */
export function usualWay(procedureId: string): Answer[] {
  const answers: Answer[] = [];
  for (;;) {
    const at = position(procedures, procedureId, answers);
    if (at.kind !== "step") return answers;
    const [first] = at.step.options;
    if (first === undefined || answers.length > 60)
      throw new Error(`${procedureId} has no usual way to its end`);
    answers.push({ stepId: at.stepId, answer: first.answer });
  }
}
