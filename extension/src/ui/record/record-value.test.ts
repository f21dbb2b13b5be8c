import { eventSchema } from "@desk/shared/contract";
import { expect, test } from "vitest";
import {
  changesOf,
  changesShown,
  correctionFault,
  emptyRecord,
  enteredEvents,
  entryFault,
  formOf,
  type RecordFacts,
  type RecordValue,
  touchedOf,
} from "./record-value.ts";
import { words } from "./words.ts";

const day = "2026-05-14";
const nowMs = Date.parse(`${day}T11:00:00+09:00`);
const facts: RecordFacts = {
  kind: "case",
  procedureId: "pin-reset",
  outcome: "completed",
  startedAt: `${day}T09:00:20.500+09:00`,
  finishedAt: `${day}T09:10:45+09:00`,
  quantity: 1,
  timeIsAccurate: true,
};
const tally: RecordFacts = { ...facts, kind: "tally", outcome: null, timeIsAccurate: false };
const edited = (change: Partial<RecordValue>, of = facts) => ({ ...formOf(of), reason: "誤り", ...change });

test("only what was changed is corrected, and a time that was not touched keeps its seconds", () => {
  expect(changesOf(facts, edited({}))).toEqual({});
  expect(changesOf(facts, edited({ outcome: "cancelled", to: "09:20" }))).toEqual({
    outcome: "cancelled",
    finishedAt: `${day}T09:20:00+09:00`,
  });
  expect(changesShown(facts, { quantity: 3 })).toEqual([{ field: "quantity", before: 1, after: 3 }]);
});

test("what was not touched follows the record, and is not taken back by the correction", () => {
  const opened = formOf(facts);
  const touched = touchedOf(opened, { ...opened, outcome: "cancelled", reason: "誤り" });
  expect(touched).toEqual({ outcome: "cancelled", reason: "誤り" });
  const theirs: RecordFacts = { ...facts, quantity: 2, finishedAt: `${day}T09:30:00+09:00` };
  expect(changesOf(theirs, { ...formOf(theirs), ...touched })).toEqual({ outcome: "cancelled" });
});

test("a count has neither result nor times, a running case neither result nor end", () => {
  const all = {
    outcome: "cancelled",
    from: "08:00",
    to: "08:30",
    quantity: 2,
    timeIsAccurate: false,
  } as const;
  expect(changesOf(tally, edited(all, tally))).toEqual({ quantity: 2 });
  const running = { ...facts, outcome: null, finishedAt: null };
  expect(changesOf(running, edited(all, running))).toEqual({ startedAt: `${day}T08:00:00+09:00` });
});

test("times are meant in Japan, whatever offset the record was written with", () => {
  const utc = { ...facts, startedAt: "2026-05-13T23:50:00Z", finishedAt: "2026-05-14T00:10:00Z" };
  expect(formOf(utc)).toMatchObject({ from: "08:50", to: "09:10" });
  expect(changesOf(utc, edited({ from: "08:40" }, utc))).toEqual({ startedAt: `${day}T08:40:00+09:00` });
});

const { faults } = words;
test.each<[string, Partial<RecordValue>, string | null]>([
  ["nothing changed", {}, faults.noChange],
  ["no start", { from: "" }, faults.noFrom],
  ["no end", { to: "" }, faults.noTo],
  ["the end before the start", { to: "08:50" }, faults.order("09:00", "08:50")],
  ["a time that is yet to come", { to: "11:30" }, faults.ahead("11:30", "11:00")],
  ["no quantity", { quantity: Number.NaN }, faults.quantity],
  ["too many", { quantity: 100 }, faults.quantity],
  ["no reason", { quantity: 2, reason: "　" }, faults.noReason],
  ["all well", { quantity: 2 }, null],
])("a correction with %s", (_, change, fault) => {
  expect(correctionFault(facts, edited(change), nowMs)).toBe(fault);
});

test("a record whose end came before its start can be corrected in other things", () => {
  const odd = { ...facts, finishedAt: `${day}T08:00:00+09:00`, timeIsAccurate: false };
  expect(correctionFault(odd, edited({ quantity: 2 }, odd), nowMs)).toBeNull();
});

const forgotten: RecordValue = {
  ...emptyRecord,
  procedureId: "application-reissue",
  from: "09:30",
  to: "09:50",
  quantity: 2,
  feeAssisted: true,
  reason: "記録し忘れ",
};

test.each<[string, Partial<RecordValue>, string | null]>([
  ["no procedure", { procedureId: "" }, faults.noProcedure],
  ["no start", { from: "" }, faults.noFrom],
  ["no end", { to: "" }, faults.noTo],
  ["start and end alike", { to: "09:30" }, faults.sameTime],
  ["the end before the start", { to: "09:20" }, faults.order("09:30", "09:20")],
  ["a time that is yet to come", { to: "12:00" }, faults.ahead("12:00", "11:00")],
  ["no reason", { reason: "" }, faults.noReason],
  ["an unknown time and no end", { timeIsAccurate: false, to: "" }, null],
  ["all well", {}, null],
])("a forgotten record with %s", (_, change, fault) => {
  expect(entryFault(day, { ...forgotten, ...change }, nowMs)).toBe(fault);
});

function entered(change: Partial<RecordValue> = {}) {
  const numbers = [1, 2, 3, 4].values();
  const newId = () => `019a0000-0000-7000-8000-${String(numbers.next().value).padStart(12, "0")}`;
  const entering = { date: day, counterId: "window-2", staffId: "staff-2", procedureVersion: 3, newId };
  return enteredEvents({ ...forgotten, ...change }, entering);
}

test("it becomes a start and a finish with the times as they were, marked and with its reason", () => {
  const [started, finished] = entered();
  for (const event of [started, finished]) expect(eventSchema.safeParse(event).success).toBe(true);
  expect(started).toMatchObject({
    type: "TransactionStarted",
    at: `${day}T09:30:00+09:00`,
    procedureVersion: 3,
    channel: "counter",
    enteredAfterwards: { reason: "記録し忘れ" },
  });
  expect(finished).toMatchObject({
    at: `${day}T09:50:00+09:00`,
    timeIsAccurate: true,
    feeAssisted: true,
    quantity: 2,
  });
  expect(new Set([started.id, finished.id, "transactionId" in started && started.transactionId]).size).toBe(
    3,
  );
});

test("an unknown time is in no time figure, and a procedure without a fee has none", () => {
  const [started, finished] = entered({ timeIsAccurate: false, to: "", procedureId: "call-renewal" });
  expect(started).toMatchObject({ channel: "phone" });
  expect(finished).toMatchObject({ at: `${day}T09:30:00+09:00`, timeIsAccurate: false });
  expect(finished).not.toHaveProperty("feeAssisted");
});
