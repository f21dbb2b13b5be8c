import type { Outcome } from "@desk/shared/contract";
import type { DeskState } from "../../outbox/index.ts";

/** One line of the day's list. */
export type Entry = {
  /** Names the case or the tally in a `TransactionVoided`. */
  transactionId: string;
  at: string;
  procedureId: string;
  /** null: a one-tap count. */
  finished: null | { outcome: Outcome; servingMs: number; reviewMs: number; timeIsAccurate: boolean };
  quantity: number;
  practice: boolean;
  voidReason: string | null;
};

/** What is finished today at this counter, the newest first. */
export function entriesOf(
  { cases, tallies }: Pick<DeskState, "cases" | "tallies">,
  counterId: string,
  businessDate: string,
): Entry[] {
  const entries: Entry[] = [];
  for (const state of cases.values()) {
    if (state.counterId !== counterId || state.businessDate !== businessDate) continue;
    if (state.finished === null) continue;
    const { outcome, quantity, timeIsAccurate, at } = state.finished;
    const { servingMs, reviewMs } = state.times;
    const { transactionId, procedureId, practice } = state;
    entries.push({
      transactionId,
      at,
      procedureId,
      finished: { outcome, servingMs, reviewMs, timeIsAccurate },
      quantity,
      practice,
      voidReason: state.voided ? voidReasonOf(state.corrections) : null,
    });
  }
  for (const tally of tallies) {
    if (tally.counterId !== counterId || tally.businessDate !== businessDate) continue;
    const { id, at, procedureId, quantity } = tally;
    const voidReason = tally.voided ? voidReasonOf(tally.corrections) : null;
    entries.push({
      transactionId: id,
      at,
      procedureId,
      finished: null,
      quantity,
      practice: false,
      voidReason,
    });
  }
  return entries.sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

function voidReasonOf(corrections: readonly { kind: string; reason: string }[]): string {
  return corrections.findLast((mark) => mark.kind === "voided")?.reason ?? "";
}
