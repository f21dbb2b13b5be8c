/** A folder did not answer in time: its disk, its server or the way there hangs. */
export class FolderHangs extends Error {
  override readonly name = "FolderHangs";
  readonly limitMs: number;

  constructor(limitMs: number) {
    super(`the folder did not answer within ${limitMs} ms`);
    this.limitMs = limitMs;
  }
}

/** Each takes one of Node's four threads for files, names and PINs until the system lets go. */
const mostHanging = 2;
const hanging = new Set<string>();

/**
 * Gives work on the files of a folder a deadline. No call of the file system can be cancelled: late work is left to
 * itself and told so by the signal, on which it has to take back what it did and end. Until it has, nothing else is
 * begun in that folder, so that it cannot undo what came after it.
 * @throws FolderHangs after `limitMs`, or at once while earlier work there still hangs
 */
export async function withinTime<T>(
  folder: string,
  limitMs: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  if (hanging.has(folder) || hanging.size >= mostHanging) throw new FolderHangs(limitMs);
  const late = new AbortController();
  const running = work(late.signal);
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      hanging.add(folder);
      const ended = () => void hanging.delete(folder);
      running.then(ended, ended);
      late.abort();
      reject(new FolderHangs(limitMs));
    }, limitMs);
  });
  try {
    return await Promise.race([running, over]);
  } finally {
    clearTimeout(timer);
  }
}
