import type { DeskEvent } from "@desk/shared/contract";
import { foldCase } from "@desk/shared/figures/case";
import { foldTally } from "@desk/shared/figures/tally";
import { expect, test } from "vitest";
import { entriesOf } from "./entries.ts";

const day = "2026-05-14";
const id = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const head = (n: number, time: string) => ({
  id: id(n),
  at: `${day}T${time}+09:00`,
  counterId: "window-1",
  staffId: "staff-2",
});
type CaseEvents = Parameters<typeof foldCase>[0];

function finishedCase(n: number, from: string, to: string): CaseEvents {
  const transactionId = id(n);
  return [
    {
      type: "TransactionStarted",
      ...head(n + 1, from),
      transactionId,
      procedureId: "pin-reset",
      procedureVersion: 1,
      channel: "counter",
    },
    {
      type: "TransactionFinished",
      ...head(n + 2, to),
      transactionId,
      outcome: "documents-missing",
      path: [],
      deviceIds: [],
      timeIsAccurate: true,
      quantity: 2,
    },
  ];
}

function casesOf(...events: CaseEvents[]) {
  return new Map(events.flatMap((one) => foldCase(one) ?? []).map((state) => [state.transactionId, state]));
}

test("the newest first, with what was recorded; open cases and other counters are not in the list", () => {
  const early = finishedCase(10, "09:00:00", "09:10:30");
  const open = finishedCase(20, "09:20:00", "09:30:00").slice(0, 1);
  const tally: DeskEvent = {
    type: "TallyAdded",
    ...head(30, "09:15:00"),
    procedureId: "guidance",
    quantity: 1,
  };
  const state = { cases: casesOf(early, open), tallies: [foldTally(tally)] };
  expect(entriesOf(state, "window-1", day)).toEqual([
    {
      transactionId: id(30),
      at: tally.at,
      procedureId: "guidance",
      finished: null,
      quantity: 1,
      practice: false,
      voidReason: null,
    },
    {
      transactionId: id(10),
      at: `${day}T09:10:30+09:00`,
      procedureId: "pin-reset",
      finished: { outcome: "documents-missing", servingMs: 630_000, reviewMs: 0, timeIsAccurate: true },
      quantity: 2,
      practice: false,
      voidReason: null,
    },
  ]);
  expect(entriesOf(state, "window-2", day)).toEqual([]);
  expect(entriesOf(state, "window-1", "2026-05-13")).toEqual([]);
});

test("a voided case stays, with its reason", () => {
  const events = finishedCase(10, "09:00:00", "09:10:00");
  const reason = "二重に記録";
  const voided = {
    type: "TransactionVoided" as const,
    ...head(40, "09:12:00"),
    transactionId: id(10),
    reason,
  };
  const [entry] = entriesOf({ cases: casesOf([...events, voided]), tallies: [] }, "window-1", day);
  expect(entry?.voidReason).toBe(reason);
});
