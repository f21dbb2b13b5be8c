import type { OpenCase, Phase } from "@desk/shared/contract";
import { expect, test } from "vitest";
import { renewalsYield } from "./priority.ts";

const limits = { heldLongMin: 5, reviewLongMin: 20 };
const heldTooLongMs = 5 * 60_000;
const reviewTooLongMs = 20 * 60_000;

const nowMs = Date.parse("2026-05-14T10:00:00+09:00");
let made = 0;
const open = (procedureId: string, phase: Phase, forMs: number): OpenCase => {
  made += 1;
  const since = new Date(nowMs - forMs).toISOString();
  return {
    transactionId: `018f0000-0000-7000-8000-${String(made).padStart(12, "0")}`,
    procedureId,
    counterId: "window-1",
    staffId: "lead-1",
    phase,
    startedAt: since,
    phaseSince: since,
  };
};
const held = open("certificate-renewal", "hold", heldTooLongMs);
const others = ["guidance", "application-new", "app-support", "call-renewal"].map((id) =>
  open(id, "serving", 0),
);

test.each(others)("a renewal on 保留 yields to $procedureId", (other) => {
  expect(renewalsYield([other, held], "weekday", nowMs, limits)).toEqual({
    waiting: [held],
    others: [other],
  });
  expect(renewalsYield([other, held], "thursday-extended", nowMs, limits)).not.toBeNull();
});

test("the rule is one of weekdays", () => {
  for (const kind of ["holiday-opening", "busy-season-opening", "closed"] as const)
    expect(renewalsYield([held, ...others], kind, nowMs, limits)).toBeNull();
});

test("it is kept while nothing else is being served, or nothing of 6-(2) waits", () => {
  const rest = [
    open("app-support", "wrap-up", 0),
    open("app-support", "hold", 0),
    open("pin-reset", "serving", 0),
  ];
  expect(renewalsYield([held, ...rest], "weekday", nowMs, limits)).toBeNull();
  expect(renewalsYield(others, "weekday", nowMs, limits)).toBeNull();
  // Another kind of work may stand on 保留 as long as it likes.
  expect(
    renewalsYield([open("app-support", "hold", 3_600_000), ...others], "weekday", nowMs, limits),
  ).toBeNull();
});

test("a wait counts from its limit on, 審査待ち from a later one, the longest first", () => {
  const cases = [
    open("pin-reset", "hold", heldTooLongMs - 1),
    open("pin-reset", "review", reviewTooLongMs - 1),
    open("certificate-issue", "review", reviewTooLongMs),
    open("pinless-switch", "hold", reviewTooLongMs + 1),
    open("pin-reset", "serving", 3_600_000),
  ];
  const yielding = renewalsYield([...cases, ...others], "weekday", nowMs, limits);
  expect(yielding?.waiting.map(({ procedureId }) => procedureId)).toEqual([
    "pinless-switch",
    "certificate-issue",
  ]);
});
