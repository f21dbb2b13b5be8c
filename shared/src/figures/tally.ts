import type { CaseEvent } from "../contract/case-event.ts";
import type { DeskEventOf } from "../contract/event.ts";
import { type CorrectionMark, correctedMark, voidedMark } from "./corrections.ts";
import { jstDate } from "./jst.ts";
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
    businessDate: jstDate(Date.parse(tally.at)),
    quantity: tally.quantity,
    voided: false,
    corrections: [],
  };
  for (const { event } of inOrder(about)) {
    if (event.type === "TransactionVoided") {
      state.voided = true;
      state.corrections.push(voidedMark(event));
    } else if (event.type === "TransactionCorrected") {
      const { procedureId = state.procedureId, quantity = state.quantity } = event.changes;
      // A tally has nothing else that a correction could change.
      const told = { ...event, changes: { procedureId, quantity } };
      const { procedureId: wasProcedure, quantity: wasQuantity } = state;
      state.corrections.push(correctedMark(told, { procedureId: wasProcedure, quantity: wasQuantity }));
      Object.assign(state, { procedureId, quantity });
    }
  }
  return state;
}
