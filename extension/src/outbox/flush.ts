import { batchMaxLength, type DeskEvent, type IngestAnswer } from "@desk/shared/contract";
import type { Failure, Result } from "../agent-client/result.ts";
import { afterFailure, type Settled, settledBy } from "./answer.ts";
import { type Database, write } from "./database.ts";
import type { EventRow, Ledger, Via } from "./rows.ts";
import type { Settings } from "./settings.ts";

export type FlushResult =
  | { ok: true; sent: number; rejected: number }
  /** What was settled before the failure counts; the rest is pending still. */
  | { ok: false; sent: number; rejected: number; failure: Failure };

export type FlushDeps = {
  db: Database;
  via: Via;
  ledger: Ledger;
  send(events: readonly DeskEvent[]): Promise<Result<IngestAnswer>>;
  /** The PC's clock, ISO 8601. */
  now(): string;
  /** After each batch whose results are on the disk. */
  onSettled?(): void;
};

const noProgress: Failure = { ok: false, kind: "unreadable", status: 200, detail: "results" };

/**
 * Sends what is pending, oldest first, in batches of at most 500, until nothing is left or the line fails.
 * @param fresh rows of this page that are about to be durable: while nothing else waits they need not be read back
 *
 * Call it under `underFlushLock`: two at once would send the same events twice (harmless, but slow).
 */
export async function flushPending(
  deps: FlushDeps,
  fresh?: Promise<readonly EventRow[]>,
): Promise<FlushResult> {
  const tally = { sent: 0, rejected: 0 };
  let size = batchMaxLength;
  let known = fresh === undefined ? [] : await allThatWaits(deps, fresh);
  for (;;) {
    const rows = known.length > 0 ? known : await pendingRows(deps, size);
    known = [];
    if (rows.length === 0) return { ok: true, ...tally };
    const answer = await deps.send(rows.map((row) => row.event));
    const step = judge(rows, answer, deps.now());
    if (step.kind === "halve") {
      size = Math.ceil(rows.length / 2);
      continue;
    }
    if (step.kind === "fail") return { ok: false, ...tally, failure: step.failure };
    await settle(deps, step.settled);
    tally.sent += step.settled.length;
    tally.rejected += step.settled.filter(({ delivery }) => delivery.state === "rejected").length;
    deps.onSettled?.();
    size = batchMaxLength;
  }
}

type Step = { kind: "settle"; settled: Settled[] } | { kind: "halve" } | { kind: "fail"; failure: Failure };

function judge(rows: readonly EventRow[], answer: Result<IngestAnswer>, at: string): Step {
  if (answer.ok) {
    const settled = settledBy(rows, answer.value, at);
    // An answer about none of them would be asked for ever.
    return settled.length > 0 ? { kind: "settle", settled } : { kind: "fail", failure: noProgress };
  }
  const next = afterFailure(answer, rows.length, at);
  if (next.kind === "wait") return { kind: "fail", failure: answer };
  if (next.kind === "halve") return next;
  return { kind: "settle", settled: rows.map((row) => ({ order: row.order, delivery: next.delivery })) };
}

/**
 * `fresh` when nothing else waits, or none of it. The agent judges by the order of recording: a correction that arrives
 * after the next day's beginning is refused.
 */
async function allThatWaits(
  { db, ledger, via }: FlushDeps,
  fresh: Promise<readonly EventRow[]>,
): Promise<readonly EventRow[]> {
  // Counted behind the write that is on its way, and not only after it has been heard of.
  const waiting = db.countFromIndex("events", "delivery", [ledger, via, "pending"]);
  const [rows, count] = await Promise.all([fresh, waiting]);
  const own = rows.filter((row) => row.via === via && row.ledger === ledger);
  return own.length === count && count <= batchMaxLength ? own : [];
}

/** Waiting in the database. */
function pendingRows({ db, ledger, via }: FlushDeps, count: number): Promise<EventRow[]> {
  return db.getAllFromIndex("events", "delivery", [ledger, via, "pending"], count);
}

async function settle({ db, now }: FlushDeps, settled: readonly Settled[]): Promise<void> {
  await write(db, ["events", "settings"], async (tx) => {
    const store = tx.objectStore("events");
    // Re-reading keeps a decision that another page made in between.
    const rows = await Promise.all(settled.map(({ order }) => store.get(order)));
    const puts = settled.flatMap(({ delivery }, index) => {
      const row = rows[index];
      return row?.delivery.state === "pending" ? [store.put({ ...row, delivery })] : [];
    });
    const stamp = tx.objectStore("settings").put(now(), "lastSentAt" satisfies keyof Settings);
    await Promise.all([...puts, stamp, tx.commit()]);
  });
}

/** One flush at a time on this PC, panel and service worker alike. */
export function underFlushLock<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request("desk-flush", work) as Promise<T>;
}

/**
 * Joins overlapping calls: a call during a run makes the run look once more, so that what was recorded
 * after its last look goes out too, and every caller gets the result of the run that covered it.
 */
export function joined<T>(run: () => Promise<T>): () => Promise<T> {
  let current: Promise<T> | null = null;
  let next: Promise<T> | null = null;
  const start = (): Promise<T> => {
    const mine = run().finally(() => {
      if (current === mine) current = null;
    });
    current = mine;
    return mine;
  };
  return () => {
    if (current === null) return start();
    next ??= current.then(nothing, nothing).then(() => {
      next = null;
      return start();
    });
    return next;
  };
}

function nothing(): void {}
