import type { PanelPresence } from "@desk/shared/contract";
import type { LineEnd } from "./hub.ts";

/** How the panels of a PC, or of a counter, are, as it was told last. */
export type Presence = {
  readonly count: number;
  /** Since when the oldest unsent record waits, by the agent's clock. */
  readonly sinceMs: number;
};

/** A panel tells every 20 seconds; a page in the background may be slowed down to once a minute. */
export const silentAfterMs = 90_000;

/** A year. A longer wait comes of a PC's clock, and would be told as an instant that nobody can read. */
const longestWaitMs = 365 * 86_400_000;

/** A paired PC: of two at one counter neither speaks for the other. */
export type Pc = { readonly counterId: string; readonly tokenHash: Buffer };

export type Presences = {
  /** Returns whether what the board shows of the counter has changed. */
  told(pc: Pc, told: PanelPresence, nowMs: number): boolean;
  /** Any request of the PC. Returns whether it ends a silence. */
  heard(pc: Pc, nowMs: number): boolean;
  /** Its last line has dropped. One that was lost, or silent by then, is missed until it is heard again. */
  left(pc: Pc, end: LineEnd, nowMs: number): void;
  /** Its token has been revoked: nothing that it said counts any more. */
  forget(tokenHash: Buffer): void;
  /**
   * Whether one of the counter's PCs is missed: it said nothing for too long while its line was open, or its line was lost.
   * @param isConnected whether a line of that token is open
   */
  isSilent(counterId: string, isConnected: (tokenHash: Buffer) => boolean, nowMs: number): boolean;
  /** What all its PCs have unsent together, since the oldest of it. */
  of(counterId: string): Presence | undefined;
  /** When any of them was heard last. */
  heardMs(counterId: string): number | undefined;
};

type Known = { readonly tokenHash: Buffer; presence?: Presence; heardMs?: number; isMissed: boolean };

/** What the paired PCs said of themselves in this run of the agent: of each the newest word is the only one that counts. */
export function createPresences(): Presences {
  const known = new Map<string, Map<string, Known>>();
  const pcsOf = (counterId: string) => [...(known.get(counterId)?.values() ?? [])];
  const find = ({ counterId, tokenHash }: Pc): Known => {
    const pcs = known.get(counterId) ?? new Map<string, Known>();
    known.set(counterId, pcs);
    const key = tokenHash.toString("latin1");
    const pc = pcs.get(key) ?? { tokenHash, isMissed: false };
    pcs.set(key, pc);
    return pc;
  };
  return {
    told(of, { unsent, oldestMs }, nowMs) {
      const pc = find(of);
      const before = pc.presence;
      const waitMs = unsent > 0 ? Math.min(oldestMs, longestWaitMs) : 0;
      // The same wait told again comes out a little earlier or later: that is no news.
      const isSameWait = before !== undefined && before.count > 0 && unsent > 0;
      const sinceMs = isSameWait ? nearest(before.sinceMs, nowMs - waitMs) : nowMs - waitMs;
      pc.presence = { count: unsent, sinceMs };
      return (before?.count ?? 0) !== unsent || (unsent > 0 && before?.sinceMs !== sinceMs);
    },
    heard(of, nowMs) {
      const pc = find(of);
      const wasSilent = pc.isMissed || isSilentAt(pc, nowMs);
      pc.isMissed = false;
      pc.heardMs = nowMs;
      return wasSilent;
    },
    left(of, end, nowMs) {
      const pc = find(of);
      if (end === "lost" || isSilentAt(pc, nowMs)) pc.isMissed = true;
    },
    forget(tokenHash) {
      for (const pcs of known.values()) pcs.delete(tokenHash.toString("latin1"));
    },
    isSilent: (counterId, isConnected, nowMs) =>
      pcsOf(counterId).some((pc) => pc.isMissed || (isSilentAt(pc, nowMs) && isConnected(pc.tokenHash))),
    of(counterId) {
      const told = pcsOf(counterId).flatMap(({ presence }) => presence ?? []);
      const waiting = told.filter(({ count }) => count > 0);
      const count = waiting.reduce((total, one) => total + one.count, 0);
      if (waiting.length === 0) return told[0];
      return { count, sinceMs: Math.min(...waiting.map(({ sinceMs }) => sinceMs)) };
    },
    heardMs(counterId) {
      const all = pcsOf(counterId).flatMap(({ heardMs }) => heardMs ?? []);
      return all.length === 0 ? undefined : Math.max(...all);
    },
  };
}

/** Only a panel that is known to tell can be missed: an older one never does. */
function isSilentAt({ presence, heardMs }: Known, nowMs: number): boolean {
  return presence !== undefined && heardMs !== undefined && nowMs - heardMs > silentAfterMs;
}

const sameWithinMs = 2_000;

function nearest(beforeMs: number, nowMs: number): number {
  return Math.abs(beforeMs - nowMs) <= sameWithinMs ? beforeMs : nowMs;
}
