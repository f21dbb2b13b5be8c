import type { CaseEvent, RejectionReason } from "@desk/shared/contract";
import type { EventRow } from "./rows.ts";

/** Only these change what is recorded already; a start or a finish that was refused happened all the same. */
const changing: ReadonlySet<string> = new Set([
  "TransactionCorrected",
  "TransactionVoided",
  "TransactionReopened",
] satisfies CaseEvent["type"][]);

/**
 * A 訂正, 取消 or 完了の取り消し that the agent refused, or an edit that was overtaken: the record is what it was. It
 * stands in 要確認.
 */
export function isRefusedChange({ event, delivery }: Pick<EventRow, "event" | "delivery">): boolean {
  if (delivery.state !== "rejected" && delivery.state !== "set-aside") return false;
  return changing.has(event.type) || overtakenDetail({ delivery }) !== null;
}

/** What others had done before, in Japanese, where an edit was refused for that; null otherwise. */
export function overtakenDetail({ delivery }: Pick<EventRow, "delivery">): string | null {
  if (delivery.state !== "rejected" && delivery.state !== "set-aside") return null;
  const { reason, detail = reason } = delivery;
  return reason === ("overtaken" satisfies RejectionReason) ? detail : null;
}
