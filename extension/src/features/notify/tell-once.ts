import { type Database, type Ledger, write } from "../../outbox/index.ts";
import type { Notice } from "./notice.ts";

/** What has been told at this PC, by key, with the instant and where it leads. */
export type NoticesTold = Readonly<Record<string, { readonly at: string; readonly place: string }>>;

/** A key never comes again after that; without an end the list would grow for years. */
const keptDays = 62;

/**
 * Shows what has not been shown at this PC yet, and remembers it on the disk. What could not be shown is tried again
 * the next time. Shown before it is remembered: after a crash in between the same id replaces the notice that stands.
 * @param now ISO 8601, the PC's clock
 * @returns the ids that were shown
 */
export function tellOnce(
  db: Database,
  { ledger, now }: { readonly ledger: Ledger; readonly now: string },
  notices: readonly Notice[],
  show: (id: string, notice: Notice) => Promise<void>,
): Promise<string[]> {
  // The worker may be woken while it still waits for the agent.
  return navigator.locks.request("desk-notices", async () => {
    const told = await toldAt(db);
    const shown: string[] = [];
    for (const notice of notices) {
      const id = `${ledger} ${notice.key}`;
      if (told[id] !== undefined || shown.includes(id)) continue;
      await show(id, notice);
      shown.push(id);
      await remember(db, id, { at: now, place: notice.place });
    }
    return shown;
  });
}

/** Where a notice leads; null when this PC does not know it. */
export async function placeOfNotice(db: Database, id: string): Promise<string | null> {
  return (await toldAt(db))[id]?.place ?? null;
}

const settingKey = "noticesTold";

async function toldAt(db: Database): Promise<NoticesTold> {
  return ((await db.get("settings", settingKey)) as NoticesTold | undefined) ?? {};
}

async function remember(db: Database, id: string, entry: NoticesTold[string]): Promise<void> {
  const oldestMs = Date.parse(entry.at) - keptDays * 86_400_000;
  await write(db, ["settings"], async (tx) => {
    const store = tx.objectStore("settings");
    const told = ((await store.get(settingKey)) as NoticesTold | undefined) ?? {};
    const kept = Object.entries(told).filter(([, { at }]) => Date.parse(at) >= oldestMs);
    await store.put({ ...Object.fromEntries(kept), [id]: entry }, settingKey);
  });
}
