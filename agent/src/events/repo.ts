import {
  type CaseEvent,
  consoleCounterId,
  type DeskEvent,
  type DeskEventOf,
  isCaseEvent,
} from "@desk/shared/contract";
import type { Database } from "better-sqlite3";
import { canonicalJson } from "./canonical.ts";

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
  /** The counter that a case or tally belongs to, as far as the log knows; the console owns none. */
  ownerOf(recordId: string): string | undefined;
  eventsOfTransaction(transactionId: string): CaseEvent[];
  tally(eventId: string): DeskEventOf<"TallyAdded"> | undefined;
  transactionIds(): string[];
  tallyIds(): string[];
  /** A page of the log in its order, for rebuilding and replaying. */
  page(afterSeq: number, limit: number): { seq: number; event: DeskEvent }[];
};

export function createEventRepo(raw: Database): EventRepo {
  return { ...writersOf(raw), ...readersOf(raw) };
}

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

type Readers = Omit<EventRepo, "append" | "noteRejected">;

function readersOf(raw: Database): Readers {
  // The stored text passed the schema on its way in, and the log is append-only: it is not judged again.
  const parse = <T extends DeskEvent>(body: string) => JSON.parse(body) as T;
  const ofTransaction = raw
    .prepare<[string], string>("SELECT body FROM event WHERE transaction_id = ?")
    .pluck();
  const owner = raw
    .prepare<[string, string], string>(
      "SELECT counter_id FROM event WHERE transaction_id = ? AND counter_id <> ? ORDER BY seq LIMIT 1",
    )
    .pluck();
  const tallyOwner = raw
    .prepare<[string, string], string>(
      "SELECT counter_id FROM event WHERE id = ? AND type = 'TallyAdded' AND counter_id <> ?",
    )
    .pluck();
  const tally = raw
    .prepare<[string], string>("SELECT body FROM event WHERE id = ? AND type = 'TallyAdded'")
    .pluck();
  const transactionIds = raw
    .prepare<[], string>("SELECT DISTINCT transaction_id FROM event WHERE transaction_id IS NOT NULL")
    .pluck();
  const tallyIds = raw.prepare<[], string>("SELECT id FROM event WHERE type = 'TallyAdded'").pluck();
  const page = raw.prepare<[number, number], { seq: number; body: string }>(
    "SELECT seq, body FROM event WHERE seq > ? ORDER BY seq LIMIT ?",
  );
  return {
    ownerOf: (id) => tallyOwner.get(id, consoleCounterId) ?? owner.get(id, consoleCounterId),
    eventsOfTransaction: (id) => ofTransaction.all(id).map((body) => parse<CaseEvent>(body)),
    tally(eventId) {
      const body = tally.get(eventId);
      return body === undefined ? undefined : parse<DeskEventOf<"TallyAdded">>(body);
    },
    transactionIds: () => transactionIds.all(),
    tallyIds: () => tallyIds.all(),
    page: (afterSeq, limit) =>
      page.all(afterSeq, limit).map(({ seq, body }) => ({ seq, event: parse(body) })),
  };
}
