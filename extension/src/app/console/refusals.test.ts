import { consoleCounterId, type DeskEvent, type LiveStatus } from "@desk/shared/contract";
import { expect, test } from "vitest";
import type { EventRow } from "../../outbox/index.ts";
import { refusalsWaiting } from "./refusals.ts";

const at = "2026-05-14T10:00:00+09:00";
const told = (id: string | null, counterId: string): LiveStatus["rejected"][number] => ({
  ...{ id, counterId, receivedAt: at, reason: "not-own-record" },
});
function own(id: string): EventRow {
  const event: DeskEvent = {
    ...{ type: "TransactionVoided", id, at, counterId: consoleCounterId, staffId: "lead-1" },
    ...{ transactionId: "a-case", reason: "二重入力" },
  };
  const delivery = { state: "rejected", at, reason: "report-submitted" } as const;
  return {
    ...{ order: 1, event, recordedAt: at, businessDate: "2026-05-14", via: "console", ledger: "live" },
    delivery,
  };
}

test("a refusal made at this page is counted once, and not at all when it is put aside", () => {
  const all = [
    told("a", consoleCounterId),
    told("b", "window-1"),
    told("b", "window-1"),
    told(null, "window-2"),
  ];
  expect(refusalsWaiting(all, { rejected: [own("a")], setAside: [] })).toBe(3);
  expect(refusalsWaiting(all, { rejected: [], setAside: [own("a")] })).toBe(2);
  expect(refusalsWaiting([], { rejected: [own("a")], setAside: [] })).toBe(1);
});
