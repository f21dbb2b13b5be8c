import type { Phase } from "@desk/shared/contract";
import type { CaseState } from "@desk/shared/figures/case";
import { useDesk } from "../../outbox/index.ts";
import { changePhase } from "./actions.ts";
import { Choice } from "./choice.tsx";
import { phaseLabel } from "./words.ts";

/** The phases of a case without a script, set by hand. */
export function PhaseButtons({ state }: { state: CaseState }) {
  const desk = useDesk();
  const phases: Phase[] = state.channel === "phone" ? ["serving", "wrap-up"] : ["serving", "review"];
  return (
    <fieldset className="case-phases" aria-label="いまの状態">
      {phases.map((phase) => (
        <Choice
          key={phase}
          type="radio"
          name="phase"
          checked={state.phase === phase}
          onChange={() => void changePhase(desk, state.transactionId, phase)}
        >
          {phaseLabel(phase, state.channel)}
        </Choice>
      ))}
    </fieldset>
  );
}
