import type { CaseEvent } from "../contract/case-event.ts";
import type { Outcome, Phase } from "../contract/constants.ts";
import type { Channel, DeskEventOf } from "../contract/event.ts";
import { catalogueEntry, mayHaveFee } from "../procedures/catalogue.ts";
import { type PhaseChange, type PhaseTimes, phaseTimeline } from "../timing/phases.ts";
import {
  autoClosedMark,
  type Changes,
  type CorrectionMark,
  correctedMark,
  enteredMark,
  type FieldValues,
  voidedMark,
} from "./corrections.ts";
import { jstDate } from "./jst.ts";
import { inOrder, type Timed } from "./order.ts";

export type { CorrectionMark } from "./corrections.ts";

export type FinishedState = {
  /** After corrections. */
  at: string;
  /** The counting `TransactionFinished`; what a reopening has to name. */
  eventId: string;
  staffId: string;
  outcome: Outcome;
  quantity: number;
  timeIsAccurate: boolean;
  deviceIds: string[];
  /** 手数料収納補助 was given. */
  feeAssisted: boolean;
  note?: string;
};

/** One case as all its events tell it. */
export type CaseState = {
  transactionId: string;
  procedureId: string;
  procedureVersion: number;
  counterId: string;
  staffId: string;
  channel: Channel;
  practice: boolean;
  /** After corrections. */
  startedAt: string;
  /** The JST day of `startedAt`. */
  businessDate: string;
  /** The current phase, or the last one of a finished case. */
  phase: Phase;
  phaseSince: string;
  finished: FinishedState | null;
  /** Of the closed stretches; up to the finish of a finished case. */
  times: PhaseTimes;
  voided: boolean;
  /** In order; a 後入力 stands first. */
  corrections: CorrectionMark[];
};

type Gathered = {
  started: DeskEventOf<"TransactionStarted"> | null;
  finish: Timed<DeskEventOf<"TransactionFinished">> | null;
  /** The last finish that somebody made, also one that was taken back since. */
  seen: DeskEventOf<"TransactionFinished"> | null;
  /** 自動終了 by the nightly close. */
  autoClose: Timed<DeskEventOf<"TransactionFinished">> | null;
  phaseChanges: PhaseChange[];
  changes: Changes;
  voided: boolean;
  marks: ((started: DeskEventOf<"TransactionStarted">) => CorrectionMark)[];
};

/**
 * The state of one case from its events, in any order and any number of copies; null until a
 * `TransactionStarted` is among them. Throws when the events are of more than one case.
 */
export function foldCase(events: readonly CaseEvent[]): CaseState | null {
  const facts = gather(events);
  const { started, finish, changes } = facts;
  if (started === null) return null;
  const startedAt = changes.startedAt ?? started.at;
  const startMs = Date.parse(startedAt);
  const finishedAt = finish === null ? null : (changes.finishedAt ?? finish.event.at);
  const endMs = finishedAt === null ? null : Date.parse(finishedAt);
  const { times, phase, since } = phaseTimeline({ at: startedAt, ms: startMs }, facts.phaseChanges, endMs);
  const begun = begunState(started);
  const procedureId = changes.procedureId ?? started.procedureId;
  return {
    ...begun,
    procedureId,
    channel: channelOf(started, changes),
    startedAt,
    businessDate: jstDate(startMs),
    phase,
    phaseSince: since,
    finished:
      finish === null || finishedAt === null || endMs === null
        ? null
        : finishedState(finish.event, procedureId, {
            at: finishedAt,
            changes,
            timesMakeSense: endMs >= startMs,
          }),
    times,
    voided: facts.voided,
    corrections: [...begun.corrections, ...facts.marks.map((mark) => mark(started))],
  };
}

/** What the start alone tells; `ms` is the instant of its `at`. */
export function begunState(
  started: DeskEventOf<"TransactionStarted">,
  ms: number = Date.parse(started.at),
): CaseState {
  const { transactionId, procedureId, procedureVersion, counterId, staffId, channel, at } = started;
  const entered = enteredMark(started);
  return {
    ...{ transactionId, procedureId, procedureVersion, counterId, staffId, channel },
    practice: started.practice === true,
    startedAt: at,
    businessDate: jstDate(ms),
    phase: "serving",
    phaseSince: at,
    finished: null,
    times: { servingMs: 0, reviewMs: 0, wrapUpMs: 0, holdMs: 0 },
    voided: false,
    corrections: entered === null ? [] : [entered],
  };
}

/** A case corrected from a window's procedure to a call's, or the other way, counts where it turned out to belong. */
function channelOf({ channel }: DeskEventOf<"TransactionStarted">, { procedureId }: Changes): Channel {
  return (procedureId === undefined ? undefined : catalogueEntry(procedureId)?.channel) ?? channel;
}

type Ended = { readonly at: string; readonly changes: Changes; readonly timesMakeSense: boolean };

export function finishedState(
  event: DeskEventOf<"TransactionFinished">,
  procedureId: string,
  { at, changes, timesMakeSense }: Ended,
): FinishedState {
  return {
    at,
    eventId: event.id,
    staffId: event.staffId,
    outcome: changes.outcome ?? event.outcome,
    quantity: changes.quantity ?? event.quantity,
    timeIsAccurate: timesMakeSense && (changes.timeIsAccurate ?? event.timeIsAccurate),
    deviceIds: event.deviceIds,
    feeAssisted: event.feeAssisted === true && mayHaveFee(procedureId),
    ...(event.note === undefined ? {} : { note: event.note }),
  };
}

/** Sorts the facts out; every rule that needs the order of the events is here. */
function gather(events: readonly CaseEvent[]): Gathered {
  const undone = new Set<string>();
  for (const event of events) if (event.type === "TransactionReopened") undone.add(event.finishId);
  const facts: Gathered = {
    started: null,
    finish: null,
    seen: null,
    autoClose: null,
    phaseChanges: [],
    changes: {},
    voided: false,
    marks: [],
  };
  for (const { event, ms } of inOrder(events)) {
    if (event.transactionId !== events[0]?.transactionId)
      throw new Error(`foldCase wants the events of one case, got ${event.transactionId} among others`);
    switch (event.type) {
      case "TransactionStarted":
        facts.started ??= event;
        break;
      case "TransactionPhaseChanged":
        if (facts.finish === null) facts.phaseChanges.push({ at: event.at, ms, phase: event.phase });
        break;
      case "TransactionFinished":
        if (event.autoClosed !== true) facts.seen = event;
        if (undone.has(event.id)) break;
        // 自動終了 gives way to a finish that somebody made, also one that arrives long after it.
        if (event.autoClosed === true) facts.autoClose ??= { event, ms };
        else facts.finish ??= { event, ms };
        break;
      case "TransactionReopened":
        // What was corrected of that end goes with it: the next one counts as it is.
        if (facts.seen?.id !== event.finishId) break;
        facts.changes = ofBegin(facts.changes);
        facts.seen = null;
        break;
      case "TransactionCorrected": {
        const before: FieldValues = {
          ...asFinished((facts.finish ?? facts.autoClose)?.event ?? facts.seen ?? undefined),
          ...facts.changes,
        };
        // The start may stand later in the order: a PC's clock was put right in between.
        facts.marks.push((started) => correctedMark(event, { ...asStarted(started), ...before }));
        Object.assign(facts.changes, event.changes);
        break;
      }
      case "TransactionVoided":
        facts.voided = true;
        facts.marks.push(() => voidedMark(event));
        break;
      default:
        event satisfies never;
    }
  }
  return facts.finish === null && facts.autoClose !== null ? endedBy(facts, facts.autoClose) : facts;
}

/** Nobody ended the case: it ends where the nightly close put it, and says so among its corrections. */
function endedBy(facts: Gathered, finish: NonNullable<Gathered["autoClose"]>): Gathered {
  return {
    ...facts,
    finish,
    phaseChanges: facts.phaseChanges.filter(({ ms }) => ms <= finish.ms),
    marks: [() => autoClosedMark(finish.event), ...facts.marks],
  };
}

function ofBegin({ procedureId, startedAt }: Changes): Changes {
  return {
    ...(procedureId === undefined ? {} : { procedureId }),
    ...(startedAt === undefined ? {} : { startedAt }),
  };
}

function asStarted({ procedureId, at }: DeskEventOf<"TransactionStarted">): FieldValues {
  return { procedureId, startedAt: at };
}

function asFinished(event: DeskEventOf<"TransactionFinished"> | undefined): FieldValues {
  if (event === undefined) return {};
  const { outcome, quantity, timeIsAccurate, at } = event;
  return { outcome, quantity, timeIsAccurate, finishedAt: at };
}
