import { resolve } from "node:path";

/** A folder did not answer in time: its disk, its server or the way there hangs. */
export class FolderHangs extends Error {
  override readonly name = "FolderHangs";
  readonly limitMs: number;

  constructor(limitMs: number) {
    super(`the folder did not answer within ${limitMs} ms`);
    this.limitMs = limitMs;
  }
}

/** `free` is kept at its real end, or rather when it turns out to be late: then nobody waits for it any more. */
type UnderWay = { late: boolean; readonly own: boolean; readonly free: Promise<void> };

/** Each takes one of Node's four threads for files, names and PINs until the system lets go. */
const mostUnderWay = 2;
const underWay = new Map<string, UnderWay>();

/**
 * Gives work on the files of a folder a deadline. No call of the file system can be cancelled: late work is left to
 * itself and told so by the signal, on which it has to take back what it did and end. One folder has one work at a
 * time, from its beginning to its real end, so that none can undo what came after it; others wait for their turn
 * while it is in time, and the deadline runs from the turn.
 * @param own a folder of the agent's own disk: other folders that hang do not keep it from its work
 * @throws FolderHangs after `limitMs`, or at once while what is in its way hangs
 */
export async function withinTime<T>(
  folder: string,
  limitMs: number,
  work: (signal: AbortSignal) => Promise<T>,
  { own = false }: { readonly own?: boolean } = {},
): Promise<T> {
  const key = resolve(folder);
  for (let inWay = inWayOf(key, own); inWay.length > 0; inWay = inWayOf(key, own)) {
    const inTime = inWay.filter(({ late }) => !late);
    if (inTime.length === 0) throw new FolderHangs(limitMs);
    await Promise.race(inTime.map(({ free }) => free));
  }
  const late = new AbortController();
  const running = work(late.signal);
  const free = Promise.withResolvers<void>();
  const entry: UnderWay = { late: false, own, free: free.promise };
  underWay.set(key, entry);
  const ended = () => {
    underWay.delete(key);
    free.resolve();
  };
  running.then(ended, ended);
  const over = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    entry.late = true;
    free.resolve();
    over.reject(new FolderHangs(limitMs));
    late.abort();
  }, limitMs);
  try {
    return await Promise.race([running, over.promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** What has to end first: work in the same folder, or one of as many as may be under way. */
function inWayOf(key: string, own: boolean): UnderWay[] {
  const same = underWay.get(key);
  if (same !== undefined) return [same];
  const others = [...underWay.values()].filter((one) => !one.own);
  return own || others.length < mostUnderWay ? [] : others;
}
