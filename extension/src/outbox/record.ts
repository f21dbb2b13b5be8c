import { businessDateOf } from "@desk/shared/calendar/business-date";
import { type CaseEvent, type DeskEvent, type DeskEventOf, isCaseEvent } from "@desk/shared/contract";
import { loadWire, wireAtHand } from "../agent-client/load-wire.ts";
import { type Database, type WriteTransaction, write } from "./database.ts";
import { isRedundant, isSameReport, isSecondStart } from "./guard.ts";
import { isRefusedChange } from "./refused.ts";
import type { DraftChange, EventRow, Ledger, NewEventRow, Recorded, Via } from "./rows.ts";

export type Recording = {
  /** What one gesture of a person tells; recorded together or not at all. */
  events: readonly DeskEvent[];
  draft?: DraftChange | undefined;
  via: Via;
  ledger: Ledger;
  /** The PC's clock, ISO 8601. */
  recordedAt: string;
};

/**
 * Makes a gesture durable at this PC. A second tap on 開始 records nothing of that tap; other repeated events
 * are skipped one by one, and when nothing is left the draft stays as it is.
 * @throws when an event breaks the contract: screens screen and check before they record
 */
export async function recordEvents(db: Database, recording: Recording): Promise<Recorded> {
  const { events, draft, ledger } = recording;
  // At hand, the write begins with the tap itself and not behind what else the tap sets off.
  const { eventSchema } = wireAtHand() ?? (await loadWire());
  for (const event of events) eventSchema.parse(event);
  return write(db, ["events", "drafts"], async (tx) => {
    const rows: Promise<EventRow>[] = [];
    const skipped: DeskEvent[] = [];
    for (const event of events) {
      const looked = judge(tx, event, recording);
      const verdict = looked === "new" ? looked : await looked;
      if (verdict === "second-start") return { recorded: await undo(tx, rows), skipped: events };
      if (verdict === "redundant") skipped.push(event);
      else rows.push(add(tx, rowOf(event, recording)));
    }
    const drafted = draft !== undefined && (rows.length > 0 || events.length === 0);
    const [recorded] = await Promise.all([
      Promise.all(rows),
      drafted ? change(tx, draft, ledger) : undefined,
      // Said at once, the browser need not wait to hear that nothing more is asked.
      tx.commit(),
    ]);
    return { recorded, skipped };
  });
}

function rowOf(event: DeskEvent, { via, ledger, recordedAt }: Recording): NewEventRow {
  const businessDate = businessDateOf(event.at);
  return { event, recordedAt, businessDate, via, ledger, delivery: { state: "pending" } };
}

async function add(tx: WriteTransaction, row: NewEventRow): Promise<EventRow> {
  // The key generator fills in `order`.
  const order = await tx.objectStore("events").add(row as EventRow);
  return { ...row, order };
}

/** Takes back what this gesture wrote so far; within the transaction nobody has seen it. */
async function undo(tx: WriteTransaction, rows: readonly Promise<EventRow>[]): Promise<readonly EventRow[]> {
  const store = tx.objectStore("events");
  await Promise.all(rows.map(async (row) => store.delete((await row).order)));
  return [];
}

async function change(tx: WriteTransaction, draft: DraftChange, ledger: Ledger): Promise<void> {
  const store = tx.objectStore("drafts");
  if ("put" in draft) await store.put({ ...draft.put, ledger });
  else await store.delete(draft.drop);
}

type Verdict = "new" | "redundant" | "second-start";

function judge(tx: WriteTransaction, event: DeskEvent, { recordedAt }: Recording): "new" | Promise<Verdict> {
  if (event.type === "DeviceStatusReported") return judgeReport(tx, event, recordedAt);
  // A count stands for itself; 読みました or a question said twice does no harm.
  return isCaseEvent(event) ? judgeOfCase(tx, event, recordedAt) : "new";
}

async function judgeReport(
  tx: WriteTransaction,
  event: DeskEventOf<"DeviceStatusReported">,
  recordedAt: string,
): Promise<Verdict> {
  const last = await lastReport(tx, event.deviceId);
  // What was overtaken and is said again at once is no second tap.
  const stands = last !== undefined && !isRefusedChange(last);
  return stands && isSameReport({ event, recordedAt }, last) ? "redundant" : "new";
}

async function judgeOfCase(tx: WriteTransaction, event: CaseEvent, recordedAt: string): Promise<Verdict> {
  if (event.type === "TransactionStarted") {
    const last = await lastStart(tx);
    if (last !== undefined && isSecondStart({ event, recordedAt }, last)) return "second-start";
  }
  const earlier = await tx.objectStore("events").index("case").getAll(event.transactionId);
  // After a refusal the same 取消 is a new one: somebody else may be allowed to.
  const known = earlier.flatMap((row) =>
    isCaseEvent(row.event) && !isRefusedChange(row) ? [row.event] : [],
  );
  return isRedundant(event, known) ? "redundant" : "new";
}

async function lastReport(tx: WriteTransaction, deviceId: string): Promise<EventRow | undefined> {
  const cursor = await tx
    .objectStore("events")
    .index("device")
    .openCursor(IDBKeyRange.only(deviceId), "prev");
  return cursor?.value;
}

async function lastStart(tx: WriteTransaction): Promise<EventRow | undefined> {
  // A second tap is among the last few events, or it is none.
  let cursor = await tx.objectStore("events").openCursor(null, "prev");
  for (let looked = 0; cursor !== null && looked < 10; looked += 1) {
    if (cursor.value.event.type === "TransactionStarted") return cursor.value;
    cursor = await cursor.continue();
  }
  return undefined;
}
