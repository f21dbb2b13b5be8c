import type { Outcome, PathEntry, Phase } from "@desk/shared/contract";
import type { CaseState } from "@desk/shared/figures/case";
import { catalogueEntry } from "@desk/shared/procedures/catalogue";
import type { Answer } from "@desk/shared/procedures/engine";
import { lazy, pinsOn } from "../../content/index.ts";
import { type Desk, type Draft, openCases } from "../../outbox/index.ts";
import { phaseAt, placeOf, withAnswer } from "./place.ts";
import { move, parked, switched, toPhase } from "./plan.ts";
import { practiceResultOf, withMissed } from "./practice.ts";

/** What the desk holds of a running case, or null when it does not run here. */
export function runningCase(desk: Desk, transactionId: string): { state: CaseState; draft: Draft } | null {
  const { cases, drafts } = desk.store.getState();
  const state = cases.get(transactionId);
  if (state === undefined || state.finished !== null || state.voided) return null;
  return { state, draft: drafts.get(transactionId) ?? draftWithoutAnswers(state) };
}

/** A case whose draft is gone (another PC's profile, an older version) runs on from its first step. */
function draftWithoutAnswers(state: CaseState): Draft {
  const { transactionId, procedureId, procedureVersion: version } = state;
  return {
    transactionId,
    procedureId,
    procedureVersion: version,
    answers: [],
    deviceIds: [],
    ledger: "live",
  };
}

/**
 * 開始: parks the case that is being served here and starts a new one. Resolves with its transactionId when
 * it is durable; null for the second tap on the same button.
 * @param practiceCaseId makes it 練習, with this fictitious person; it is in no figure
 */
export async function startCase(
  desk: Desk,
  procedureId: string,
  practiceCaseId?: string,
): Promise<string | null> {
  const transactionId = desk.newId();
  const versions = pinsOn(desk.today());
  // 1 for a procedure without a script.
  const version = versions[procedureId] ?? 1;
  const others = parked(openCases(desk.store.getState()), null, desk.stamp);
  const started = {
    type: "TransactionStarted" as const,
    ...desk.stamp(),
    transactionId,
    procedureId,
    procedureVersion: version,
    channel: catalogueEntry(procedureId)?.channel ?? "counter",
    ...(practiceCaseId === undefined ? {} : { practice: true as const }),
  };
  const draft = {
    transactionId,
    procedureId,
    procedureVersion: version,
    answers: [],
    deviceIds: [],
    versions,
    practice: practiceCaseId === undefined ? undefined : { cardId: practiceCaseId, missed: {} },
  };
  const { recorded } = await desk.record([...others, started], { put: draft });
  return recorded.length > 0 ? transactionId : null;
}

/**
 * Answers a step; nothing happens when the case has moved on from it (the second tap of a double tap).
 * @param missed how many 確認 of the step are left unticked; counts in 練習 only
 */
export async function answerStep(
  desk: Desk,
  transactionId: string,
  given: Answer,
  deviceIds: readonly string[],
  missed = 0,
): Promise<void> {
  const running = runningCase(desk, transactionId);
  if (running === null) return;
  const place = placeOf(running.draft);
  if (place.kind !== "step" || place.stepId !== given.stepId) return;
  const answers = withAnswer(place, given.answer);
  const practice = running.draft.practice && withMissed(running.draft.practice, given.stepId, missed);
  const draft = { ...running.draft, deviceIds, practice };
  const plan = move(openCases(desk.store.getState()), running.state, draft, answers, desk.stamp);
  await desk.record(plan.events, { put: plan.draft });
}

/** 前へ: drops the last answer. */
export async function goBack(desk: Desk, transactionId: string): Promise<void> {
  const running = runningCase(desk, transactionId);
  if (running === null) return;
  const { state, draft } = running;
  const answers = placeOf(draft).answers.slice(0, -1);
  const plan = move(openCases(desk.store.getState()), state, draft, answers, desk.stamp);
  await desk.record(plan.events, { put: plan.draft });
}

export async function chooseDevices(
  desk: Desk,
  transactionId: string,
  deviceIds: readonly string[],
): Promise<void> {
  const running = runningCase(desk, transactionId);
  if (running !== null) await desk.record([], { put: { ...running.draft, deviceIds } });
}

/** Notes that an entry of the 質疑応答集 was read out in this case, or takes it back. */
export async function toggleQa(desk: Desk, transactionId: string, qaId: string): Promise<void> {
  const running = runningCase(desk, transactionId);
  if (running === null) return;
  const { qaIds = [] } = running.draft;
  const next = qaIds.includes(qaId) ? qaIds.filter((other) => other !== qaId) : [...qaIds, qaId];
  await desk.record([], { put: { ...running.draft, qaIds: next.slice(-maxQaIds) } });
}

/** The wire's limit for `qaIds`. */
const maxQaIds = 20;

/** 保留, or another phase set by hand. */
export async function changePhase(desk: Desk, transactionId: string, phase: Phase): Promise<void> {
  const running = runningCase(desk, transactionId);
  if (running === null) return;
  const events = toPhase(openCases(desk.store.getState()), running.state, phase, desk.stamp);
  if (events.length > 0) await desk.record(events);
}

/** 再開: back to the phase of the script's step, or to the one before 保留. */
export async function resumeCase(desk: Desk, transactionId: string): Promise<void> {
  const running = runningCase(desk, transactionId);
  if (running === null || running.state.phase !== "hold") return;
  const phase = phaseAt(placeOf(running.draft)) ?? phaseBeforeHold(desk, transactionId);
  await changePhase(desk, transactionId, phase);
}

function phaseBeforeHold(desk: Desk, transactionId: string): Phase {
  const changes = desk.store.getState().rows.flatMap(({ event }) => {
    if (event.type !== "TransactionPhaseChanged" || event.transactionId !== transactionId) return [];
    return event.phase === "hold" ? [] : [event.phase];
  });
  return changes.at(-1) ?? "serving";
}

/** What the finish screen asks for. */
export type Finish = {
  outcome: Outcome;
  quantity: number;
  deviceIds: readonly string[];
  timeIsAccurate: boolean;
  /** 手数料収納補助; null where the procedure knows no fee. */
  feeAssisted: boolean | null;
  note: string;
};

/** 完了: the finish and the wiping of the answers are one write. */
export async function finishCase(desk: Desk, transactionId: string, finish: Finish): Promise<void> {
  const running = runningCase(desk, transactionId);
  if (running === null) return;
  const note = finish.note.trim();
  const path: PathEntry[] = lazy().pathOf(placeOf(running.draft));
  const { outcome, quantity, timeIsAccurate } = finish;
  const { qaIds = [], practice } = running.draft;
  const corrections = switched(running.state, running.draft, desk.stamp);
  const head = desk.stamp(transactionId);
  // A clock that was set back behind the case's last event tells nothing of how long it took.
  const clockIsRight = Date.parse(head.at) <= desk.now();
  await desk.record(
    [
      ...corrections,
      {
        type: "TransactionFinished",
        ...head,
        transactionId,
        outcome,
        path,
        deviceIds: [...finish.deviceIds],
        timeIsAccurate: timeIsAccurate && clockIsRight,
        quantity,
        ...(note === "" ? {} : { note }),
        ...(finish.feeAssisted && outcome === "completed" ? { feeAssisted: true as const } : {}),
        ...(qaIds.length === 0 ? {} : { qaIds: [...qaIds] }),
        ...(practice === undefined ? {} : { practiceResult: practiceResultOf(practice, path) }),
      },
    ],
    { drop: transactionId },
  );
}
