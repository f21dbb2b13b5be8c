import type { EventRow } from "../../outbox/index.ts";

/** The device that the latest finished case of this PC used, among those asked for. */
export function lastUsed(rows: readonly EventRow[], isAsked: (deviceId: string) => boolean): string | null {
  for (const { event } of rows.toReversed()) {
    if (event.type !== "TransactionFinished") continue;
    const found = event.deviceIds.findLast(isAsked);
    if (found !== undefined) return found;
  }
  return null;
}
