import Database, { type Database as Raw } from "better-sqlite3";

/**
 * How a piece of work is run: `together` with the others that have arrived, or `alone` in a second try after the
 * group had failed, when it should save what can be saved.
 */
export type Attempt = "together" | "alone";

export type GroupCommit = {
  /** Runs synchronous database work in the next group; resolves only after that group's COMMIT. */
  submit<T>(work: (attempt: Attempt) => T): Promise<T>;
  /** Commits what is waiting, now. */
  flush(): void;
};

type Waiting = {
  readonly run: (attempt: Attempt) => void;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
};

/**
 * One transaction, and one wait for the disk, for all requests that have arrived. `schedule` calls back once the
 * event loop has taken in what is at hand. A request that fails is tried again by itself, so that its neighbours
 * are not hurt; when the disk itself fails, everybody fails and nothing is acknowledged.
 */
export function createGroupCommit(raw: Raw, schedule: (flush: () => void) => void): GroupCommit {
  const inTransaction = transactor(raw);
  let waiting: Waiting[] = [];
  const flush = () => {
    const group = waiting;
    waiting = [];
    if (group.length > 0) commit(inTransaction, group);
  };
  return {
    submit: (work) =>
      new Promise((resolve, reject) => {
        let result: ReturnType<typeof work>;
        const run = (attempt: Attempt) => {
          result = work(attempt);
        };
        waiting.push({ run, done: () => resolve(result), failed: reject });
        if (waiting.length === 1) schedule(flush);
      }),
    flush,
  };
}

function commit(inTransaction: Transactor, group: readonly Waiting[]): void {
  try {
    inTransaction(() => {
      for (const one of group) one.run("together");
    });
  } catch (error) {
    if (isDiskFailure(error)) for (const one of group) one.failed(error);
    else for (const one of group) commitAlone(inTransaction, one);
    return;
  }
  for (const one of group) one.done();
}

function commitAlone(inTransaction: Transactor, one: Waiting): void {
  try {
    inTransaction(() => one.run("alone"));
  } catch (error) {
    one.failed(error);
    return;
  }
  one.done();
}

type Transactor = (work: () => void) => void;

/** COMMIT is part of what may fail: until it has returned, nothing has been recorded. */
function transactor(raw: Raw): Transactor {
  const begin = raw.prepare("BEGIN IMMEDIATE");
  const commitNow = raw.prepare("COMMIT");
  return (work) => {
    begin.run();
    try {
      work();
      commitNow.run();
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
