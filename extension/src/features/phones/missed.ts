import type { MissedCallKind } from "@desk/shared/contract/phone-terms";
import type { Desk, DeskState } from "../../outbox/index.ts";
import { words } from "./words.ts";

/** One tap for a call that was not answered here. Resolves with its id when it is durable. */
export async function addMissedCall(desk: Desk, kind: MissedCallKind): Promise<string> {
  const head = desk.stamp();
  await desk.record([{ type: "CallMissed", ...head, kind }]);
  return head.id;
}

/** Takes one back; like a tally it is voided by its id. */
export async function undoMissedCall(desk: Desk, callId: string): Promise<void> {
  const reason = words.undoReason;
  await desk.record([{ type: "TransactionVoided", ...desk.stamp(), transactionId: callId, reason }]);
}

/** Of this PC, today. */
export function missedToday(
  { rows, businessDate }: Pick<DeskState, "rows" | "businessDate">,
  kind: MissedCallKind,
) {
  const voided = new Set(
    rows.flatMap(({ event }) => (event.type === "TransactionVoided" ? [event.transactionId] : [])),
  );
  return rows.filter(
    ({ event, businessDate: day }) =>
      event.type === "CallMissed" && event.kind === kind && day === businessDate && !voided.has(event.id),
  ).length;
}
