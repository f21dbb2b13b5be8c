import { type Database, type Ledger, write } from "../../outbox/index.ts";
import { afterTelling, type Known, type NoticesTold, newNotices, outdated, type Told } from "./changes.ts";
import type { Notice } from "./notice.ts";
import { words } from "./words.ts";

/** The notices of the PC itself. */
export type Screen = {
  /** The same id replaces the one that stands. */
  show(id: string, notice: Notice): Promise<void>;
  clear(id: string): Promise<void>;
  /** Ids of those that nobody has taken away yet. */
  standing(): Promise<string[]>;
};

/** A key never comes again after that; without an end the list would grow for years. */
const keptDays = 62;

/**
 * Shows what has not been shown at this PC yet, takes away what is over, and remembers it on the disk. What could not
 * be shown is tried again the next time. Shown before it is remembered: after a crash in between the same id replaces
 * the notice that stands.
 * @param now ISO 8601, the desk's time
 * @returns the keys that were shown
 */
export function tellOnce(
  db: Database,
  { ledger, now }: { readonly ledger: Ledger; readonly now: string },
  known: Known,
  screen: Screen,
): Promise<string[]> {
  // The worker may be woken while it, or a page, still waits for the agent.
  return navigator.locks.request("desk-notices", async () => {
    const told = ofLedger(await toldAt(db), ledger);
    const shown: Notice[] = [];
    try {
      for (const [notice, ...more] of onScreen(newNotices(told, known))) {
        await screen.show(idOf(ledger, notice.key), more.length === 0 ? notice : together([notice, ...more]));
        shown.push(notice, ...more);
      }
    } finally {
      await remember(db, ledger, told, afterTelling(told, known, shown, now));
    }
    const standing = keysOf(await screen.standing(), ledger);
    for (const key of outdated(told, standing, known)) await screen.clear(idOf(ledger, key));
    return shown.map(({ key }) => key);
  });
}

/** More than these at once would bury the PC's screen. */
const atOnceMost = 5;

/** Those shown one by one, the most pressing first, and the others as one. */
function onScreen(notices: readonly Notice[]): (readonly [Notice, ...Notice[]])[] {
  const single = notices.slice(0, atOnceMost).map((notice) => [notice] as const);
  const [first, ...more] = notices.slice(atOnceMost);
  return first === undefined ? single : [...single, [first, ...more]];
}

function together(notices: readonly [Notice, ...Notice[]]): Notice {
  const titles = notices.map(({ title }) => title);
  return { ...notices[0], title: words.moreTitle(titles.length), message: words.more(titles) };
}

/** Where a notice leads; null when this PC does not know it. */
export async function placeOfNotice(db: Database, id: string): Promise<string | null> {
  return (await toldAt(db))[id]?.place ?? null;
}

const idOf = (ledger: Ledger, key: string) => `${ledger} ${key}`;

function keysOf(ids: readonly string[], ledger: Ledger): string[] {
  return ids.filter((id) => id.startsWith(`${ledger} `)).map((id) => id.slice(ledger.length + 1));
}

const settingKey = "noticesTold";

async function toldAt(db: Database): Promise<NoticesTold> {
  return ((await db.get("settings", settingKey)) as NoticesTold | undefined) ?? {};
}

function ofLedger(told: NoticesTold, ledger: Ledger): Map<string, Told> {
  return new Map(
    keysOf(Object.keys(told), ledger).flatMap((key) => {
      const entry = told[idOf(ledger, key)];
      return entry === undefined ? [] : [[key, entry] as const];
    }),
  );
}

/** Writes when there is anything to remember: a quiet minute costs the disk nothing. */
async function remember(
  db: Database,
  ledger: Ledger,
  before: ReadonlyMap<string, Told>,
  after: ReadonlyMap<string, Told>,
): Promise<void> {
  if (JSON.stringify([...before]) === JSON.stringify([...after])) return;
  await write(db, ["settings"], async (tx) => {
    const store = tx.objectStore("settings");
    const all = ((await store.get(settingKey)) as NoticesTold | undefined) ?? {};
    const own = Object.fromEntries([...after].map(([key, entry]) => [idOf(ledger, key), entry]));
    const newestMs = Math.max(...[...after.values()].map(({ at }) => Date.parse(at)));
    const oldestMs = newestMs - keptDays * 86_400_000;
    const kept = Object.entries({ ...all, ...own }).filter(
      ([id, { at }]) => !id.startsWith(`${ledger} `) || Date.parse(at) >= oldestMs,
    );
    await store.put(Object.fromEntries(kept), settingKey);
  });
}
