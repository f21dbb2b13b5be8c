import type { Phase } from "@desk/shared/contract";
import type { CaseState } from "@desk/shared/figures/case";
import { elapsed } from "@desk/shared/timing/phases";
import { useDesk } from "../../outbox/index.ts";
import { Clock, useNow } from "../../ui/index.ts";
import { phaseLabel, shortPhaseLabels } from "./words.ts";

const fields = { serving: "servingMs", review: "reviewMs", "wrap-up": "wrapUpMs", hold: "holdMs" } as const;
const order: readonly Phase[] = ["serving", "review", "wrap-up", "hold"];

/** The clocks of a case: 対応 always, the others once they have run; the running one stands out. */
export function CaseClock({ state }: { state: CaseState }) {
  const desk = useDesk();
  const times = elapsed(state, useNow(desk.now));
  const shown = order.filter(
    (phase) => phase === "serving" || phase === state.phase || times[fields[phase]] >= 1_000,
  );
  return (
    <dl className="case-clock">
      {shown.map((phase) => (
        <div key={phase} className={phase === state.phase ? "case-clock__running" : undefined}>
          <dt>{state.channel === "phone" && phase === "serving" ? "通話" : shortPhaseLabels[phase]}</dt>
          <dd>
            <Clock label={phaseLabel(phase, state.channel)} elapsedMs={times[fields[phase]]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
