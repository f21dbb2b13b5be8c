import { showBadge } from "../chrome/badge.ts";
import {
  type Database,
  type FlushResult,
  flushPending,
  ledgerOf,
  loadSettings,
  type Settings,
  underFlushLock,
  type Via,
} from "../outbox/index.ts";
import { clientFor } from "./clients.ts";

/**
 * Sends what waits at this PC for `via`, one flush at a time in all pages and the service worker. Null when
 * there is no pairing to send with.
 * @param settingsNow the settings when the flush begins
 */
export function sendPending(
  db: Database,
  via: Via,
  settingsNow: () => Settings | Promise<Settings>,
  onSettled: () => void,
): Promise<FlushResult | null> {
  return underFlushLock(async () => {
    const settings = await settingsNow();
    const client = clientFor(settings, via);
    if (client === null) return null;
    const now = () => new Date().toISOString();
    return flushPending({
      db,
      via,
      ledger: ledgerOf(settings),
      send: client.sendEvents,
      now,
      onSettled,
    });
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
