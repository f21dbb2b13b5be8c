import { businessDateOf, toJstIso } from "@desk/shared/calendar/business-date";
import { consoleCounterId, type DeskEvent, type IngestResult, isCaseEvent } from "@desk/shared/contract";
import type { Deps } from "../deps.ts";
import { createSiteRepo } from "../site/repo.ts";
import type { Attempt } from "./group-commit.ts";
import { type Judgement, type Rejection, storableId } from "./judge.ts";
import { createOvertaken } from "./overtaken.ts";
import { createPermission, type Permission } from "./permission.ts";
import { createPermissionRepo } from "./permission-repo.ts";
import type { Projection } from "./projection.ts";
import type { ProjectionRepo } from "./projection-repo.ts";
import { createRecordHeads } from "./record-heads.ts";
import type { EventRepo } from "./repo.ts";

export type Stores = {
  readonly log: EventRepo;
  readonly rows: ProjectionRepo;
  readonly projection: Projection;
};
/** One request's answers, and what is new in the log. */
export type Recorded = { readonly results: IngestResult[]; readonly fresh: readonly DeskEvent[] };
export type RecordRequest = (judged: readonly Judgement[], counterId: string) => Recorded;

/** Writes one request's events into the log; to be called inside a transaction. */
export function createRecord(
  deps: Pick<Deps, "db" | "clock" | "log">,
  { log }: Pick<Stores, "log">,
): RecordRequest {
  const { raw } = deps.db;
  const permission = createPermission(log, createPermissionRepo(raw));
  const overtaken = createOvertaken(raw, createRecordHeads(raw));
  const { counterLabel: labelOf } = createSiteRepo(raw);
  const refusalOf: Permission = (event, counterId) =>
    ofAnotherCounter({ log, labelOf }, event, counterId) ??
    permission(event, counterId) ??
    overtaken(event, counterId);
  return (judged, counterId) => {
    const recordedAt = toJstIso(deps.clock.now());
    const stamp = { recordedAt, counterId, businessDate: recordedAt.slice(0, 10) };
    const fresh: DeskEvent[] = [];
    const results = judged.map((one) =>
      one.ok ? append(log, refusalOf, one.event, fresh, stamp) : refuse(log, one.rejection, stamp),
    );
    return { results, fresh };
  };
}

type Stamp = { readonly recordedAt: string; readonly counterId: string; readonly businessDate: string };

function append(
  log: EventRepo,
  refusalOf: Permission,
  event: DeskEvent,
  fresh: DeskEvent[],
  stamp: Stamp,
): IngestResult {
  const { recordedAt, counterId } = stamp;
  const refusal = refusalOf(event, counterId);
  if (refusal !== null) return refuse(log, refusal, stamp);
  const verdict = log.append(event, { businessDate: businessDateOf(event.at), recordedAt });
  switch (verdict) {
    case "accepted":
      fresh.push(event);
      return { id: event.id, status: verdict };
    case "duplicate":
      return { id: event.id, status: verdict };
    case "conflict": {
      const detail = "同じ番号で内容の違う記録がすでにあります。先に届いた記録を残しました。";
      return refuse(log, { id: event.id, reason: verdict, detail }, stamp);
    }
    default:
      return verdict satisfies never;
  }
}

/** A counter speaks for its own cases only, whatever counter its event names; the lead at the console for all. */
function ofAnotherCounter(
  { log, labelOf }: { log: EventRepo; labelOf: (counterId: string) => string },
  event: DeskEvent,
  counterId: string,
): Rejection | null {
  if (counterId === consoleCounterId || !isCaseEvent(event)) return null;
  const owner = log.ownerOf(event.transactionId);
  if (owner === undefined || owner === counterId) return null;
  const detail = `「${labelOf(owner)}」の案件です。ほかの窓口からは変えられません。現場責任者に依頼してください。`;
  return { id: event.id, reason: "counter-mismatch", detail };
}

function refuse(log: EventRepo, rejection: Rejection, stamp: Stamp): IngestResult {
  const { counterId, recordedAt, businessDate } = stamp;
  const { id, reason } = rejection;
  // Whoever was overtaken has the choice before them and says it again, or not: nobody else need look after it.
  if (reason !== "overtaken")
    log.noteRejected({ eventId: storableId(id), counterId, receivedAt: recordedAt, businessDate, reason });
  return { ...rejection, status: "rejected" };
}

/**
 * Puts the new events of a whole group into the projections, once for all of its requests; returns the days concerned.
 * Inside the transaction that has written them into the log.
 */
export function project(
  deps: Pick<Deps, "db" | "log">,
  stores: Stores,
  recorded: readonly Recorded[],
  attempt: Attempt,
): ReadonlySet<string> {
  const fresh = recorded.flatMap((one) => one.fresh);
  return attempt === "together" ? stores.projection.apply(fresh) : applyCarefully(deps, stores, fresh);
}

/** The log is the truth: figures that cannot follow must not keep a record out. The next start makes them anew. */
function applyCarefully(
  deps: Pick<Deps, "db" | "log">,
  { projection, rows }: Stores,
  fresh: readonly DeskEvent[],
): ReadonlySet<string> {
  try {
    return deps.db.raw.transaction(() => projection.apply(fresh))();
  } catch (error) {
    deps.log.error({ err: error, ids: fresh.map((event) => event.id) }, "the projection failed");
    rows.markStale();
    return new Set(fresh.map((event) => businessDateOf(event.at)));
  }
}
