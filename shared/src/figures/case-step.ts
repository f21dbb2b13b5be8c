import type { CaseEvent } from "../contract/case-event.ts";
import type { DeskEventOf } from "../contract/event.ts";
import { begunState, type CaseState, finishedState, foldCase } from "./case.ts";
import { compareText, inOrder } from "./order.ts";

/** A case with what it takes to carry its fold on by one event. */
export type FoldedCase = {
  readonly state: CaseState;
  /** The last of its events in the order of the fold. */
  readonly lastMs: number;
  readonly lastId: string;
  /** Told by nothing but a start, changes of phase and finishes, the start first: then a later event only adds. */
  readonly plain: boolean;
};

/** The whole fold, which bears any order; null until a start is among the events. */
export function foldWhole(events: readonly CaseEvent[]): FoldedCase | null {
  const state = foldCase(events);
  const ordered = inOrder(events);
  const last = ordered.at(-1);
  if (state === null || last === undefined) return null;
  const [first, ...rest] = ordered.map(({ event }) => event);
  const plain = first?.type === "TransactionStarted" && rest.every(isPlain);
  return { state, lastMs: last.ms, lastId: last.event.id, plain };
}

/** A case of which nothing but its start is known; the same as the whole fold, without its detours. */
export function beginCase(
  started: DeskEventOf<"TransactionStarted">,
  ms: number = Date.parse(started.at),
): FoldedCase {
  return { state: begunState(started, ms), lastMs: ms, lastId: started.id, plain: true };
}

/** Only adds to what was before. A 自動終了 gives way to a later finish, so it never does. */
function isPlain(event: CaseEvent): event is DeskEventOf<"TransactionPhaseChanged" | "TransactionFinished"> {
  return (
    event.type === "TransactionPhaseChanged" ||
    (event.type === "TransactionFinished" && event.autoClosed !== true)
  );
}

/**
 * The case after one more event; null when only the whole fold can tell, since the event came out of order or is of
 * a kind that changes what was before it. `case-step.test.ts` holds it to `foldWhole`.
 */
export function carryOn(
  folded: FoldedCase,
  event: CaseEvent,
  ms: number = Date.parse(event.at),
): FoldedCase | null {
  if (!folded.plain || !isPlain(event)) return null;
  if (ms < folded.lastMs || (ms === folded.lastMs && compareText(event.id, folded.lastId) <= 0)) return null;
  const next = { plain: true, lastMs: ms, lastId: event.id };
  const { state } = folded;
  return event.type === "TransactionPhaseChanged"
    ? { ...next, state: withPhase(state, event, ms) }
    : { ...next, state: withFinish(state, event, ms) };
}

const fieldOf = {
  serving: "servingMs",
  review: "reviewMs",
  "wrap-up": "wrapUpMs",
  hold: "holdMs",
} as const;

function withPhase(state: CaseState, event: DeskEventOf<"TransactionPhaseChanged">, ms: number): CaseState {
  // What comes after the finish does not count, and what changes nothing is no change.
  if (state.finished !== null || event.phase === state.phase) return state;
  // At the very start the phase changes without a stretch.
  if (ms <= Date.parse(state.startedAt)) return { ...state, phase: event.phase };
  return { ...state, times: timesUntil(state, ms), phase: event.phase, phaseSince: event.at };
}

function withFinish(state: CaseState, event: DeskEventOf<"TransactionFinished">, ms: number): CaseState {
  if (state.finished !== null) return state;
  const ended = { at: event.at, changes: {}, timesMakeSense: true };
  const finished = finishedState(event, state.procedureId, ended);
  return { ...state, times: timesUntil(state, ms), finished };
}

function timesUntil({ times, phase, phaseSince }: CaseState, ms: number): CaseState["times"] {
  const field = fieldOf[phase];
  return { ...times, [field]: times[field] + ms - Date.parse(phaseSince) };
}
