import { instantOf } from "@desk/shared/calendar/business-date";
import type { Opening } from "@desk/shared/calendar/opening";
import type { Notice } from "./notice.ts";
import { words } from "./words.ts";

/** Since when the agent has not answered, and when it was last asked; epoch milliseconds of the PC's clock. */
export type Away = { readonly sinceMs: number; readonly askedMs: number };

/** Shorter silences come with a restart of the agent, or of the network's boxes. */
export const awayAfterMs = 5 * 60_000;
/** It is asked every minute. After a longer gap the PC slept, and nobody knows what the agent did meanwhile. */
const gapMs = 3 * 60_000;

/** What is known after the agent was asked again. */
export function afterAsking(before: Away | null, answered: boolean, nowMs: number): Away | null {
  if (answered) return null;
  const goesOn = before !== null && nowMs >= before.askedMs && nowMs - before.askedMs <= gapMs;
  return { sinceMs: goesOn ? before.sinceMs : nowMs, askedMs: nowMs };
}

const awaySubject = "agent-away";
/** Whether a notice is one that this PC finds out by itself. */
export const isOfPc = (subject: string) => subject.startsWith(awaySubject);

/**
 * The agent has been away too long while the counters are open.
 * @param deskMs the present, and
 * @param opening today's, by the desk's time
 */
export function awayNotices(away: Away | null, opening: Opening, deskMs: number): Notice[] {
  if (away === null || opening.kind === "closed") return [];
  const { date, opensAt, closesAt } = opening;
  const isOpen = deskMs >= instantOf(date, opensAt) && deskMs < instantOf(date, closesAt);
  const awayMs = away.askedMs - away.sinceMs;
  if (!isOpen || awayMs < awayAfterMs) return [];
  const since = new Date(deskMs - awayMs).toISOString();
  return [
    {
      // On the next day it is news again.
      key: `${awaySubject} ${away.sinceMs} ${date}`,
      subject: `${awaySubject} ${date}`,
      since,
      title: words.awayTitle,
      message: words.away(since),
      place: "",
    },
  ];
}
