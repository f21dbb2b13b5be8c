import type { DeskEvent } from "@desk/shared/contract";
import { expect, test } from "vitest";
import { timeInCase } from "./case-time.ts";
import type { Delivery } from "./rows.ts";

const id = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const ms = (time: string) => Date.parse(`2026-05-14T${time}+09:00`);
const corrected = (transactionId: string, time: string): DeskEvent => ({
  ...{ type: "TransactionCorrected", id: id(9), at: `2026-05-14T${time}+09:00`, counterId: "window-1" },
  ...{ staffId: "staff-2", transactionId, changes: { quantity: 2 }, reason: "件数の誤り" },
});
const row = (event: DeskEvent, delivery: Delivery = { state: "pending" }) => ({ event, delivery });

test("never before what the case has already, and otherwise now", () => {
  const rows = [row(corrected(id(1), "10:12:00")), row(corrected(id(2), "10:14:00"))];
  expect(timeInCase(rows, id(1), ms("10:05:00"))).toBe(ms("10:12:00.001"));
  expect(timeInCase(rows, id(1), ms("10:13:00"))).toBe(ms("10:13:00"));
  expect(timeInCase(rows, id(3), ms("10:05:00"))).toBe(ms("10:05:00"));
});

test("a refused change is none, and no event is dated further ahead than the agent takes", () => {
  const refused: Delivery = { state: "rejected", at: "2026-05-14T10:05:00+09:00", reason: "other-day" };
  const now = ms("10:05:00");
  expect(timeInCase([row(corrected(id(1), "10:12:00"), refused)], id(1), now)).toBe(now);
  expect(timeInCase([row(corrected(id(1), "10:14:59.999"))], id(1), now)).toBe(ms("10:15:00"));
  expect(timeInCase([row(corrected(id(1), "10:15:00"))], id(1), now)).toBe(now);
});
