import type { CaseEvent } from "@desk/shared/contract";
import type { EventRow } from "./rows.ts";

/** Only these change what is recorded already; a start or a finish that was refused happened all the same. */
const changing: ReadonlySet<string> = new Set([
  "TransactionCorrected",
  "TransactionVoided",
  "TransactionReopened",
] satisfies CaseEvent["type"][]);

/** A 訂正, 取消 or 完了の取り消し that the agent refused: the record is what it was. It stands in 要確認. */
export function isRefusedChange({ event, delivery }: Pick<EventRow, "event" | "delivery">): boolean {
  return changing.has(event.type) && (delivery.state === "rejected" || delivery.state === "set-aside");
}
