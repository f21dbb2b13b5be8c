import type { IngestResult } from "@desk/shared/contract";
import type { Deps } from "../deps.ts";
import { createGroupCommit } from "./group-commit.ts";
import type { Judgement } from "./judge.ts";
import { createProjection } from "./projection.ts";
import { createProjectionRepo } from "./projection-repo.ts";
import { projectionVersion, rebuildRows } from "./rebuild.ts";
import { createRecord, project, type Recorded, type Stores } from "./record.ts";
import { createEventRepo } from "./repo.ts";

export type Ingest = {
  /** Records what was judged good and notes what was not; resolves, in the same order, after COMMIT. */
  record(judged: readonly Judgement[], counterId: string): Promise<IngestResult[]>;
  /** Makes the projected rows anew from the log. */
  rebuild(): void;
  /** Commits what is waiting and gives no more notice. */
  close(): void;
};

/** The one way into the log. Brings old projections up to date before the first event. */
export function createIngest(deps: Deps): Ingest {
  const { raw } = deps.db;
  const log = createEventRepo(raw);
  const rows = createProjectionRepo(raw);
  const projection = createProjection(log, rows);
  const rebuild = () => deps.log.info({ made: rebuildRows(raw) }, "the rows were made anew from the log");
  if (rows.version() !== projectionVersion) rebuild();

  const stores: Stores = { log, rows, projection };
  const recordNow = createRecord(deps, stores);
  const notices = announcer(deps);
  const group = createGroupCommit<Recorded>(
    raw,
    // By then the event loop has read every request whose bytes have arrived.
    (flush) => setImmediate(flush),
    (recorded, attempt) => notices.announce(project(deps, stores, recorded, attempt)),
  );
  let remembered = false;
  return {
    async record(judged, counterId) {
      const recorded = await group.submit(() => recordNow(judged, counterId), judged.length);
      // Once is enough for a site that is killed on its first day: its log can no longer be taken for a new one.
      if (!remembered) remembered = deps.db.rememberLastSeq();
      return recorded.results;
    },
    rebuild,
    close() {
      group.flush();
      notices.close();
    },
  };
}

/**
 * Told once for all requests of a group, and only when their answers are on the way: by then the transaction in which
 * this is called has ended. If it failed, they look once for nothing.
 */
function announcer(deps: Pick<Deps, "committed">) {
  let waiting: Set<string> | null = null;
  let closed = false;
  const publish = () => {
    const businessDates = [...(waiting ?? [])].sort();
    waiting = null;
    // After the end nobody could look at the database any more; the next start finds what is due.
    if (!closed) deps.committed.publish({ businessDates });
  };
  return {
    announce(dates: ReadonlySet<string>): void {
      if (waiting === null) setImmediate(publish);
      waiting ??= new Set();
      for (const date of dates) waiting.add(date);
    },
    close(): void {
      closed = true;
    },
  };
}
