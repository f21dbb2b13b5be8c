import { expect, test } from "vitest";
import type { DeskEvent } from "../contract/event.ts";
import { foldDay } from "./events.ts";

const id = (n: number) => `019e2400-0000-7000-8000-${n.toString(16).padStart(12, "0")}`;
const by = { at: "2026-05-14T09:00:00+09:00", counterId: "call-1", staffId: "staff-2" };
const missed = (n: number): DeskEvent => ({ type: "CallMissed", id: id(n), ...by, kind: "missed" });

test("a missed call that is taken back counts nowhere, whichever event comes first", () => {
  const undone: DeskEvent = {
    ...{ type: "TransactionVoided", id: id(3), ...by, transactionId: id(2), reason: "押し間違い" },
  };
  const figures = { calls: { missed: 1, overflowed: 0 }, voided: 0, transactions: { total: 0 } };
  expect(foldDay([undone, missed(1), missed(2)], "2026-05-14")).toMatchObject(figures);
  expect(foldDay([missed(1), missed(2), undone, undone], "2026-05-14")).toMatchObject(figures);
});
