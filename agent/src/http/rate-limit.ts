import type { Clock } from "../clock.ts";

export type RateLimit = {
  /** Counts one request of `key`; returns 0 when it may pass, else the seconds to wait. */
  take(key: string): number;
};

/** A fixed window: stops a panel that has run wild long before it hurts the other counters. */
export function createRateLimit(input: { clock: Clock; limit: number; windowMs: number }): RateLimit {
  let windowEndsMs = 0;
  const counts = new Map<string, number>();
  return {
    take(key) {
      const nowMs = input.clock.now();
      // A clock set back must not keep an old window open for hours.
      if (nowMs >= windowEndsMs || windowEndsMs - nowMs > input.windowMs) {
        windowEndsMs = nowMs + input.windowMs;
        counts.clear();
      }
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return count <= input.limit ? 0 : Math.max(1, Math.ceil((windowEndsMs - nowMs) / 1000));
    },
  };
}
