import type { LiveStatus } from "@desk/shared/contract";
import type { DeskState } from "../../outbox/index.ts";

/**
 * How many refused records want somebody: those of all counters that the agent tells of, and those of this page, which
 * the agent tells of too. What the lead has put aside here wants nobody any more.
 */
export function refusalsWaiting(
  told: LiveStatus["rejected"],
  { rejected, setAside }: Pick<DeskState["unsent"], "rejected" | "setAside">,
): number {
  const own = new Set([...rejected, ...setAside].map(({ event }) => event.id));
  const others = told.filter(({ id }) => id === null || !own.has(id));
  const named = new Set(others.flatMap(({ id }) => id ?? []));
  // Refused twice for two reasons, it is one record.
  return rejected.length + named.size + others.filter(({ id }) => id === null).length;
}
