/** More files are asked for than one after the other can be made of; nobody waits so long. */
export class QueueFullError extends Error {
  override readonly name = "QueueFullError";

  constructor() {
    super("作成を待っている帳票が多すぎます。30秒ほど待ってから、もう一度操作してください。");
  }
}

/** `reader`: somebody waits at a screen and can ask again; `agent`: work that has to be done, however long it waits. */
export type Asker = "reader" | "agent";

/** Runs work one after the other, and refuses a reader who would have to wait behind `most` others. */
export function createQueue(most: number) {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  /** @throws QueueFullError */
  return async <T>(work: () => Promise<T>, asker: Asker = "reader"): Promise<T> => {
    if (asker === "reader" && waiting > most) throw new QueueFullError();
    waiting += 1;
    const run = last.then(work);
    last = run.catch(() => {});
    try {
      return await run;
    } finally {
      waiting -= 1;
    }
  };
}
