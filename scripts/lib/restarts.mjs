/**
 * `mostRestarts` of agents that had run within `windowMs`: what ends more often needs a person. What keeps one from
 * starting (a port that is held, a disk that is away) passes, and is waited out.
 */
export const usualLimits = {
  firstPauseMs: 1000,
  mostPauseMs: 60_000,
  mostRestarts: 5,
  windowMs: 10 * 60_000,
};

/** How long to wait before each new start, and whether there were too many. @param {typeof usualLimits} limits */
export function createRestarts({ firstPauseMs, mostPauseMs, mostRestarts, windowMs }) {
  /** @type {number[]} */
  const ends = [];
  let upSinceMs = 0;
  let starts = 0;
  return {
    /** An agent answers. @param {number} nowMs */
    isUp(nowMs) {
      upSinceMs = nowMs;
    },
    /** An agent that had run has ended. One that ran for long was well again. @param {number} nowMs */
    tooOften(nowMs) {
      if (nowMs - upSinceMs >= mostPauseMs) starts = 0;
      while (ends[0] !== undefined && nowMs - ends[0] > windowMs) ends.shift();
      return ends.push(nowMs) > mostRestarts;
    },
    /** Doubles with every start that follows on another. */
    nextPauseMs() {
      starts += 1;
      return Math.min(firstPauseMs * 2 ** (starts - 1), mostPauseMs);
    },
  };
}
