import { toJstIso } from "@desk/shared/calendar/business-date";
import type { CaseEvent } from "@desk/shared/contract";
import type { ReviewPicture, ReviewSlot } from "@desk/shared/contract/charts";
import type { CaseState } from "@desk/shared/figures/case";
import { inOrder } from "@desk/shared/figures/order";

/** One stay in 審査待ち; `toMs` null = still waiting. */
export type Wait = {
  readonly fromMs: number;
  readonly toMs: number | null;
  readonly procedureId: string;
  readonly counterId: string;
};

const slotMs = 15 * 60_000;

/**
 * The stays in 審査待ち of one case, by the rules of `phaseTimeline`: together they are as long as its `reviewMs`.
 * The projected row knows only their sum, so the case's own events tell them apart.
 */
export function waitsOf(state: CaseState, events: readonly CaseEvent[]): Wait[] {
  const startMs = Date.parse(state.startedAt);
  const endMs = state.finished === null ? null : Date.parse(state.finished.at);
  const { procedureId, counterId } = state;
  const waits: Wait[] = [];
  let sinceMs: number | null = null;
  const leave = (atMs: number) => {
    if (sinceMs !== null && atMs > sinceMs)
      waits.push({ fromMs: sinceMs, toMs: atMs, procedureId, counterId });
    sinceMs = null;
  };
  for (const { event, ms } of inOrder(events)) {
    if (event.type === "TransactionFinished" && event.id === state.finished?.eventId) break;
    if (event.type !== "TransactionPhaseChanged" || (endMs !== null && ms > endMs)) continue;
    const atMs = Math.max(ms, startMs);
    if (event.phase !== "review") leave(atMs);
    else sinceMs ??= atMs;
  }
  if (endMs !== null) leave(endMs);
  else if (sinceMs !== null) waits.push({ fromMs: sinceMs, toMs: null, procedureId, counterId });
  return waits;
}

/** What the day's stays in 審査待ち look like, in quarters of an hour from the opening to the close or the last of them. */
export function reviewPicture(
  waits: readonly Wait[],
  cases: number,
  day: { readonly opensMs: number; readonly closesMs: number; readonly untilMs: number },
): ReviewPicture {
  const { untilMs } = day;
  const known = waits.filter(({ fromMs }) => fromMs < untilMs);
  const closed = known.flatMap(({ toMs }) => toMs ?? []);
  const fromMs = floorTo(Math.min(day.opensMs, ...known.map((wait) => wait.fromMs)));
  const toMs = Math.min(Math.max(day.closesMs, ...closed, ...known.map((wait) => wait.fromMs + 1)), untilMs);
  // A case that was left behind waits until the work of the day was over, not until midnight.
  const endOf = (wait: Wait) => Math.min(wait.toMs ?? toMs, untilMs);
  const slots: (ReviewSlot & { peakMs: number })[] = [];
  for (let ms = fromMs; ms < toMs; ms += slotMs) {
    const slot = { fromMs: ms, toMs: Math.min(ms + slotMs, toMs) };
    const inside = known.filter((wait) => wait.fromMs < slot.toMs && endOf(wait) > slot.fromMs);
    const peak = mostAtOnce(inside, slot.fromMs, endOf);
    const longestMs = Math.max(0, ...inside.map((wait) => Math.min(endOf(wait), slot.toMs) - wait.fromMs));
    slots.push({
      from: toJstIso(ms),
      waiting: peak.waiting,
      longestS: toSeconds(longestMs),
      peakMs: peak.atMs,
    });
  }
  const top = slots.reduce<(typeof slots)[number] | null>(
    (best, slot) => (slot.waiting > (best?.waiting ?? 0) ? slot : best),
    null,
  );
  return {
    slots: slots.map(({ from, waiting, longestS }) => ({ from, waiting, longestS })),
    cases,
    peak: top === null ? null : { at: toJstIso(top.peakMs), waiting: top.waiting },
    longest: longestOf(known, endOf),
  };
}

/** The most that waited at the same time, and since when; counted at each arrival, when alone it can rise. */
function mostAtOnce(waits: readonly Wait[], fromMs: number, endOf: (wait: Wait) => number) {
  let best = { waiting: 0, atMs: fromMs };
  const arrivals = [fromMs, ...waits.map((wait) => wait.fromMs).filter((ms) => ms > fromMs)].sort(
    (a, b) => a - b,
  );
  for (const atMs of arrivals) {
    const waiting = waits.filter((wait) => wait.fromMs <= atMs && endOf(wait) > atMs).length;
    if (waiting > best.waiting) best = { waiting, atMs };
  }
  return best;
}

function longestOf(waits: readonly Wait[], endOf: (wait: Wait) => number): ReviewPicture["longest"] {
  let best: Wait | null = null;
  for (const wait of waits)
    if (best === null || endOf(wait) - wait.fromMs > endOf(best) - best.fromMs) best = wait;
  if (best === null) return null;
  const { fromMs, toMs, procedureId, counterId } = best;
  return {
    from: toJstIso(fromMs),
    to: toMs === null ? null : toJstIso(toMs),
    waitS: toSeconds(endOf(best) - fromMs),
    procedureId,
    counterId,
  };
}

const floorTo = (ms: number) => Math.floor(ms / slotMs) * slotMs;
const toSeconds = (ms: number) => Math.floor((ms + 500) / 1000);
