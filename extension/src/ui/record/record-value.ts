import { timeOf, toJstIso } from "@desk/shared/calendar/business-date";
import type { Correction, DeskEvent, DeskEventOf, Outcome } from "@desk/shared/contract";
import { catalogueEntry, mayHaveFee } from "@desk/shared/procedures/catalogue";
import { words } from "./words.ts";

/** What a record says now. */
export type RecordFacts = {
  kind: "case" | "tally";
  procedureId: string;
  /** null: a one-tap count, or a case that still runs. */
  outcome: Outcome | null;
  startedAt: string;
  finishedAt: string | null;
  quantity: number;
  timeIsAccurate: boolean;
};

/** What stands in the form; times as `HH:mm`, empty until they are given. */
export type RecordValue = {
  procedureId: string;
  outcome: Outcome;
  from: string;
  to: string;
  quantity: number;
  timeIsAccurate: boolean;
  feeAssisted: boolean;
  reason: string;
};

type Changes = DeskEventOf<"TransactionCorrected">["changes"];
export type Change = NonNullable<Correction["changes"]>[number];

/** 後入力 begins with an empty form. */
export const emptyRecord: RecordValue = {
  procedureId: "",
  outcome: "completed",
  from: "",
  to: "",
  quantity: 1,
  timeIsAccurate: true,
  feeAssisted: false,
  reason: "",
};

export function formOf(facts: RecordFacts): RecordValue {
  return {
    ...emptyRecord,
    procedureId: facts.procedureId,
    outcome: facts.outcome ?? "completed",
    from: timeOf(facts.startedAt),
    to: facts.finishedAt === null ? "" : timeOf(facts.finishedAt),
    quantity: facts.quantity,
    timeIsAccurate: facts.timeIsAccurate,
  };
}

/** What was entered by hand: everything else follows the record, should somebody else change it meanwhile. */
export function touchedOf(before: RecordValue, next: RecordValue): Partial<RecordValue> {
  const names = (Object.keys(next) as (keyof RecordValue)[]).filter((name) => before[name] !== next[name]);
  return Object.fromEntries(names.map((name) => [name, next[name]]));
}

/** What the form changes of the record; a time that was not touched keeps its seconds. */
export function changesOf(facts: RecordFacts, value: RecordValue): Changes {
  const changes: Changes = {};
  if (value.procedureId !== facts.procedureId) changes.procedureId = value.procedureId;
  if (facts.finishedAt !== null && value.quantity !== facts.quantity) changes.quantity = value.quantity;
  if (facts.kind === "tally") return changes;
  if (value.from !== timeOf(facts.startedAt)) changes.startedAt = onDayOf(facts.startedAt, value.from);
  if (facts.finishedAt === null) return changes;
  if (value.outcome !== facts.outcome) changes.outcome = value.outcome;
  if (value.to !== timeOf(facts.finishedAt)) changes.finishedAt = onDayOf(facts.startedAt, value.to);
  if (value.timeIsAccurate !== facts.timeIsAccurate) changes.timeIsAccurate = value.timeIsAccurate;
  return changes;
}

/** 変更前 → 変更後, for the form's foot. */
export function changesShown(facts: RecordFacts, changes: Changes): Change[] {
  return (Object.keys(changes) as (keyof Changes)[]).map((field) => ({
    field,
    before: facts[field],
    after: changes[field] ?? null,
  }));
}

/** Why a correction cannot be recorded as it stands, in Japanese, or null. */
export function correctionFault(facts: RecordFacts, value: RecordValue, nowMs: number): string | null {
  const { faults } = words;
  const changes = changesOf(facts, value);
  if (Object.keys(changes).length === 0) return faults.noChange;
  const { kind, finishedAt } = facts;
  if (kind === "case") {
    if (value.from === "") return faults.noFrom;
    if (finishedAt !== null && value.to === "") return faults.noTo;
    const from = changes.startedAt ?? facts.startedAt;
    const to = changes.finishedAt ?? finishedAt;
    const fault = timeFault(from, to, nowMs);
    // What came so from the counter may stay so while something else is corrected.
    if (fault !== null && (changes.startedAt ?? changes.finishedAt) !== undefined) return fault;
  }
  return quantityFault(value) ?? reasonFault(value);
}

/** Why a forgotten record cannot be entered as it stands, or null. @param date the JST day it belongs to */
export function entryFault(date: string, value: RecordValue, nowMs: number): string | null {
  const { faults } = words;
  if (value.procedureId === "") return faults.noProcedure;
  if (value.from === "") return faults.noFrom;
  if (value.timeIsAccurate && value.to === "") return faults.noTo;
  if (value.timeIsAccurate && value.to === value.from) return faults.sameTime;
  return (
    timeFault(startOf(date, value), endOf(date, value), nowMs) ?? quantityFault(value) ?? reasonFault(value)
  );
}

/** Where a record entered afterwards belongs, and who enters it. */
export type Entering = {
  date: string;
  counterId: string;
  staffId: string;
  procedureVersion: number;
  newId: () => string;
};

/** The events of a forgotten case, with the times as they were. */
export function enteredEvents(value: RecordValue, entering: Entering): [DeskEvent, DeskEvent] {
  const { date, counterId, staffId, procedureVersion, newId } = entering;
  const { procedureId, outcome, quantity, timeIsAccurate } = value;
  const transactionId = newId();
  const author = { counterId, staffId, transactionId };
  return [
    {
      type: "TransactionStarted",
      id: newId(),
      at: startOf(date, value),
      ...author,
      procedureId,
      procedureVersion,
      channel: catalogueEntry(procedureId)?.channel ?? "counter",
      enteredAfterwards: { reason: value.reason.trim() },
    },
    {
      type: "TransactionFinished",
      id: newId(),
      at: endOf(date, value),
      ...author,
      outcome,
      path: [],
      deviceIds: [],
      timeIsAccurate,
      quantity,
      ...(value.feeAssisted && mayHaveFee(procedureId) ? { feeAssisted: true as const } : {}),
    },
  ];
}

function timeFault(from: string, to: string | null, nowMs: number): string | null {
  const { faults } = words;
  if (to !== null && Date.parse(to) < Date.parse(from)) return faults.order(timeOf(from), timeOf(to));
  const last = to ?? from;
  return Date.parse(last) > nowMs ? faults.ahead(timeOf(last), timeOf(toJstIso(nowMs))) : null;
}

function quantityFault({ quantity }: RecordValue): string | null {
  return Number.isInteger(quantity) && quantity >= 1 && quantity <= 99 ? null : words.faults.quantity;
}

function reasonFault({ reason }: RecordValue): string | null {
  return reason.trim() === "" ? words.faults.noReason : null;
}

const jst = (date: string, time: string) => `${date}T${time}:00+09:00`;
const startOf = (date: string, { from }: RecordValue) => jst(date, from);
const endOf = (date: string, { timeIsAccurate, from, to }: RecordValue) =>
  jst(date, timeIsAccurate ? to : from);

/** A time on the JST day of another instant. */
function onDayOf(instant: string, time: string): string {
  return jst(toJstIso(Date.parse(instant)).slice(0, 10), time);
}
