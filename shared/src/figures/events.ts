import { businessDateOf } from "../calendar/business-date.ts";
import { type CaseEvent, isCaseEvent } from "../contract/case-event.ts";
import type { DeskEvent, DeskEventOf } from "../contract/event.ts";
import { type CaseState, foldCase } from "./case.ts";
import { dayFigures } from "./day.ts";
import type { Sighting } from "./presence.ts";
import { foldTally, type TallyState } from "./tally.ts";
import type { DayFigures } from "./types.ts";

/** Every case and tally that the events tell of, whatever its day. */
export function foldEvents(events: readonly DeskEvent[]): { cases: CaseState[]; tallies: TallyState[] } {
  const byRecord = new Map<string, CaseEvent[]>();
  const tallyById = new Map<string, DeskEventOf<"TallyAdded">>();
  for (const event of events) {
    if (event.type === "TallyAdded") tallyById.set(event.id, event);
    else if (isCaseEvent(event)) {
      const group = byRecord.get(event.transactionId);
      if (group === undefined) byRecord.set(event.transactionId, [event]);
      else group.push(event);
    }
  }
  const tallies = [...tallyById.values()].map((tally) => foldTally(tally, byRecord.get(tally.id)));
  // Without a start (not yet arrived, or about a tally) the group is no case.
  const cases = [...byRecord.values()].map(foldCase).filter((one) => one !== null);
  return { cases, tallies };
}

/**
 * The figures of one JST day from raw events, in any order and number of copies. Events of other days may be
 * among them: a case belongs to the day of its start, even when it was finished or corrected later.
 * The reference against which the agent's incremental projection is tested.
 */
export function foldDay(events: readonly DeskEvent[], businessDate: string): DayFigures {
  const { cases, tallies } = foldEvents(events);
  const ofDay = new Map(
    events.filter((one) => businessDateOf(one.at) === businessDate).map((one) => [one.id, one]),
  );
  // A mis-tap is taken back by its id, like a tally.
  const voided = new Set(
    events.flatMap((one) => (one.type === "TransactionVoided" ? [one.transactionId] : [])),
  );
  const missed = { missed: 0, overflowed: 0 };
  const presence: Sighting[] = [];
  for (const event of ofDay.values()) {
    if (event.type === "CallMissed") missed[event.kind] += voided.has(event.id) ? 0 : 1;
    else if (event.type === "StaffSignedIn" || event.type === "StaffSignedOut")
      presence.push({ staffId: event.staffId, ms: Date.parse(event.at) });
  }
  return dayFigures({
    cases: cases.filter((one) => one.businessDate === businessDate),
    tallies: tallies.filter((one) => one.businessDate === businessDate),
    presence,
    missedCalls: missed,
  });
}
