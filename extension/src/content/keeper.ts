import type { AgentClient, Result } from "../agent-client/index.ts";
import type { Database, Ledger } from "../outbox/index.ts";
import { etagOf, keepBook, keepContent, loadLibrary } from "./cache.ts";
import { loadSeed, setLibrary } from "./library.ts";

/** Keeps the library of this page as the agent has it, and as the other pages of this PC have learnt it. */
export type ContentKeeper = {
  /** Reads the cache again: another site, or a rehearsal instead of the real one. */
  reload(): Promise<void>;
  /** Asks the agent for what has changed. Without an answer everything stays as it was. */
  refresh(client: AgentClient): Promise<void>;
  close(): void;
};

/** @param desk which ledger is written now, and the JST day */
export async function openContent(
  db: Database,
  desk: { ledger(): Ledger; today(): string },
): Promise<ContentKeeper> {
  await loadSeed();
  const reload = async () => setLibrary(await loadLibrary(db, desk.ledger()));
  await reload();
  const channel = new BroadcastChannel("desk-content");
  channel.onmessage = () => void reload();
  return {
    reload,
    refresh: async (client) => {
      const ledger = desk.ledger();
      const kept = await Promise.all([
        refreshContent(db, ledger, desk.today(), client),
        refreshBook(db, ledger, client),
      ]);
      if (!kept.some(Boolean) || ledger !== desk.ledger()) return;
      await reload();
      channel.postMessage("changed");
    },
    close: () => channel.close(),
  };
}

/** Whether there was something new. */
async function refreshContent(
  db: Database,
  ledger: Ledger,
  today: string,
  client: AgentClient,
): Promise<boolean> {
  const told = changeOf(await client.content(await etagOf(db, ledger, "procedures")));
  const answer = told === null ? null : (await import("./parse.ts")).parseContent(told.body);
  if (told === null || answer === null) return false;
  await keepContent(db, { ledger, etag: told.etag, today }, answer);
  return true;
}

async function refreshBook(db: Database, ledger: Ledger, client: AgentClient): Promise<boolean> {
  const told = changeOf(await client.qaBook(await etagOf(db, ledger, "qa")));
  const answer = told === null ? null : (await import("./parse.ts")).parseBook(told.body);
  if (told === null || answer === null) return false;
  await keepBook(db, { ledger, etag: told.etag }, answer);
  return true;
}

function changeOf(result: Result<{ changed: false } | { changed: true; etag: string; body: unknown }>) {
  return result.ok && result.value.changed ? result.value : null;
}
