import type { Notice } from "./notice.ts";

/** What was told at this PC of one change. Instants by the desk's time, ISO 8601. */
export type Told = {
  /** When it was shown. */
  readonly at: string;
  /** When it was last seen to hold. */
  readonly seenAt: string;
  readonly subject: string;
  readonly place: string;
  /** It has been seen to hold no more. */
  readonly over?: true;
  /** Its end has been told too. */
  readonly ended?: true;
};

/** By id: the ledger and the notice's key. */
export type NoticesTold = Readonly<Record<string, Told>>;

/** What is known at a moment. What is not covered could not be asked for, and stays as it was. */
export type Known = {
  readonly notices: readonly Notice[];
  readonly covers: (subject: string) => boolean;
};

/** Those of which this PC has told nothing yet, in their order. `told`: of this ledger alone, by key. */
export function newNotices(told: ReadonlyMap<string, Told>, { notices }: Known): Notice[] {
  const entries = [...told.values()];
  const keys = new Set<string>();
  return notices.filter((notice) => {
    if (told.has(notice.key) || keys.has(notice.key)) return false;
    keys.add(notice.key);
    if (entries.some((entry) => isSameChange(entry, notice))) return false;
    return (
      notice.ends === undefined || entries.some((entry) => entry.subject === notice.ends && !entry.ended)
    );
  });
}

/**
 * A late record may move the beginning of what was told already: it held without a break since before it was told, or
 * seen, last. Once it was seen to be over, only what began before it was told is the same.
 */
function isSameChange({ subject, at, seenAt, over }: Told, notice: Notice): boolean {
  if (subject !== notice.subject) return false;
  return Date.parse(notice.since) <= Date.parse(over === true ? at : seenAt);
}

/** What is remembered after this moment: `shown` are those of `newNotices` that could be shown. */
export function afterTelling(
  told: ReadonlyMap<string, Told>,
  { notices, covers }: Known,
  shown: readonly Notice[],
  now: string,
): Map<string, Told> {
  const holding = new Set(notices.map(({ subject }) => subject));
  const ended = new Set(shown.flatMap(({ ends }) => ends ?? []));
  const next = new Map<string, Told>();
  for (const [key, entry] of told) {
    const isEnded = ended.has(entry.subject) ? ({ ended: true } as const) : {};
    if (entry.over === true || !covers(entry.subject)) next.set(key, { ...entry, ...isEnded });
    else if (holding.has(entry.subject)) next.set(key, { ...entry, seenAt: now, ...isEnded });
    else next.set(key, { ...entry, over: true, ...isEnded });
  }
  for (const { key, subject, place } of shown) next.set(key, { at: now, seenAt: now, subject, place });
  return next;
}

/** Keys of the notices that stand on the screen though what they say is over. */
export function outdated(
  told: ReadonlyMap<string, Told>,
  standing: readonly string[],
  { notices, covers }: Known,
): string[] {
  const keys = new Set(notices.map(({ key }) => key));
  const holding = new Set(notices.map(({ subject }) => subject));
  return standing.filter((key) => {
    const subject = told.get(key)?.subject ?? key;
    return covers(subject) && !keys.has(key) && !holding.has(subject);
  });
}
