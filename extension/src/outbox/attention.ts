import { type Database, write } from "./database.ts";
import type { EventRow } from "./rows.ts";

/** Puts a refused event back among those to be sent, e.g. after the lead added the missing staff. */
export function sendAgain(db: Database, order: number): Promise<void> {
  return change(db, order, (row) =>
    row.delivery.state === "rejected" || row.delivery.state === "set-aside"
      ? { ...row, delivery: { state: "pending" } }
      : row,
  );
}

/** 確認済みにする: the refused event stays in the list and in the database, marked with who decided. */
export function setAside(db: Database, order: number, staffId: string, at: string): Promise<void> {
  return change(db, order, (row) =>
    row.delivery.state === "rejected"
      ? { ...row, delivery: { ...row.delivery, state: "set-aside", staffId, at } }
      : row,
  );
}

function change(db: Database, order: number, next: (row: EventRow) => EventRow): Promise<void> {
  return write(db, ["events"], async (tx) => {
    const row = await tx.objectStore("events").get(order);
    if (row !== undefined) await tx.objectStore("events").put(next(row));
  });
}
