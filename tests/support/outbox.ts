import type { DeskEvent } from "@desk/shared/contract";
import type { Page } from "playwright-core";
import { isPresence } from "./events.ts";

export type KeptEvent = { event: DeskEvent; delivery: string };

/** What lies in the IndexedDB of the extension, read as it is by a page of it; but for who came and went. */
export async function readOutbox(page: Page): Promise<KeptEvent[]> {
  const rows = (await readStore(page, "events")) as { event: DeskEvent; delivery: { state: string } }[];
  return rows
    .filter(({ event }) => !isPresence(event))
    .map(({ event, delivery }) => ({ event, delivery: delivery.state }));
}

/** Everything in the extension's database as one text, to look for what must not be there. */
export async function outboxText(page: Page): Promise<string> {
  const stores = await Promise.all(["events", "drafts", "settings"].map((store) => readStore(page, store)));
  return JSON.stringify(stores);
}

/** All rows of a store of the extension's database. */
export function readStore(page: Page, store: string): Promise<unknown[]> {
  return page.evaluate(
    (name) =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open("desk");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const all = db.transaction(name).objectStore(name).getAll();
          all.onerror = () => reject(all.error);
          all.onsuccess = () => {
            db.close();
            resolve(all.result);
          };
        };
      }),
    store,
  );
}
