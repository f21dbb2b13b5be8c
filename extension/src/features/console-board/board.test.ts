import type { LiveStatus, OpenCase } from "@desk/shared/contract";
import { expect, test } from "vitest";
import { counterCards, lineOf, type Names, reviewWait, waitingCases } from "./board.ts";

const names: Names = {
  counters: [
    { id: "window-1", label: "窓口1", kind: "window" },
    { id: "call-1", label: "電話1", kind: "call" },
  ],
  staff: [{ id: "staff-2", name: "山田", role: "staff", active: true }],
};

const open = (n: number, changes: Partial<OpenCase>): OpenCase => ({
  transactionId: `018f0000-0000-7000-8000-00000000000${n}`,
  procedureId: "certificate-renewal",
  counterId: "window-1",
  staffId: "staff-2",
  phase: "serving",
  startedAt: "2026-05-14T09:00:00+09:00",
  phaseSince: "2026-05-14T09:00:00+09:00",
  ...changes,
});

const nowMs = Date.parse("2026-05-14T10:00:00+09:00");
const live = (openCases: OpenCase[]): LiveStatus => ({
  now: "2026-05-14T10:00:00+09:00",
  businessDate: "2026-05-14",
  todayCount: 3,
  counters: [{ counterId: "window-1", connected: true, lastSeenAt: null, staffId: "staff-2", todayCount: 3 }],
  openCases,
  devices: [],
  rejected: [],
  report: null,
});

test("every counter of the site has a card, also one that never spoke", () => {
  const cards = counterCards(names, live([]), nowMs);
  expect(cards.map(({ label, line, staffName }) => [label, line.kind, staffName])).toEqual([
    ["窓口1", "connected", "山田"],
    ["電話1", "never", null],
  ]);
});

test("a counter shows the case in hand first, then the parked ones by their wait", () => {
  const cases = [
    open(1, { phase: "review", phaseSince: "2026-05-14T09:50:00+09:00" }),
    open(2, { phase: "hold", phaseSince: "2026-05-14T09:20:00+09:00" }),
    open(3, { phaseSince: "2026-05-14T09:55:00+09:00" }),
  ];
  const [card] = counterCards(names, live(cases), nowMs);
  expect(card?.cases.map(({ transactionId }) => transactionId.at(-1))).toEqual(["3", "2", "1"]);
});

test("審査待ち lists the longest wait first, whatever way its instant is written", () => {
  const cases = [
    open(1, { phase: "review", phaseSince: "2026-05-14T09:50:00+09:00" }),
    open(2, { phase: "review", phaseSince: "2026-05-14T00:40:00Z" }),
    open(3, { phase: "hold" }),
  ];
  expect(waitingCases(names, live(cases)).map(({ transactionId }) => transactionId.at(-1))).toEqual([
    "2",
    "1",
  ]);
});

test("the wait for 審査 is the agent's word, of an older agent that of its cases", () => {
  const cases = [
    open(1, { phase: "review", phaseSince: "2026-05-14T09:50:00+09:00" }),
    open(2, { phase: "review", phaseSince: "2026-05-14T00:40:00Z" }),
  ];
  expect(reviewWait(live(cases))).toEqual({ waiting: 2, longestSince: "2026-05-14T00:40:00Z" });
  const review = { waiting: 900, longestSince: "2026-05-14T09:00:00+09:00" };
  expect(reviewWait({ ...live(cases), review })).toBe(review);
});

test("a name that the live line tells counts before the site's own", () => {
  const told = { ...live([]) };
  told.counters = told.counters.map((state) => ({ ...state, staffName: "新しい山田" }));
  expect(counterCards(names, told, nowMs)[0]?.staffName).toBe("新しい山田");
});

test("an id that the site no longer knows stands for itself", () => {
  const foreign = open(1, { staffId: "staff-9", counterId: "window-9" });
  expect(lineOf(names, foreign)).toMatchObject({
    staffName: "staff-9",
    counter: "window-9",
    procedure: "電子証明書の更新",
  });
  // Its case is not lost from sight.
  expect(counterCards(names, live([foreign]), nowMs).at(-1)).toMatchObject({
    label: "window-9",
    line: { kind: "cut" },
    cases: [{ procedure: "電子証明書の更新" }],
  });
});
