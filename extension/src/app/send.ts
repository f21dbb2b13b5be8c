import type { Endpoint } from "../agent-client/index.ts";
import { showBadge } from "../chrome/badge.ts";
import {
  type Database,
  type EventRow,
  type FlushResult,
  flushPending,
  ledgerOf,
  loadSettings,
  type Settings,
  underFlushLock,
  type Via,
} from "../outbox/index.ts";
import { clientFor } from "./clients.ts";

export type Sending = {
  readonly db: Database;
  readonly via: Via;
  /** The settings when the flush begins. */
  readonly settingsNow: () => Settings | Promise<Settings>;
  readonly onSettled: () => void;
  readonly onSessionEnd?: Endpoint["onSessionEnd"];
  /** What this page is making durable now; the lock is asked for meanwhile. */
  readonly fresh?: () => Promise<readonly EventRow[]>;
};

/**
 * Sends what waits at this PC for `via`, one flush at a time in all pages and the service worker. Null when
 * there is no pairing to send with.
 */
export function sendPending(sending: Sending): Promise<FlushResult | null> {
  const { db, via, settingsNow, onSettled, onSessionEnd, fresh } = sending;
  return underFlushLock(async () => {
    const settings = await settingsNow();
    const client = clientFor(settings, via, onSessionEnd);
    if (client === null) return null;
    const now = () => new Date().toISOString();
    const ledger = ledgerOf(settings);
    return flushPending({ db, via, ledger, send: client.sendEvents, now, onSettled }, fresh?.());
  });
}

/** The toolbar button tells what waits: refused events first, then unsent ones. */
export async function refreshBadge(db: Database): Promise<void> {
  const ledger = ledgerOf(await loadSettings(db));
  const count = async (state: string) => {
    const counts = await Promise.all(
      ["counter", "console"].map((via) => db.countFromIndex("events", "delivery", [ledger, via, state])),
    );
    return counts.reduce((sum, one) => sum + one, 0);
  };
  const [rejected, pending] = await Promise.all([count("rejected"), count("pending")]);
  const shown = rejected > 0 ? rejected : pending;
  await showBadge(shown === 0 ? "" : String(Math.min(shown, 999)), rejected > 0);
}
