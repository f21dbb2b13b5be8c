import { expect, it } from "vitest";
import type { EventRow } from "../../outbox/index.ts";
import { lastUsed } from "./last-used.ts";

function finished(order: number, deviceIds: string[]): EventRow {
  const id = `01890000-0000-7000-8000-${String(order).padStart(12, "0")}`;
  const event = {
    type: "TransactionFinished" as const,
    id,
    at: "2026-05-14T09:00:00+09:00",
    counterId: "window-1",
    staffId: "lead-1",
    transactionId: id,
    outcome: "completed" as const,
    path: [],
    deviceIds,
    timeIsAccurate: true,
    quantity: 1,
  };
  const delivery = { state: "pending" as const };
  return {
    order,
    event,
    recordedAt: event.at,
    businessDate: "2026-05-14",
    via: "counter",
    ledger: "live",
    delivery,
  };
}
const isTerminal = (id: string) => id.startsWith("terminal-");

it("is the terminal of the latest case that used one", () => {
  const rows = [finished(1, ["terminal-1"]), finished(2, ["terminal-3", "pc-1"]), finished(3, ["pc-2"])];
  expect(lastUsed(rows, isTerminal)).toBe("terminal-3");
});

it("is none before the first case", () => {
  expect(lastUsed([], isTerminal)).toBeNull();
});
