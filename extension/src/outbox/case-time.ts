import { clockAheadLimitMs, isCaseEvent } from "@desk/shared/contract";
import { isRefusedChange } from "./refused.ts";
import type { EventRow } from "./rows.ts";

/**
 * The time of a case's next event, epoch milliseconds: now, or just after the case's last event where the PC's clock
 * has been set back behind it. Records are read in the order of their times: a 再開 must not stand before its 保留.
 * @param rows the PC's records, those of the case among them
 */
export function timeInCase(
  rows: readonly Pick<EventRow, "event" | "delivery">[],
  transactionId: string,
  nowMs: number,
): number {
  let lastMs = nowMs;
  for (const row of rows) {
    if (!isCaseEvent(row.event) || row.event.transactionId !== transactionId || isRefusedChange(row))
      continue;
    lastMs = Math.max(lastMs, Date.parse(row.event.at));
  }
  // What is dated further ahead the agent refuses: better a true time that stands before the last event.
  return lastMs === nowMs || lastMs >= nowMs + clockAheadLimitMs ? nowMs : lastMs + 1;
}
