import type { Phase } from "@desk/shared/contract";
import type { CaseState } from "@desk/shared/figures/case";
import { useDesk } from "../../outbox/index.ts";
import { Button } from "../../ui/index.ts";
import { changePhase } from "./actions.ts";
import { phaseLabel } from "./words.ts";

/** The phases of a case without a script, set by hand. */
export function PhaseButtons({ state }: { state: CaseState }) {
  const desk = useDesk();
  const phases: Phase[] = state.channel === "phone" ? ["serving", "wrap-up"] : ["serving", "review"];
  return (
    <fieldset className="case-phases" aria-label="いまの状態">
      {phases.map((phase) => (
        <Button
          key={phase}
          kind="plain"
          className="case-choice"
          aria-pressed={state.phase === phase}
          onClick={() => void changePhase(desk, state.transactionId, phase)}
        >
          {phaseLabel(phase, state.channel)}
        </Button>
      ))}
    </fieldset>
  );
}
