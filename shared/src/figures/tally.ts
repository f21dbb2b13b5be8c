import { businessDateOf } from "../calendar/business-date.ts";
import type { CaseEvent, DeskEventOf } from "../contract/event.ts";
import type { CorrectionMark } from "./case.ts";
import { inOrder } from "./order.ts";

/** A one-tap count as its own event and what was later said of it tell it. */
export type TallyState = {
  id: string;
  procedureId: string;
  counterId: string;
  staffId: string;
  at: string;
  /** The JST day of `at`. */
  businessDate: string;
  quantity: number;
  voided: boolean;
  corrections: CorrectionMark[];
};

/**
 * The state of one tally. `about` are the events whose `transactionId` names it: 取消, and 訂正 of
 * procedure and quantity (a tally has no times and no outcome to correct). Order and copies do not matter.
 */
export function foldTally(tally: DeskEventOf<"TallyAdded">, about: readonly CaseEvent[] = []): TallyState {
  const state: TallyState = {
    id: tally.id,
    procedureId: tally.procedureId,
    counterId: tally.counterId,
    staffId: tally.staffId,
    at: tally.at,
    businessDate: businessDateOf(tally.at),
    quantity: tally.quantity,
    voided: false,
    corrections: [],
  };
  for (const { event } of inOrder(about)) {
    if (event.type === "TransactionVoided") {
      state.voided = true;
      state.corrections.push({ kind: "voided", at: event.at, reason: event.reason });
    } else if (event.type === "TransactionCorrected") {
      state.procedureId = event.changes.procedureId ?? state.procedureId;
      state.quantity = event.changes.quantity ?? state.quantity;
      state.corrections.push({ kind: "corrected", at: event.at, reason: event.reason });
    }
  }
  return state;
}
