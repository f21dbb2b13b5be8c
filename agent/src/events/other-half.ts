import { workerData } from "node:worker_threads";
import Database from "better-sqlite3";
import { createProjection } from "./projection.ts";
import { createProjectionRepo, rebuiltTables } from "./projection-repo.ts";
import { createEventRepo } from "./repo.ts";
import type { HalfAnswer, HalfOrder } from "./second-thread.ts";

/** The second thread of a rebuild: folds its part of the log into a database that has the projected tables alone. */
function fold({ part, pageSize, databasePath, rowsPath }: HalfOrder, onPage: () => void): HalfAnswer {
  const raw = new Database(rowsPath);
  try {
    // Thrown away when anything fails.
    raw.pragma("journal_mode = OFF");
    raw.pragma("synchronous = OFF");
    // What is no projected table is found there: the log.
    raw.prepare("ATTACH ? AS site").run(databasePath);
    const tables = raw
      .prepare<[string], string>(
        "SELECT sql FROM site.sqlite_schema WHERE type = 'table' AND name IN (SELECT value FROM json_each(?))",
      )
      .pluck()
      .all(JSON.stringify(rebuiltTables));
    return raw.transaction((): HalfAnswer => {
      raw.exec(tables.join(";\n"));
      const rows = createProjectionRepo(raw);
      const edges = createProjection(createEventRepo(raw), rows).foldLog(part, { pageSize, onPage });
      return { edges: edges.changes() };
    })();
  } finally {
    raw.close();
  }
}

const order: HalfOrder = workerData;
const beat = () => {
  Atomics.add(order.pulse, 0, 1);
  Atomics.notify(order.pulse, 0);
};
const onPage = () => {
  beat();
  if (Atomics.load(order.pulse, 1) === 1) throw new Error("nobody wants the answer any more");
};
let answer: HalfAnswer;
try {
  answer = fold(order, onPage);
} catch (error) {
  answer = { failed: String(error) };
}
order.port.postMessage(answer);
beat();
