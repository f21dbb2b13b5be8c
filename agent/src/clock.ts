/** The only source of the present time; everything that needs it gets one of these. */
export type Clock = {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number;
};

/** The PC's clock. */
export const realClock: Clock = { now: () => Date.now() };

/**
 * The clock of a rehearsal: shows `startMs` when it is made and runs on at the speed of `base`.
 * Both are epoch milliseconds.
 */
export function rehearsalClock(startMs: number, base: Clock): Clock {
  const offsetMs = startMs - base.now();
  return { now: () => base.now() + offsetMs };
}
