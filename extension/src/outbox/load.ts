import { isCaseEvent } from "@desk/shared/contract";
import type { Database } from "./database.ts";
import { loadSettings } from "./database.ts";
import type { Draft, EventRow, Ledger, Via } from "./rows.ts";
import { ledgerOf, type Settings } from "./settings.ts";

/** Everything that the screens show, as the database has it. */
export type Snapshot = {
  settings: Settings;
  /** The day's events, and all events of the cases that they or a draft belong to. */
  rows: readonly EventRow[];
  drafts: readonly Draft[];
  unsent: Unsent;
};

/** `pending`: how many wait to be sent; the refused ones themselves, for the 要確認 list. */
export type Unsent = { pending: number; rejected: readonly EventRow[]; setAside: readonly EventRow[] };

/** @param today the JST day whose events are wanted, found from the settings' clock */
export async function loadSnapshot(
  db: Database,
  via: Via,
  todayOf: (settings: Settings) => string,
): Promise<Snapshot> {
  const settings = await loadSettings(db);
  const ledger = ledgerOf(settings);
  const [today, drafts, unsent] = await Promise.all([
    db.getAllFromIndex("events", "day", [ledger, todayOf(settings)]),
    db.getAll("drafts"),
    loadUnsent(db, via, ledger),
  ]);
  const ours = drafts.filter((draft) => draft.ledger === ledger);
  return { settings, rows: await withWholeCases(db, today, ours), drafts: ours, unsent };
}

/** Counts and refused events only: what changes while events are sent. */
export async function loadUnsent(db: Database, via: Via, ledger: Ledger): Promise<Unsent> {
  const [pending, rejected, setAside] = await Promise.all([
    db.countFromIndex("events", "delivery", [ledger, via, "pending"]),
    db.getAllFromIndex("events", "delivery", [ledger, via, "rejected"]),
    db.getAllFromIndex("events", "delivery", [ledger, via, "set-aside"]),
  ]);
  return { pending, rejected, setAside };
}

/** Since when the oldest unsent event waits, by the PC's own clock; null when nothing does. */
export async function oldestPending(db: Database, via: Via, ledger: Ledger): Promise<string | null> {
  const oldest = await db.getFromIndex("events", "delivery", [ledger, via, "pending"]);
  return oldest?.recordedAt ?? null;
}

/** A case that ran over midnight has its start on another day. */
async function withWholeCases(db: Database, rows: readonly EventRow[], drafts: readonly Draft[]) {
  const known = new Set<string>();
  const named = new Set(drafts.map((draft) => draft.transactionId));
  for (const { event } of rows) {
    if (isCaseEvent(event)) named.add(event.transactionId);
    if (event.type === "TransactionStarted") known.add(event.transactionId);
    if (event.type === "TallyAdded") known.add(event.id);
  }
  const missing = [...named].filter((id) => !known.has(id));
  if (missing.length === 0) return rows;
  const found = await Promise.all(missing.map((id) => db.getAllFromIndex("events", "case", id)));
  const byOrder = new Map([...rows, ...found.flat()].map((row) => [row.order, row]));
  return [...byOrder.values()].sort((a, b) => a.order - b.order);
}
