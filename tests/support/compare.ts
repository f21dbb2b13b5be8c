import type { DeskEvent, Phase } from "@desk/shared/contract";

/** Seconds that one case spent in a phase, added up by hand from its events in the order of their times. */
export function secondsIn(phase: Phase, events: readonly DeskEvent[]): number {
  const inOrder = events.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  let now: Phase | null = null;
  let totalMs = 0;
  for (const [index, event] of inOrder.entries()) {
    if (event.type === "TransactionStarted") now = "serving";
    else if (event.type === "TransactionPhaseChanged") now = event.phase;
    else if (event.type === "TransactionFinished") now = null;
    const next = inOrder[index + 1];
    if (now === phase && next !== undefined) totalMs += Date.parse(next.at) - Date.parse(event.at);
  }
  return Math.round(totalMs / 1000);
}

/** The events of one type. */
export function ofType<T extends DeskEvent["type"]>(events: readonly DeskEvent[], type: T) {
  return events.filter((event): event is Extract<DeskEvent, { type: T }> => event.type === type);
}

/** Ids in the order of the alphabet: sets of events compare as lists, and a doubled one shows. */
export const idsOf = (events: readonly { id: string }[]) => events.map((event) => event.id).sort();
