import type { Outcome, PathEntry, Phase } from "../contract/index.ts";
import type { Option, Procedures, Step, Target } from "./model.ts";
import { type Facts, predicates as ownPredicates, type Predicate } from "./policy.ts";
import { stepOf } from "./step-of.ts";

/** One answered step; `stepId` is qualified by the scripts around it: `pin-reset.which-pin`. */
export type Answer = { stepId: string; answer: string };

/** The most answers a case may hold (the wire's limit for `path`). */
export const maxAnswers = 200;
/** How deep scripts may call each other: enough for any desk, and a circle of calls cannot grow. */
export const maxDepth = 4;

/** Leaves any step for a support script (事故・苦情・障害), which comes back to that step when it is completed. */
export const supportAnswer = (scriptId: string) => `${supportLead}${scriptId}`;
const supportLead = "to.";

export type RefusalReason =
  | "unknown-procedure"
  | "unknown-step"
  | "answer-elsewhere"
  | "unknown-answer"
  | "unknown-predicate"
  | "too-long"
  | "too-deep";

/** Where a case stands. `procedureId` is what it counts as: a switch changes it. */
export type Position =
  | {
      kind: "step";
      procedureId: string;
      /** The script that the step belongs to: the procedure itself or one that it called. */
      scriptId: string;
      /** Qualified, as it goes into the path. */
      stepId: string;
      step: Step;
      phase: Phase;
      /** The scripts that run, outermost first, and where each goes on. */
      frames: readonly Frame[];
      answers: readonly Answer[];
      holds(predicate: string): boolean;
    }
  | { kind: "end"; procedureId: string; outcome: Outcome; answers: readonly Answer[] }
  /** The case goes on as a procedure that has no script (yet). */
  | { kind: "unscripted"; procedureId: string; answers: readonly Answer[] }
  /** The answers do not fit the script, e.g. a draft of another version. `at` = index of the answer. */
  | { kind: "refused"; procedureId: string; reason: RefusalReason; detail: string; at: number };

export type Frame = { scriptId: string; prefix: string; stepId: string; back: Target | null };
type Landing =
  | { kind: "frames"; procedureId: string; frames: readonly Frame[] }
  | { kind: "end"; procedureId: string; outcome: Outcome }
  | { kind: "unscripted"; procedureId: string }
  | { kind: "fault"; procedureId: string; reason: RefusalReason; detail: string };

type World = { procedures: Procedures; predicates: Readonly<Record<string, Predicate>> };

function factsFor(frames: readonly Frame[], answers: readonly Answer[]): Facts {
  const frame = frames.at(-1);
  return {
    answerTo: (stepId) =>
      answers.findLast((given) => given.stepId === `${frame?.prefix ?? ""}${stepId}`)?.answer,
    calledFrom: frames.at(-2)?.scriptId ?? null,
    hasRun: (procedureId) =>
      answers.some((given) => given.stepId.startsWith(`${frame?.prefix ?? ""}${procedureId}.`)),
  };
}

/** Starts a script within the frames at hand; only the outermost one's steps carry no prefix. */
function enter(
  world: World,
  outer: Frames,
  call: { script: string; at?: string | undefined; back: Target | null; prefix: string },
): Landing {
  const script = world.procedures[call.script];
  if (!script) return fault(outer, "unknown-procedure", `手順「${call.script}」がありません`);
  if (outer.frames.length >= maxDepth)
    return fault(outer, "too-deep", `手順「${call.script}」の呼び出しが深すぎます`);
  const frame = {
    scriptId: call.script,
    prefix: call.prefix,
    stepId: call.at ?? script.first,
    back: call.back,
  };
  return { ...outer, frames: [...outer.frames, frame] };
}

type Frames = Extract<Landing, { kind: "frames" }>;

function fault(landing: { procedureId: string }, reason: RefusalReason, detail: string): Landing {
  return { kind: "fault", procedureId: landing.procedureId, reason, detail };
}

/** A case's first step as this procedure. The prefix keeps its steps apart from those answered before a switch. */
function begin(world: World, procedureId: string, prefix: string, at?: string): Landing {
  if (!world.procedures[procedureId]) return { kind: "unscripted", procedureId };
  return enter(
    world,
    { kind: "frames", procedureId, frames: [] },
    { script: procedureId, at, back: null, prefix },
  );
}

/** Follows one target from the innermost script. */
function follow(world: World, from: Frames, target: Target, answers: readonly Answer[]): Landing {
  if ("step" in target) {
    const frame = from.frames.at(-1);
    if (!frame) throw new Error("follow: no script is running");
    return { ...from, frames: [...from.frames.slice(0, -1), { ...frame, stepId: target.step }] };
  }
  if ("end" in target) {
    const back = from.frames.at(-1)?.back;
    if (!back || target.end !== "completed") {
      return { kind: "end", procedureId: from.procedureId, outcome: target.end };
    }
    return follow(world, { ...from, frames: from.frames.slice(0, -1) }, back, answers);
  }
  if ("call" in target) {
    const prefix = `${from.frames.at(-1)?.prefix ?? ""}${target.call}.`;
    return enter(world, from, { script: target.call, at: target.at, back: target.back, prefix });
  }
  if ("switch" in target) return begin(world, target.switch, `${target.switch}.`, target.at);
  const facts = factsFor(from.frames, answers);
  for (const { when, to } of target.choose) {
    const predicate = world.predicates[when];
    if (!predicate) return fault(from, "unknown-predicate", `条件「${when}」がありません`);
    if (predicate(facts)) return follow(world, from, to, answers);
  }
  return follow(world, from, target.otherwise, answers);
}

function stepAt(world: World, landing: Frames): { stepId: string; step: Step | undefined; frame: Frame } {
  const frame = landing.frames.at(-1);
  if (!frame) throw new Error("stepAt: no script is running");
  const step = stepOf(world.procedures[frame.scriptId], frame.stepId);
  return { stepId: `${frame.prefix}${frame.stepId}`, step, frame };
}

function advance(world: World, landing: Landing, answers: readonly Answer[], index: number): Landing {
  const given = answers[index];
  if (!given) throw new Error("advance: no answer at this index");
  const elsewhere = `回答「${given.stepId}」は今の手順のものではありません`;
  if (landing.kind === "fault") return landing;
  if (landing.kind !== "frames") return fault(landing, "answer-elsewhere", elsewhere);
  const { stepId, step } = stepAt(world, landing);
  if (!step) return fault(landing, "unknown-step", `手順「${stepId}」がありません`);
  if (stepId !== given.stepId) return fault(landing, "answer-elsewhere", elsewhere);
  const option = step.options.find((candidate) => candidate.answer === given.answer);
  const support = world.procedures[given.answer.slice(supportLead.length)];
  if (!option && support?.support && given.answer === supportAnswer(support.id)) {
    const back = { step: step.id };
    return follow(world, landing, { call: support.id, back }, answers.slice(0, index + 1));
  }
  if (!option)
    return fault(landing, "unknown-answer", `手順「${stepId}」に選択肢「${given.answer}」はありません`);
  return follow(world, landing, option.to, answers.slice(0, index + 1));
}

/** The latest answer to a step of the same id anywhere else in the case, when this step takes it over. */
function carriedOption(frame: Frame, step: Step, answers: readonly Answer[]): Option | undefined {
  if (!step.carried) return;
  const own = `${frame.prefix}${step.id}`;
  const said = answers.findLast(
    ({ stepId }) => stepId !== own && (stepId === step.id || stepId.endsWith(`.${step.id}`)),
  );
  return step.options.find(({ answer }) => answer === said?.answer);
}

/** Goes past the questions that the case has answered before; each at most once, so a circle of them cannot spin. */
function passCarried(world: World, arrived: Landing, answers: readonly Answer[]): Landing {
  const passed = new Set<string>();
  let landing = arrived;
  while (landing.kind === "frames") {
    const { stepId, step, frame } = stepAt(world, landing);
    const option = step && !passed.has(stepId) ? carriedOption(frame, step, answers) : undefined;
    if (!option) return landing;
    passed.add(stepId);
    landing = follow(world, landing, option.to, answers);
  }
  return landing;
}

/**
 * Where a case stands after its answers: a pure fold, so going back is dropping the last answer.
 * Bounded by the number of answers; a script that runs in a circle only waits for the next answer.
 */
export function position(
  procedures: Procedures,
  procedureId: string,
  answers: readonly Answer[],
  predicates: Readonly<Record<string, Predicate>> = ownPredicates,
): Position {
  const world: World = { procedures, predicates };
  const refused = (reason: RefusalReason, detail: string, at: number, id = procedureId): Position => ({
    kind: "refused",
    procedureId: id,
    reason,
    detail,
    at,
  });
  if (answers.length > maxAnswers)
    return refused("too-long", `回答が${maxAnswers}件を超えています`, maxAnswers);
  let landing = begin(world, procedureId, "");
  for (let index = 0; index < answers.length; index += 1) {
    landing = advance(world, landing, answers, index);
    landing = passCarried(world, landing, answers.slice(0, index + 1));
    if (landing.kind === "fault") return refused(landing.reason, landing.detail, index, landing.procedureId);
  }
  return settle(world, landing, answers, refused);
}

function settle(
  world: World,
  landing: Landing,
  answers: readonly Answer[],
  refused: (reason: RefusalReason, detail: string, at: number, id: string) => Position,
): Position {
  const { procedureId } = landing;
  if (landing.kind === "fault") return refused(landing.reason, landing.detail, answers.length, procedureId);
  if (landing.kind !== "frames") return { ...landing, answers };
  const { stepId, step, frame } = stepAt(world, landing);
  if (!step) return refused("unknown-step", `手順「${stepId}」がありません`, answers.length, procedureId);
  const facts = factsFor(landing.frames, answers);
  return {
    kind: "step",
    procedureId,
    scriptId: frame.scriptId,
    stepId,
    step,
    phase: step.phase ?? "serving",
    frames: landing.frames,
    answers,
    holds: (predicate) => world.predicates[predicate]?.(facts) ?? false,
  };
}

/** The path of a finished case as it is sent: the answered steps, then the one it was left at. */
export function pathOf(at: Position): PathEntry[] {
  if (at.kind === "refused") return [];
  const answered = at.answers.map(({ stepId, answer }) => ({ stepId, answer }));
  return at.kind === "step" ? [...answered, { stepId: at.stepId }].slice(0, maxAnswers) : answered;
}

/**
 * How far a case has come: steps answered, and how many remain on the usual way (first options) to the end.
 * A figure for the progress line, not a promise.
 */
export function progress(
  procedures: Procedures,
  procedureId: string,
  answers: readonly Answer[],
): { done: number; total: number } {
  const usual = [...answers];
  let at = position(procedures, procedureId, usual);
  while (at.kind === "step" && usual.length < answers.length + 60) {
    const [first] = at.step.options;
    if (!first) break;
    usual.push({ stepId: at.stepId, answer: first.answer });
    at = position(procedures, procedureId, usual);
  }
  return { done: answers.length, total: usual.length };
}
