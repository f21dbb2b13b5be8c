import type { DeskEvent } from "@desk/shared/contract";
import { expect, test } from "vitest";
import { countOfDay } from "./projection.ts";
import type { Delivery, EventRow } from "./rows.ts";
import { defaultSettings } from "./settings.ts";
import { projected } from "./state.ts";

const day = "2026-05-14";
const at = `${day}T10:00:00+09:00`;
const id = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const of = { at, counterId: "window-1", staffId: "staff-2", transactionId: id(1) };
const finish: DeskEvent = {
  ...{ type: "TransactionFinished", ...of, id: id(2), outcome: "completed", path: [], deviceIds: [] },
  ...{ timeIsAccurate: true, quantity: 1 },
};
const events: DeskEvent[] = [
  {
    ...{ type: "TransactionStarted", ...of, id: id(1) },
    ...{ procedureId: "pin-reset", procedureVersion: 1, channel: "counter" },
  },
  finish,
];
const refusal = { at, reason: "not-own-record" };
const count = (change: DeskEvent, delivery: Delivery) => {
  const rows = [...events, change].map(
    (event, order): EventRow => ({
      ...{ order, event, recordedAt: at, businessDate: day, via: "counter", ledger: "live" },
      delivery: event === change ? delivery : { state: "acknowledged", at },
    }),
  );
  return countOfDay(projected(rows, defaultSettings), "window-1", day);
};

const changes: DeskEvent[] = [
  { type: "TransactionVoided", ...of, id: id(3), reason: "押し間違い" },
  { type: "TransactionReopened", ...of, id: id(4), finishId: finish.id },
  { type: "TransactionCorrected", ...of, id: id(5), changes: { quantity: 3 }, reason: "件数の誤り" },
];

test.each(changes)("$type changes today's count at once, and no more when the agent refuses it", (change) => {
  expect(count(change, { state: "pending" })).not.toBe(1);
  expect(count(change, { state: "rejected", ...refusal })).toBe(1);
  expect(count(change, { state: "set-aside", staffId: "lead-1", ...refusal })).toBe(1);
});

test("a finish that was refused happened all the same", () => {
  const [started] = events;
  if (started === undefined) throw new Error("a case begins with its start");
  const delivery: Delivery = { state: "rejected", ...refusal };
  const row = { recordedAt: at, businessDate: day, via: "counter", ledger: "live", delivery } as const;
  const rows = [started, finish].map((event, order): EventRow => ({ ...row, event, order }));
  expect(countOfDay(projected(rows, defaultSettings), "window-1", day)).toBe(1);
});

test("a device's state that somebody else had changed first is not shown; refused otherwise, it was said all the same", () => {
  const down: DeskEvent = {
    ...{ type: "DeviceStatusReported", id: id(6), at, counterId: "console", staffId: "lead-1" },
    ...{ deviceId: "terminal-1", status: "down", basedOn: null },
  };
  const shown = (reason: string) => {
    const delivery = { state: "rejected", at, reason } as const;
    const row = { order: 1, event: down, recordedAt: at, businessDate: day, delivery } as const;
    return projected([{ ...row, via: "console", ledger: "live" }], defaultSettings).reports.has("terminal-1");
  };
  expect(shown("overtaken")).toBe(false);
  expect(shown("unknown-device")).toBe(true);
});
