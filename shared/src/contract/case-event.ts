import type { DeskEvent } from "./event.ts";

/** An event of a case, or about a tally; a question or an incident that came up in a case only names it. */
export type CaseEvent = Extract<DeskEvent, { type: `Transaction${string}` }>;

export function isCaseEvent(event: DeskEvent): event is CaseEvent {
  return event.type.startsWith("Transaction");
}
