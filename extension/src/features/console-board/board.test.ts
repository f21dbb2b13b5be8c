import type { LiveStatus, OpenCase } from "@desk/shared/contract";
import { expect, test } from "vitest";
import { counterCards, type Names, openCaseLines, waitingCases } from "./board.ts";

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
  const cards = counterCards(names, live([]));
  expect(cards.map(({ label, connected, staffName }) => [label, connected, staffName])).toEqual([
    ["窓口1", true, "山田"],
    ["電話1", false, null],
  ]);
});

test("a counter shows the case in hand first, then the parked ones by their wait", () => {
  const cases = [
    open(1, { phase: "review", phaseSince: "2026-05-14T09:50:00+09:00" }),
    open(2, { phase: "hold", phaseSince: "2026-05-14T09:20:00+09:00" }),
    open(3, { phaseSince: "2026-05-14T09:55:00+09:00" }),
  ];
  const [card] = counterCards(names, live(cases));
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

test("an id that the site no longer knows stands for itself", () => {
  const [line] = openCaseLines(names, live([open(1, { staffId: "staff-9", counterId: "window-9" })]));
  expect(line).toMatchObject({ staffName: "staff-9", counter: "window-9", procedure: "電子証明書の更新" });
});
