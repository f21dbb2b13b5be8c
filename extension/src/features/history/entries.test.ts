import type { DeskEvent, Outcome } from "@desk/shared/contract";
import { expect, test } from "vitest";
import type { EventRow } from "../../outbox/index.ts";
import { defaultSettings } from "../../outbox/settings.ts";
import { projected } from "../../outbox/state.ts";
import { entriesOf, mayChange } from "./entries.ts";

const day = "2026-05-14";
const id = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const head = (n: number, time: string) => ({
  id: id(n),
  at: `${day}T${time}+09:00`,
  counterId: "window-1",
  staffId: "staff-2",
});

function finishedCase(n: number, from: string, to: string): DeskEvent[] {
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

const rowOf = (
  event: DeskEvent,
  order: number,
  delivery: EventRow["delivery"] = { state: "pending" },
): EventRow => ({
  order,
  event,
  recordedAt: event.at,
  businessDate: day,
  via: "counter",
  ledger: "live",
  delivery,
});

/** The state as the desk holds it. */
function stateOf(events: readonly DeskEvent[], refusedIds: readonly string[] = []) {
  const refused = { state: "rejected", at: `${day}T12:00:00+09:00`, reason: "not-own-record" } as const;
  const rows = events.map((event, order) =>
    rowOf(event, order, refusedIds.includes(event.id) ? refused : { state: "pending" }),
  );
  const rejected = rows.filter(({ delivery }) => delivery.state === "rejected");
  return { ...projected(rows, defaultSettings), unsent: { pending: 0, rejected, setAside: [] } };
}

const correction = (n: number, of: number, outcome: Outcome): DeskEvent => ({
  type: "TransactionCorrected",
  ...head(n, "09:12:00"),
  transactionId: id(of),
  changes: { outcome },
  reason: "結果の選び間違い",
});

test("the newest first, with what was recorded; open cases and other counters are not in the list", () => {
  const early = finishedCase(10, "09:00:00", "09:10:30");
  const open = finishedCase(20, "09:20:00", "09:30:00").slice(0, 1);
  const tally: DeskEvent = {
    type: "TallyAdded",
    ...head(30, "09:15:00"),
    procedureId: "guidance",
    quantity: 1,
  };
  const state = stateOf([...early, ...open, tally]);
  expect(entriesOf(state, "window-1", day)).toEqual([
    {
      transactionId: id(30),
      facts: {
        kind: "tally",
        procedureId: "guidance",
        outcome: null,
        startedAt: tally.at,
        finishedAt: tally.at,
        quantity: 1,
        timeIsAccurate: false,
      },
      times: null,
      practice: false,
      voidReason: null,
      marks: [],
      staffIds: ["staff-2"],
      refused: false,
    },
    {
      transactionId: id(10),
      facts: {
        kind: "case",
        procedureId: "pin-reset",
        outcome: "documents-missing",
        startedAt: `${day}T09:00:00+09:00`,
        finishedAt: `${day}T09:10:30+09:00`,
        quantity: 2,
        timeIsAccurate: true,
      },
      times: { servingMs: 630_000, reviewMs: 0 },
      practice: false,
      voidReason: null,
      marks: [],
      staffIds: ["staff-2", "staff-2"],
      refused: false,
    },
  ]);
  expect(entriesOf(state, "window-2", day)).toEqual([]);
  expect(entriesOf(state, "window-1", "2026-05-13")).toEqual([]);
});

test("a voided case stays, with its reason", () => {
  const reason = "二重に記録";
  const voided: DeskEvent = {
    type: "TransactionVoided",
    ...head(40, "09:12:00"),
    transactionId: id(10),
    reason,
  };
  const state = stateOf([...finishedCase(10, "09:00:00", "09:10:00"), voided]);
  expect(entriesOf(state, "window-1", day)[0]).toMatchObject({ voidReason: reason, marks: [] });
});

test("a correction shows what it changed; one that the agent refused changes nothing and says so", () => {
  const events = [...finishedCase(10, "09:00:00", "09:10:00"), correction(40, 10, "cancelled")];
  const [taken] = entriesOf(stateOf(events), "window-1", day);
  expect(taken).toMatchObject({ facts: { outcome: "cancelled" }, refused: false });
  expect(taken?.marks[0]?.changes).toEqual([
    { field: "outcome", before: "documents-missing", after: "cancelled" },
  ]);
  const [refused] = entriesOf(stateOf(events, [id(40)]), "window-1", day);
  expect(refused).toMatchObject({ facts: { outcome: "documents-missing" }, marks: [], refused: true });
});

test("who started or finished it may change it, and a lead whose PIN was checked", () => {
  const [entry] = entriesOf(stateOf(finishedCase(10, "09:00:00", "09:10:00")), "window-1", day);
  if (entry === undefined) throw new Error("no entry");
  const as = (staffId: string, role: "staff" | "lead", pin: "checked" | "unchecked") =>
    mayChange(entry, { staff: { id: staffId, name: "", role, active: true }, businessDate: day, pin });
  expect(as("staff-2", "staff", "unchecked")).toBe(true);
  expect(as("staff-3", "staff", "checked")).toBe(false);
  expect(as("lead-1", "lead", "checked")).toBe(true);
  expect(as("lead-1", "lead", "unchecked")).toBe(false);
  expect(mayChange(entry, null)).toBe(false);
});
