import { type Database, type Desk, ledgerOf, oldestPending } from "../outbox/index.ts";
import { clientFor } from "./clients.ts";

const tellEveryMs = 20_000;
/** What is sent at all is sent sooner than this. */
const stuckAfterMs = 5_000;

/**
 * Tells the agent that this counter's panel is there and what waits in its outbox: every now and then, as soon as
 * records are stuck though the line stands, and when they have gone. A failure needs no word: the board notices silence.
 * @returns what ends it
 */
export function tellPresence(db: Database, desk: Desk, pcNow: () => number): () => void {
  let toldUnsent = 0;
  let stuck: ReturnType<typeof setTimeout> | undefined;
  const tell = async () => {
    const { settings, unsent, line } = desk.store.getState();
    const client = clientFor(settings, "counter");
    // Also while nothing can be sent: the way that this takes may be open.
    if (client === null || line.kind === "refused") return;
    toldUnsent = unsent.pending;
    const since = unsent.pending === 0 ? null : await oldestPending(db, "counter", ledgerOf(settings));
    const oldestMs = since === null ? 0 : Math.max(0, pcNow() - Date.parse(since));
    await client.presence({ unsent: unsent.pending, oldestMs });
  };
  const unsubscribe = desk.store.subscribe(({ line, unsent }, before) => {
    if (line.kind === "connected" && before.line.kind !== "connected") void tell();
    if (unsent.pending > 0) stuck ??= setTimeout(tell, stuckAfterMs);
    else {
      clearTimeout(stuck);
      stuck = undefined;
      if (toldUnsent > 0) void tell();
    }
  });
  const timer = setInterval(tell, tellEveryMs);
  return () => {
    unsubscribe();
    clearInterval(timer);
    clearTimeout(stuck);
  };
}
