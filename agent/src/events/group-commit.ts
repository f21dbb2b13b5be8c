import Database, { type Database as Raw } from "better-sqlite3";

/**
 * How a piece of work is run: `together` with the others that have arrived, or `alone` in a second try after the
 * group had failed, when it should save what can be saved.
 */
export type Attempt = "together" | "alone";

export type GroupCommit<T> = {
  /**
   * Runs synchronous database work in the next group; resolves only after that group's COMMIT.
   * @param weight how much work it is, e.g. how many events
   */
  submit(work: () => T, weight?: number): Promise<T>;
  /** Commits what is waiting, now. */
  flush(): void;
};

type Waiting<T> = {
  readonly work: () => T;
  readonly done: (result: T) => void;
  readonly failed: (error: unknown) => void;
};

/** What is left to do in the transaction when all of its requests have done their work. */
export type Conclude<T> = (results: readonly T[], attempt: Attempt) => void;

/** A group of this weight waits for no more: what it saves is small by then, and its answers are due. */
const fullWeight = 64;

/**
 * One transaction, and one wait for the disk, for all requests that have arrived. `schedule` calls back once the
 * event loop has taken in what is at hand; while that brings more, it is asked again, so that those whose answers went
 * out together are taken together and one by itself waits for nobody. A request that fails is tried again by itself,
 * so that its neighbours are not hurt; when the disk itself fails, everybody fails and nothing is acknowledged.
 */
export function createGroupCommit<T>(
  raw: Raw,
  schedule: (flush: () => void) => void,
  conclude: Conclude<T>,
): GroupCommit<T> {
  const inTransaction = transactor(raw);
  const attempted = (group: readonly Waiting<T>[], attempt: Attempt) =>
    inTransaction(() => {
      const results = group.map((one) => one.work());
      conclude(results, attempt);
      return results;
    });
  let waiting: Waiting<T>[] = [];
  let weighing = 0;
  const flush = () => {
    const group = waiting;
    waiting = [];
    weighing = 0;
    if (group.length > 0) commit(group, "together", attempted);
  };
  const gather = (seen: number): void =>
    schedule(() => {
      if (weighing > seen && weighing < fullWeight) gather(weighing);
      else flush();
    });
  return {
    submit: (work, weight = 1) =>
      new Promise((resolve, reject) => {
        weighing += weight;
        waiting.push({ work, done: resolve, failed: reject });
        if (waiting.length === 1) gather(weighing);
      }),
    flush,
  };
}

type Attempted<T> = (group: readonly Waiting<T>[], attempt: Attempt) => T[];

/** A failure of one alone is its own, and one of the disk is everybody's; otherwise each is tried by itself. */
function commit<T>(group: readonly Waiting<T>[], attempt: Attempt, attempted: Attempted<T>): void {
  let results: T[];
  try {
    results = attempted(group, attempt);
  } catch (error) {
    const isFinal = attempt === "alone" || isDiskFailure(error);
    for (const one of group) {
      if (isFinal) one.failed(error);
      else commit([one], "alone", attempted);
    }
    return;
  }
  for (const [n, one] of group.entries()) one.done(results[n] as T);
}

type Transactor = <T>(work: () => T) => T;

/** COMMIT is part of what may fail: until it has returned, nothing has been recorded. */
function transactor(raw: Raw): Transactor {
  const begin = raw.prepare("BEGIN IMMEDIATE");
  const commitNow = raw.prepare("COMMIT");
  return (work) => {
    begin.run();
    try {
      const result = work();
      commitNow.run();
      return result;
    } catch (error) {
      // SQLite has rolled back by itself after some errors.
      if (raw.inTransaction) raw.exec("ROLLBACK");
      throw error;
    }
  };
}

/** The disk is full or broken, or another process holds the database: no neighbour is to blame. */
export function isDiskFailure(error: unknown): boolean {
  return (
    error instanceof Database.SqliteError &&
    /^SQLITE_(FULL|IOERR|BUSY|READONLY|CANTOPEN|CORRUPT)/.test(error.code)
  );
}
