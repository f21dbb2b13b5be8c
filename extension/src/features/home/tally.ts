import type { Desk } from "../../outbox/index.ts";
import { words } from "./words.ts";

/** 案内 ＋1: a count without a timer. Resolves with its id when it is durable. */
export async function addTally(desk: Desk, procedureId: string): Promise<string> {
  const head = desk.stamp();
  await desk.record([{ type: "TallyAdded", ...head, procedureId, quantity: 1 }]);
  return head.id;
}

/** Takes a tally back; it stays in the list as 取消済み. */
export async function undoTally(desk: Desk, tallyId: string): Promise<void> {
  await desk.record([
    { type: "TransactionVoided", ...desk.stamp(), transactionId: tallyId, reason: words.undoReason },
  ]);
}
