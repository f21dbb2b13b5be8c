import {
  type CaseEvent,
  consoleCounterId,
  type DeskEvent,
  type DeskEventOf,
  isCaseEvent,
} from "@desk/shared/contract";
import type { Database } from "better-sqlite3";
import { perDatabase } from "../db/per-database.ts";
import { canonicalJson } from "./canonical.ts";
import { isUnreadable, readStored, type StoredEvent, type UnreadableEvent } from "./readable.ts";

/** What the log says when an event is put to it; each id is taken once, for good. */
export type LogVerdict = "accepted" | "duplicate" | "conflict";

export type RejectedRow = {
  readonly eventId: string | null;
  readonly counterId: string;
  readonly receivedAt: string;
  readonly businessDate: string;
  readonly reason: string;
};

/** The append-only log. `append` is the only way in. */
export type EventRepo = {
  append(event: DeskEvent, stamp: { businessDate: string; recordedAt: string }): LogVerdict;
  /** Without its content; told again and again it stays one row. */
  noteRejected(row: RejectedRow): void;
  /** The counter that a case, a tally or a missed call belongs to, as far as the log knows; the console owns none. */
  ownerOf(recordId: string): string | undefined;
  eventsOfTransaction(transactionId: string): CaseEvent[];
  /** Whether its case has another event of its type. */
  hasOther(event: CaseEvent): boolean;
  /** @param upTo the last number of the log that is looked at: a rebuild has not come further yet */
  tally(eventId: string, upTo?: number): DeskEventOf<"TallyAdded"> | undefined;
  missedCall(eventId: string): DeskEventOf<"CallMissed"> | undefined;
  /** A page of a part of the log in its order, for rebuilding and replaying; damaged events come as such. */
  page(part: LogPart, afterSeq: number, limit: number, strictly?: boolean): LogPage;
  /** The record in the middle of a log of more than `longerThan` events; null when it is shorter. */
  middleRecord(longerThan: number): string | null;
};

/**
 * The events of all records with `from` ≤ id < `below`: every event of a record is in the same part. What belongs to
 * no record is in the part that begins with "".
 */
export type LogPart = { readonly from: string; readonly below: string };
/** Ids are made of letters that come before "~". */
export const wholeLog: LogPart = { from: "", below: "~" };

export type LogPage = {
  readonly events: DeskEvent[];
  readonly unreadable: UnreadableEvent[];
  readonly lastSeq: number;
  /** Where the next page begins; null when this was the last one. */
  readonly next: number | null;
};

export const createEventRepo = perDatabase((raw): EventRepo => {
  return { ...writersOf(raw), ...readersOf(raw) };
});

function writersOf(raw: Database): Pick<EventRepo, "append" | "noteRejected"> {
  const insert = raw.prepare(
    `INSERT INTO event (id, type, at, counter_id, staff_id, transaction_id, business_date, recorded_at, body)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
  );
  const bodyOf = raw.prepare<[string], string>("SELECT body FROM event WHERE id = ?").pluck();
  const reject = raw.prepare(
    `INSERT INTO rejected_event (event_id, counter_id, received_at, business_date, reason)
     VALUES (:eventId, :counterId, :receivedAt, :businessDate, :reason) ON CONFLICT DO NOTHING`,
  );
  return {
    append(event, { businessDate, recordedAt }) {
      const { id, type, at, counterId, staffId } = event;
      const transactionId = isCaseEvent(event) ? event.transactionId : null;
      const body = canonicalJson(event);
      const row = [id, type, at, counterId, staffId, transactionId, businessDate, recordedAt, body];
      if (insert.run(...row).changes === 1) return "accepted";
      return bodyOf.get(id) === body ? "duplicate" : "conflict";
    },
    noteRejected: (row) => void reject.run(row),
  };
}

const recordId = "coalesce(transaction_id, iif(type = 'TallyAdded', id, ''))";
const stored = `seq, id, business_date AS "businessDate", body`;

type Readers = Omit<EventRepo, "append" | "noteRejected">;

function readersOf(raw: Database): Readers {
  // The stored text passed the schema on its way in, and the log is append-only: it is not judged again, and what
  // was damaged since is left out here; `UnreadableRepo` tells of it.
  const readable = <T extends DeskEvent>(rows: readonly StoredEvent[]) =>
    rows.map((row) => readStored(row)).filter((read): read is T => !isUnreadable(read));
  const ofTransaction = raw.prepare<[string], StoredEvent>(
    `SELECT ${stored} FROM event WHERE transaction_id = ?`,
  );
  const owner = raw
    .prepare<[string, string], string>(
      "SELECT counter_id FROM event WHERE transaction_id = ? AND counter_id <> ? ORDER BY seq LIMIT 1",
    )
    .pluck();
  const tallyOwner = raw
    .prepare<[string, string], string>(
      "SELECT counter_id FROM event WHERE id = ? AND type IN ('TallyAdded', 'CallMissed') AND counter_id <> ?",
    )
    .pluck();
  const oneOf = raw.prepare<[string, DeskEvent["type"]], StoredEvent>(
    `SELECT ${stored} FROM event WHERE id = ? AND type = ?`,
  );
  const other = raw.prepare<[string, string, string]>(
    "SELECT 1 FROM event WHERE transaction_id = ? AND type = ? AND id <> ? LIMIT 1",
  );
  const page = raw
    .prepare<[number, string, string, number], [number, string, string, string]>(
      `SELECT seq, id, business_date, body FROM event
       WHERE seq > ? AND ${recordId} >= ? AND ${recordId} < ? ORDER BY seq LIMIT ?`,
    )
    .raw();
  const middle = raw
    .prepare<[number], string>(
      `SELECT ${recordId} FROM event WHERE ${recordId} <> ''
         AND seq > (SELECT max(seq) / 2 FROM event HAVING max(seq) > ?) ORDER BY seq LIMIT 1`,
    )
    .pluck();
  return {
    ownerOf: (id) => tallyOwner.get(id, consoleCounterId) ?? owner.get(id, consoleCounterId),
    eventsOfTransaction: (id) => readable<CaseEvent>(ofTransaction.all(id)),
    hasOther: ({ transactionId, type, id }) => other.get(transactionId, type, id) !== undefined,
    tally: (eventId, upTo = Number.MAX_SAFE_INTEGER) =>
      readable<DeskEventOf<"TallyAdded">>(
        oneOf.all(eventId, "TallyAdded").filter(({ seq }) => seq <= upTo),
      )[0],
    missedCall: (eventId) => readable<DeskEventOf<"CallMissed">>(oneOf.all(eventId, "CallMissed"))[0],
    middleRecord: (longerThan) => middle.get(longerThan) ?? null,
    page({ from, below }, afterSeq, limit, strictly) {
      const rows = page.all(afterSeq, from, below, limit);
      const found: Pick<LogPage, "events" | "unreadable"> = { events: [], unreadable: [] };
      for (const [seq, id, businessDate, body] of rows) {
        const read = readStored({ seq, id, businessDate, body }, strictly);
        if (isUnreadable(read)) found.unreadable.push(read);
        else found.events.push(read);
      }
      const lastSeq = rows.at(-1)?.[0] ?? afterSeq;
      return { ...found, lastSeq, next: rows.length < limit ? null : lastSeq };
    },
  };
}
