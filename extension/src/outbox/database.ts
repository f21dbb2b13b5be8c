import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from "idb";
import type { BookRow, Draft, EventRow, VersionRow } from "./rows.ts";
import { defaultSettings, type Settings } from "./settings.ts";

interface DeskSchema extends DBSchema {
  events: {
    key: number;
    value: EventRow;
    indexes: {
      id: string;
      /** ledger, via, delivery state */
      delivery: [string, string, string];
      /** ledger, business date */
      day: [string, string];
      case: string;
      device: string;
    };
  };
  drafts: { key: string; value: Draft };
  settings: { key: string; value: unknown };
  /** The contents of scripts, also of versions that only a running case still follows. */
  versions: { key: [string, string, number]; value: VersionRow };
  /** What the agent told last of the scripts and of the 質疑応答集, by ledger and kind. */
  books: { key: [string, string]; value: BookRow };
}
export type Database = IDBPDatabase<DeskSchema>;
export type StoreName = StoreNames<DeskSchema>;
export type WriteTransaction = IDBPTransaction<DeskSchema, StoreName[], "readwrite">;

export const databaseName = "desk";

/** Opens the one database of this PC's extension. @param name another one in tests only */
export async function openDatabase(name: string = databaseName): Promise<Database> {
  return openDB<DeskSchema>(name, 2, {
    upgrade(db, from) {
      if (from < 1) createRecords(db);
      if (from < 2) createContents(db);
    },
    // A newer version of the extension waits for this page: let it.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
}

function createRecords(db: Database): void {
  const events = db.createObjectStore("events", { keyPath: "order", autoIncrement: true });
  events.createIndex("id", "event.id", { unique: true });
  events.createIndex("delivery", ["ledger", "via", "delivery.state"]);
  events.createIndex("day", ["ledger", "businessDate"]);
  events.createIndex("case", "event.transactionId");
  events.createIndex("device", "event.deviceId");
  db.createObjectStore("drafts", { keyPath: "transactionId" });
  db.createObjectStore("settings");
}

function createContents(db: Database): void {
  db.createObjectStore("versions", { keyPath: ["ledger", "procedureId", "version"] });
  db.createObjectStore("books", { keyPath: ["ledger", "kind"] });
}

/**
 * One write transaction that is on the disk when the promise resolves: the default durability answers
 * before that, and 「記録しました」 would be a lie in a power cut.
 */
export async function write<T>(
  db: Database,
  stores: StoreName[],
  work: (tx: WriteTransaction) => Promise<T>,
): Promise<T> {
  const tx = db.transaction(stores, "readwrite", { durability: "strict" });
  // Without a listener of its own an aborted transaction would be an unhandled rejection.
  tx.done.catch(() => undefined);
  try {
    const result = await work(tx);
    await tx.done;
    return result;
  } catch (error) {
    abort(tx);
    throw error;
  }
}

function abort(tx: WriteTransaction): void {
  try {
    tx.abort();
  } catch {
    // It was over already; the first error is the one to tell.
  }
}

/** All settings, with the defaults for what was never set. */
export async function loadSettings(db: Database): Promise<Settings> {
  const tx = db.transaction("settings");
  const [keys, values] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
  return { ...defaultSettings, ...Object.fromEntries(keys.map((key, index) => [key, values[index]])) };
}

/** Writes the given settings, leaving the others. */
export async function saveSettings(db: Database, changes: Partial<Settings>): Promise<void> {
  await write(db, ["settings"], async (tx) => {
    const store = tx.objectStore("settings");
    await Promise.all(Object.entries(changes).map(([key, value]) => store.put(value, key)));
  });
}
