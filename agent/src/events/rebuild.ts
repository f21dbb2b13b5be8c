import type { Database } from "better-sqlite3";
import { createProjection } from "./projection.ts";
import { createProjectionRepo, type ProjectionRepo } from "./projection-repo.ts";
import { createEventRepo, wholeLog } from "./repo.ts";
import { openSecondThread, otherHalf, type SecondThread } from "./second-thread.ts";

/** Raise it when the folds or the rows' meaning change: every site then rebuilds at its next start. */
export const projectionVersion = 5;

export type Rebuilding = {
  /** Events read at a time. */
  readonly pageSize?: number;
  /** A log of more events than this is folded by two threads. */
  readonly aloneUpTo?: number;
};

/** How the rows were made: by one thread, by two, or by one that has asked the schema about every event. */
export type Rebuilt = "in-one" | "in-two" | "strictly";

/**
 * Makes all projected rows anew from the log alone, in a transaction of its own. A long log is cut by records into two
 * parts: a second thread folds one of them into a file beside the database, of which the rows are then added. Sites
 * have 30,000 events a year; a hundred of them would otherwise wait for most of a minute.
 */
export function rebuildRows(
  raw: Database,
  { pageSize = 2000, aloneUpTo = 200_000 }: Rebuilding = {},
): Rebuilt {
  const log = createEventRepo(raw);
  const rows = createProjectionRepo(raw);
  const { foldLog } = createProjection(log, rows);
  const inOne = (strictly: boolean): Rebuilt => {
    rows.clear();
    foldLog(wholeLog, { strictly, pageSize }).writeTo(rows.edges);
    return strictly ? "strictly" : "in-one";
  };
  const pivot = raw.memory ? null : log.middleRecord(aloneUpTo);
  using second = pivot === null ? null : openSecondThread(raw, { ...wholeLog, from: pivot });
  const inTwo = (thread: SecondThread, below: string): Rebuilt => {
    rows.clear();
    thread.begin(pageSize);
    const edges = foldLog({ ...wholeLog, below }, { pageSize });
    edges.add(thread.await());
    rows.addFrom(otherHalf);
    edges.writeTo(rows.edges);
    return "in-two";
  };
  const make = () => (second === null || pivot === null ? inOne(false) : inTwo(second, pivot));
  // Begun by the first write, not IMMEDIATE: that would lock the second thread's file as well.
  return raw.transaction((): Rebuilt => {
    const made = attempted(rows, make) ?? inOne(true);
    rows.setVersion(projectionVersion);
    return made;
  })();
}

/** Null when a body is JSON and still not the event that it was, or when the second thread has failed; nothing is written then. */
function attempted(rows: ProjectionRepo, make: () => Rebuilt): Rebuilt | null {
  try {
    return rows.attempt(make);
  } catch {
    return null;
  }
}
