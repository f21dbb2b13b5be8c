import { type CaseEvent, type DeskEvent, isCaseEvent } from "@desk/shared/contract";
import { beginCase, carryOn, type FoldedCase, foldWhole } from "@desk/shared/figures/case-step";
import type { Timed } from "@desk/shared/figures/order";
import { foldTally, type TallyState } from "@desk/shared/figures/tally";
import { type CountSheet, createCountSheet, shareOfCase, shareOfTally } from "./count-sheet.ts";
import { createEdgeSheet, type EdgeSheet } from "./edge-sheet.ts";
import type { ProjectionRepo } from "./projection-repo.ts";
import type { EventRepo, LogPage, LogPart } from "./repo.ts";
import { noteTraces } from "./traces.ts";

/** Keeps the projected rows in step with the log. All calls belong inside a transaction. */
export type Projection = {
  /** Brings the rows up to date after these events have gone into the log; returns the days concerned. */
  apply(events: readonly DeskEvent[]): Set<string>;
  /** Folds a part of the log into rows that know nothing of it; returns the edges, which are still to be written. */
  foldLog(part: LogPart, how: FoldingOfLog): EdgeSheet;
};

export type FoldingOfLog = {
  /** Every event is asked for by the schema. */
  readonly strictly?: boolean;
  /** Events read at a time. */
  readonly pageSize: number;
  /** Told after every page. */
  readonly onPage?: () => void;
};

/** Sums are written once for so many pages: days that lie side by side in the log share their rows. */
const pagesASheet = 10;

export function createProjection(log: EventRepo, rows: ProjectionRepo): Projection {
  const put = (events: readonly DeskEvent[], batch: Batch) => {
    const timed = events.map((event) => ({ event, ms: Date.parse(event.at) }));
    noteTraces(rows, timed, batch);
    applyRecords(log, rows, timed, batch);
  };
  return {
    apply(events) {
      const batch: Batch = {
        ...{ dates: new Set(), sheet: createCountSheet(), edges: createEdgeSheet() },
        upTo: Number.MAX_SAFE_INTEGER,
      };
      put(events, batch);
      batch.sheet.writeTo(rows.days);
      batch.edges.writeTo(rows.edges);
      return batch.dates;
    },
    foldLog(part, { strictly = false, pageSize, onPage }) {
      const edges = createEdgeSheet();
      let sheet = createCountSheet();
      let from: number | null = 0;
      for (let pages = 1; from !== null; pages += 1) {
        const page: LogPage = log.page(part, from, pageSize, strictly);
        rows.noteUnreadable(page.unreadable);
        put(page.events, { dates: new Set(), sheet, edges, upTo: page.lastSeq });
        onPage?.();
        from = page.next;
        if (from !== null && pages % pagesASheet !== 0) continue;
        sheet.writeTo(rows.days);
        sheet = createCountSheet();
      }
      return edges;
    },
  };
}

/** What one batch changes beside the records themselves. */
export type Batch = {
  readonly dates: Set<string>;
  readonly sheet: CountSheet;
  readonly edges: EdgeSheet;
  /** The log's last number that has been taken into account. */
  readonly upTo: number;
};

/** A case in a batch: its row before, and what the batch has made of it so far. */
type Work = { before: FoldedCase | undefined; now: FoldedCase | undefined };

/**
 * Events that come in the order in which they happened are put onto the row of their case; whatever else comes makes
 * the record be folded whole from the log, which is what makes the order of arrival not matter.
 */
function applyRecords(
  log: EventRepo,
  rows: ProjectionRepo,
  timed: readonly Timed<DeskEvent>[],
  batch: Batch,
): void {
  const { work, early } = known(rows, timed);
  const whole = new Set<string>();
  const tallies: MadeTally[] = [];
  for (const { event, ms } of timed) {
    if (event.type === "TallyAdded") {
      if (early.has(event.id)) whole.add(event.id);
      else tallies.push({ before: undefined, now: foldTally(event) });
    } else if (isCaseEvent(event)) {
      const one = work.get(event.transactionId);
      const next = nextOf(one?.now, { event, ms }, early);
      if (one === undefined || next === null) whole.add(event.transactionId);
      else one.now = next;
    }
  }
  const begun = new Set(timed.flatMap(({ event }) => (early.has(event.id) ? [event.id] : [])));
  for (const id of whole) foldAnew(log, rows, id, { work, tallies, begun, upTo: batch.upTo });
  for (const { before, now } of work.values()) putCase(rows, before, now, batch);
  for (const tally of tallies) putTally(rows, tally, batch);
}

/** null = only the whole fold can tell. */
function nextOf(
  now: FoldedCase | undefined,
  { event, ms }: Timed<CaseEvent>,
  early: ReadonlySet<string>,
): FoldedCase | null {
  if (now !== undefined) return carryOn(now, event, ms);
  return event.type === "TransactionStarted" && !early.has(event.transactionId) ? beginCase(event, ms) : null;
}

/** The rows that the batch is about, read together. */
function known(rows: ProjectionRepo, timed: readonly Timed<DeskEvent>[]) {
  const work = new Map<string, Work>();
  const begun: string[] = [];
  for (const { event } of timed) {
    if (isCaseEvent(event)) work.set(event.transactionId, { before: undefined, now: undefined });
    if (event.type === "TransactionStarted") begun.push(event.transactionId);
    else if (event.type === "TallyAdded") begun.push(event.id);
  }
  if (work.size > 0)
    for (const folded of rows.records.cases([...work.keys()]))
      work.set(folded.state.transactionId, { before: folded, now: folded });
  return { work, early: new Set(begun.length === 0 ? [] : rows.records.early(begun)) };
}

type MadeTally = { readonly before: TallyState | undefined; readonly now: TallyState };
type Made = {
  readonly work: Map<string, Work>;
  readonly tallies: MadeTally[];
  /** Records spoken of before that begin in this batch. */
  readonly begun: ReadonlySet<string>;
  readonly upTo: number;
};

function foldAnew(log: EventRepo, rows: ProjectionRepo, id: string, made: Made): void {
  const { work, tallies, begun } = made;
  const about = log.eventsOfTransaction(id);
  const one = work.get(id);
  if (one !== undefined) one.now = foldWhole(about) ?? undefined;
  // Whatever this was about, what begins under this id later has to look back.
  rows.records.markEarly(id);
  const tally = log.tally(id, made.upTo);
  if (tally === undefined) return;
  const plain = foldTally(tally);
  const before = begun.has(id) ? undefined : (rows.records.tally(plain.businessDate, id) ?? plain);
  tallies.push({ before, now: foldTally(tally, about) });
}

function putCase(
  rows: ProjectionRepo,
  before: FoldedCase | undefined,
  now: FoldedCase | undefined,
  { dates, sheet, edges }: Batch,
): void {
  for (const one of [before, now]) if (one !== undefined) dates.add(one.state.businessDate);
  if (now === undefined || now === before) return;
  rows.records.putCase(now);
  const shares = [shareOfCase(before?.state), shareOfCase(now.state)] as const;
  sheet.move(...shares);
  edges.move(...shares);
}

/** A tally of which nothing was said since is its event: it needs no row. */
function putTally(rows: ProjectionRepo, { before, now }: MadeTally, { dates, sheet, edges }: Batch): void {
  const shares = [shareOfTally(before), shareOfTally(now)] as const;
  sheet.move(...shares);
  edges.move(...shares);
  if (now.corrections.length > 0) rows.records.putTally(now);
  dates.add(now.businessDate);
}
