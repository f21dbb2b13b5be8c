import type { CaseEvent, DeskEvent, DeskEventOf } from "@desk/shared/contract";
import type { Page } from "playwright-core";
import { v7 } from "uuid";
import type { OutboxInPage } from "./outbox-page.ts";

declare const outbox: OutboxInPage;

export const at = "2026-05-14T09:00:00+09:00";
const recordedAt = "2026-05-14T00:00:00.000Z";

/** Each test has a database of its own in the one browser. */
export function freshName(): string {
  return `desk-${v7()}`;
}

type Gesture = {
  events: readonly DeskEvent[];
  ledger?: "live" | "rehearsal";
  recordedAt?: string;
};

export function record(page: Page, name: string, gesture: Gesture) {
  return page.evaluate(
    async ([dbName, recording]) => {
      const db = await outbox.openDatabase(dbName);
      const done = await outbox.recordEvents(db, recording);
      db.close();
      return {
        recorded: done.recorded.map((row) => row.event.id),
        skipped: done.skipped.map(({ id }) => id),
      };
    },
    [name, { via: "counter", ledger: "live", recordedAt, ...gesture }] as const,
  );
}

export function stored(page: Page, name: string) {
  return page.evaluate(async (dbName) => {
    const db = await outbox.openDatabase(dbName);
    const rows = await db.getAll("events");
    db.close();
    return rows.map((row) => ({ id: row.event.id, type: row.event.type, delivery: row.delivery }));
  }, name);
}

export function start(): DeskEventOf<"TransactionStarted"> {
  return {
    type: "TransactionStarted",
    id: v7(),
    at,
    counterId: "window-1",
    staffId: "staff-2",
    transactionId: v7(),
    procedureId: "pin-reset",
    procedureVersion: 1,
    channel: "counter",
  };
}

export function finishOf({ transactionId }: { transactionId: string }): CaseEvent {
  return {
    type: "TransactionFinished",
    id: v7(),
    at: "2026-05-14T09:10:00+09:00",
    counterId: "window-1",
    staffId: "staff-2",
    transactionId,
    outcome: "completed",
    path: [],
    deviceIds: [],
    timeIsAccurate: true,
    quantity: 1,
  };
}

/**
 * Flushes against an agent that judges each batch by `judge`; the batches it saw come back.
 * @param freshIds of events that the page has only just recorded
 */
export async function flush(
  page: Page,
  name: string,
  judge: string,
  ledger: "live" | "rehearsal" = "live",
  freshIds: readonly string[] = [],
) {
  return page.evaluate(
    async ([dbName, judgeSource, ledgerName, ids]) => {
      const db = await outbox.openDatabase(dbName);
      const batches: string[][] = [];
      const fresh = (await db.getAll("events")).filter((row) => ids.includes(row.event.id));
      const answer = new Function("ids", "nth", `return (${judgeSource})(ids, nth)`);
      const send: Parameters<OutboxInPage["flushPending"]>[0]["send"] = async (events) => {
        const sent = events.map(({ id }) => id);
        batches.push(sent);
        return answer(sent, batches.length);
      };
      const now = () => "2026-05-14T00:30:00.000Z";
      const deps = { db, via: "counter", ledger: ledgerName, now, send } as const;
      const result = await outbox.flushPending(deps, Promise.resolve(fresh));
      const lastSentAt = await db.get("settings", "lastSentAt");
      db.close();
      return { result, batches, lastSentAt };
    },
    [name, judge, ledger, freshIds] as const,
  );
}
