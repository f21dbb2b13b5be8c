import type { Database } from "better-sqlite3";
import { createProjection } from "./projection.ts";
import { createProjectionRepo } from "./projection-repo.ts";
import { createEventRepo, wholeLog } from "./repo.ts";
import { openSecondThread, otherHalf } from "./second-thread.ts";

/** Raise it when the folds or the rows' meaning change: every site then rebuilds at its next start. */
export const projectionVersion = 6;

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
  { pageSize = 10_000, aloneUpTo = 200_000 }: Rebuilding = {},
): Rebuilt {
  const log = createEventRepo(raw);
  const rows = createProjectionRepo(raw);
  const { foldLog } = createProjection(log, rows);
  const inOne = (strictly: boolean) =>
    raw.transaction((): Rebuilt => {
      rows.clear();
      foldLog(wholeLog, { strictly, pageSize }).writeTo(rows.edges);
      rows.setVersion(projectionVersion);
      return strictly ? "strictly" : "in-one";
    })();
  const inTwo = (pivot: string): Rebuilt => {
    using second = openSecondThread(raw, { ...wholeLog, from: pivot });
    // Begun by the first write, not IMMEDIATE: that would lock the second thread's file as well.
    return raw.transaction((): Rebuilt => {
      rows.clear();
      second.begin(pageSize);
      const edges = foldLog({ ...wholeLog, below: pivot }, { pageSize });
      edges.add(second.await());
      rows.addFrom(otherHalf);
      edges.writeTo(rows.edges);
      rows.setVersion(projectionVersion);
      return "in-two";
    })();
  };
  const pivot = raw.memory ? null : log.middleRecord(aloneUpTo);
  return (
    (pivot === null ? null : attempted(() => inTwo(pivot))) ?? attempted(() => inOne(false)) ?? inOne(true)
  );
}

/**
 * Null when nothing was written: the second thread could not do its part, or a body is JSON and still not the event that
 * it was; then every event has to be asked for by the schema.
 */
function attempted(make: () => Rebuilt): Rebuilt | null {
  try {
    return make();
  } catch {
    return null;
  }
}
