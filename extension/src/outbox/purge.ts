import { type Database, write } from "./database.ts";

/** The agent holds what it acknowledged; the counter keeps five weeks to look back at. */
export const keptDays = 35;

/** Deletes acknowledged events recorded more than 35 days before `nowMs`. Pending and refused ones stay. */
export function purgeOld(db: Database, nowMs: number): Promise<number> {
  const limitMs = nowMs - keptDays * 86_400_000;
  return write(db, ["events"], async (tx) => {
    let deleted = 0;
    let cursor = await tx.objectStore("events").openCursor();
    // In the order of recording, so the first young one ends it.
    while (cursor !== null && Date.parse(cursor.value.recordedAt) < limitMs) {
      if (cursor.value.delivery.state === "acknowledged") {
        await cursor.delete();
        deleted += 1;
      }
      cursor = await cursor.continue();
    }
    return deleted;
  });
}
