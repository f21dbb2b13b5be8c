import type { PanelPresence } from "@desk/shared/contract";
import type { LineEnd } from "./hub.ts";

/** How a counter's panel is, as it was told last. */
export type Presence = {
  readonly count: number;
  /** Since when the oldest unsent record waits, by the agent's clock. */
  readonly sinceMs: number;
};

/** A panel tells every 20 seconds; a page in the background may be slowed down to once a minute. */
export const silentAfterMs = 90_000;

/** A year. A longer wait comes of a PC's clock, and would be told as an instant that nobody can read. */
const longestWaitMs = 365 * 86_400_000;

export type Presences = {
  /** Returns whether what the board shows of the counter has changed. */
  told(counterId: string, told: PanelPresence, nowMs: number): boolean;
  /** Any request of the counter. Returns whether it ends a silence. */
  heard(counterId: string, nowMs: number): boolean;
  /** Its last line has dropped. One that was lost, or silent by then, is missed until it is heard again. */
  left(counterId: string, end: LineEnd, nowMs: number): void;
  /** Whether it is missed: it said nothing for too long while its line was open, or its line was lost. */
  isSilent(counterId: string, isConnected: boolean, nowMs: number): boolean;
  of(counterId: string): Presence | undefined;
  heardMs(counterId: string): number | undefined;
};

/** What the counters said of themselves in this run of the agent: the newest word is the only one that counts. */
export function createPresences(): Presences {
  const known = new Map<string, Presence>();
  const heardMs = new Map<string, number>();
  const missed = new Set<string>();
  const isSilentAt = (counterId: string, nowMs: number) =>
    isSilent(known.get(counterId), heardMs.get(counterId), nowMs);
  return {
    told(counterId, { unsent, oldestMs }, nowMs) {
      const before = known.get(counterId);
      const waitMs = unsent > 0 ? Math.min(oldestMs, longestWaitMs) : 0;
      // The same wait told again comes out a little earlier or later: that is no news.
      const isSameWait = before !== undefined && before.count > 0 && unsent > 0;
      const sinceMs = isSameWait ? nearest(before.sinceMs, nowMs - waitMs) : nowMs - waitMs;
      known.set(counterId, { count: unsent, sinceMs });
      return (before?.count ?? 0) !== unsent || (unsent > 0 && before?.sinceMs !== sinceMs);
    },
    heard(counterId, nowMs) {
      const wasSilent = missed.has(counterId) || isSilentAt(counterId, nowMs);
      missed.delete(counterId);
      heardMs.set(counterId, nowMs);
      return wasSilent;
    },
    left(counterId, end, nowMs) {
      if (end === "lost" || isSilentAt(counterId, nowMs)) missed.add(counterId);
    },
    isSilent: (counterId, isConnected, nowMs) =>
      missed.has(counterId) || (isConnected && isSilentAt(counterId, nowMs)),
    of: (counterId) => known.get(counterId),
    heardMs: (counterId) => heardMs.get(counterId),
  };
}

/** Only a panel that is known to tell can be missed: an older one never does. */
function isSilent(presence: Presence | undefined, heardMs: number | undefined, nowMs: number): boolean {
  return presence !== undefined && heardMs !== undefined && nowMs - heardMs > silentAfterMs;
}

const sameWithinMs = 2_000;

function nearest(beforeMs: number, nowMs: number): number {
  return Math.abs(beforeMs - nowMs) <= sameWithinMs ? beforeMs : nowMs;
}
