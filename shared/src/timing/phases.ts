import type { Phase } from "../contract/constants.ts";

/** 対応 / 審査待ち / 後作業 / 保留 of one case, in milliseconds. */
export type PhaseTimes = { servingMs: number; reviewMs: number; wrapUpMs: number; holdMs: number };

/** An instant as it was recorded, with its epoch milliseconds. */
export type Moment = { readonly at: string; readonly ms: number };
export type PhaseChange = Moment & { readonly phase: Phase };

/** `times` of the closed stretches; `phase` is the last one, entered at `since`. */
export type Timeline = { times: PhaseTimes; phase: Phase; since: string };

const fieldOf = {
  serving: "servingMs",
  review: "reviewMs",
  "wrap-up": "wrapUpMs",
  hold: "holdMs",
} as const satisfies Record<Phase, keyof PhaseTimes>;

/**
 * The time of each phase between `start` and `endMs` (null = still running: only closed stretches count).
 * A case begins in `serving`. Changes outside the span are clipped, so a corrected start or finish shortens
 * or lengthens the first or the last stretch; an end before the start gives 0 everywhere.
 * `changes` must be in order of time.
 */
export function phaseTimeline(
  start: Moment,
  changes: readonly PhaseChange[],
  endMs: number | null,
): Timeline {
  const times: PhaseTimes = { servingMs: 0, reviewMs: 0, wrapUpMs: 0, holdMs: 0 };
  let phase: Phase = "serving";
  let since = start;
  for (const change of changes) {
    if (endMs !== null && change.ms > endMs) break;
    if (change.phase === phase) continue;
    if (change.ms > start.ms) {
      times[fieldOf[phase]] += change.ms - since.ms;
      since = change;
    }
    phase = change.phase;
  }
  if (endMs !== null) times[fieldOf[phase]] += Math.max(0, endMs - since.ms);
  return { times, phase, since: since.at };
}

/** What the clocks need to know of a case. */
export type TimedCase = {
  readonly times: Readonly<PhaseTimes>;
  readonly phase: Phase;
  readonly phaseSince: string;
  readonly finished: object | null;
};

/**
 * The times of a case at `nowMs` (epoch milliseconds), the running stretch included; of a finished case
 * its final times. A clock that went back never shows less than the closed stretches.
 */
export function elapsed(of: TimedCase, nowMs: number): PhaseTimes {
  if (of.finished !== null) return { ...of.times };
  const field = fieldOf[of.phase];
  const running = Math.max(0, nowMs - Date.parse(of.phaseSince));
  return { ...of.times, [field]: of.times[field] + running };
}
