import type { CaseEvent, DeskEvent, Phase } from "@desk/shared/contract";
import type { CaseState } from "@desk/shared/figures/case";
import { catalogueEntry } from "@desk/shared/procedures/catalogue";
import type { Answer } from "@desk/shared/procedures/engine";
import type { Draft, Envelope } from "../../outbox/index.ts";
import { phaseAt, placeOf } from "./place.ts";
import { isSwitch, switchReason } from "./words.ts";

/** What one gesture records: its events, and the draft that goes with them. */
export type Plan = { events: DeskEvent[]; draft: Omit<Draft, "ledger"> };
/** The head of the next event of a case. */
type Stamp = (transactionId: string) => Envelope;

/** One person serves one case at a time: whatever else is in 対応中 at this counter goes on hold. */
export function parked(open: readonly CaseState[], except: string | null, stamp: Stamp): CaseEvent[] {
  return open
    .filter((state) => state.phase === "serving" && state.transactionId !== except)
    .map(({ transactionId }) => phaseChange(transactionId, "hold", stamp));
}

export function phaseChange(transactionId: string, phase: Phase, stamp: Stamp): CaseEvent {
  return { type: "TransactionPhaseChanged", ...stamp(transactionId), transactionId, phase };
}

/** To a phase by hand, or back from 保留: the others give way when it is 対応中. */
export function toPhase(
  open: readonly CaseState[],
  state: CaseState,
  phase: Phase,
  stamp: Stamp,
): CaseEvent[] {
  if (state.phase === phase) return [];
  const others = phase === "serving" ? parked(open, state.transactionId, stamp) : [];
  return [...others, phaseChange(state.transactionId, phase, stamp)];
}

/** What moving through the script records: the phase of the new place. */
export function move(
  open: readonly CaseState[],
  state: CaseState,
  draft: Omit<Draft, "ledger">,
  answers: readonly Answer[],
  stamp: Stamp,
): Plan {
  const after = placeOf({ ...draft, answers });
  const phase = phaseAt(after);
  return {
    events: phase === null ? [] : toPhase(open, state, phase, stamp),
    draft: { ...draft, answers: after.answers },
  };
}

/** A switch is recorded with the finish: a wrong tap and the way back leave no 訂正 in the city's report. */
export function switched(
  state: CaseState,
  draft: Pick<Draft, "procedureId" | "answers">,
  stamp: Stamp,
): CaseEvent[] {
  const { procedureId } = placeOf(draft);
  // What the lead has corrected meanwhile stands.
  const isOurs = state.procedureId === draft.procedureId || isSwitch(state.corrections.at(-1)?.reason);
  if (procedureId === state.procedureId || !isOurs) return [];
  const title = catalogueEntry(procedureId)?.title ?? procedureId;
  return [
    {
      type: "TransactionCorrected",
      ...stamp(state.transactionId),
      transactionId: state.transactionId,
      changes: { procedureId },
      reason: switchReason(title),
    },
  ];
}
