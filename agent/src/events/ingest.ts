import { businessDateOf, toJstIso } from "@desk/shared/calendar/business-date";
import type { DeskEvent, IngestResult } from "@desk/shared/contract";
import type { Deps } from "../deps.ts";
import { type Attempt, createGroupCommit } from "./group-commit.ts";
import { type Judgement, type Rejection, storableId } from "./judge.ts";
import { createProjection, projectionVersion } from "./projection.ts";
import { createProjectionRepo } from "./projection-repo.ts";
import { createEventRepo } from "./repo.ts";

export type Ingest = {
  /** Records what was judged good and notes what was not; resolves, in the same order, after COMMIT. */
  record(judged: readonly Judgement[], counterId: string): Promise<IngestResult[]>;
  /** Makes the projected rows anew from the log. */
  rebuild(): void;
  /** Commits what is waiting. */
  close(): void;
};

type Recorded = { readonly results: IngestResult[]; readonly dates: ReadonlySet<string> };

/** The one way into the log. Brings old projections up to date before the first event. */
export function createIngest(deps: Deps): Ingest {
  const { raw } = deps.db;
  const log = createEventRepo(raw);
  const rows = createProjectionRepo(raw);
  const projection = createProjection(log, rows);
  const rebuild = () => raw.transaction(() => projection.rebuild()).immediate();
  if (rows.version() !== projectionVersion) rebuild();

  const announce = announcer(deps);
  const group = createGroupCommit(raw, (flush) => setImmediate(flush));

  const recordNow = (judged: readonly Judgement[], counterId: string, attempt: Attempt): Recorded => {
    const recordedAt = toJstIso(deps.clock.now());
    const fresh: DeskEvent[] = [];
    const results = judged.map((one): IngestResult => {
      const rejection = one.ok ? append(one.event) : one.rejection;
      if (typeof rejection === "string") return { id: one.ok ? one.event.id : null, status: rejection };
      rejectedRow(rejection);
      return { ...rejection, status: "rejected" };
    });
    return { results, dates: attempt === "together" ? projection.apply(fresh) : applyCarefully(fresh) };

    function append(event: DeskEvent): "accepted" | "duplicate" | Rejection {
      const verdict = log.append(event, { businessDate: businessDateOf(event.at), recordedAt });
      if (verdict === "conflict")
        return {
          id: event.id,
          reason: "conflict",
          detail: "同じ番号で内容の違う記録がすでにあります。先に届いた記録を残しました。",
        };
      if (verdict === "accepted") fresh.push(event);
      return verdict;
    }

    function rejectedRow({ id, reason }: Rejection): void {
      const businessDate = recordedAt.slice(0, 10);
      log.noteRejected({ eventId: storableId(id), counterId, receivedAt: recordedAt, businessDate, reason });
    }
  };

  // The log is the truth: figures that cannot follow must not keep a record out. The next start makes them anew.
  const applyCarefully = (fresh: readonly DeskEvent[]): Set<string> => {
    try {
      return raw.transaction(() => projection.apply(fresh))();
    } catch (error) {
      deps.log.error({ err: error, ids: fresh.map((event) => event.id) }, "the projection failed");
      rows.markStale();
      return new Set(fresh.map((event) => businessDateOf(event.at)));
    }
  };

  return {
    async record(judged, counterId) {
      const recorded = await group.submit((attempt) => recordNow(judged, counterId, attempt));
      announce(recorded.dates);
      return recorded.results;
    },
    rebuild,
    close: group.flush,
  };
}

/** Told once for all requests of a group, and only when their answers are on the way. */
function announcer(deps: Deps): (dates: ReadonlySet<string>) => void {
  let waiting: Set<string> | null = null;
  return (dates) => {
    if (waiting === null) {
      waiting = new Set();
      setImmediate(() => {
        const businessDates = [...(waiting ?? [])].sort();
        waiting = null;
        deps.committed.publish({ businessDates });
      });
    }
    for (const date of dates) waiting.add(date);
  };
}
