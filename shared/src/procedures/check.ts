import { outcomes } from "../contract/index.ts";
import { catalogueEntry } from "./catalogue.ts";
import { checkWords } from "./check-words.ts";
import { type Procedure, type Procedures, procedureSchema, type Step, stepOf, type Target } from "./model.ts";
import { predicates as ownPredicates, type Predicate } from "./policy.ts";
import { type OpenQuestion, openQuestions as ownQuestions } from "./unconfirmed.ts";
import type { WordsByProcedure } from "./words.ts";

export type FaultCode =
  | "schema"
  | "unknown-procedure"
  | "duplicate-step"
  | "duplicate-answer"
  | "unknown-step"
  | "unknown-predicate"
  | "call-circle"
  | "unreachable-step"
  | "dead-end"
  | "no-exit"
  | "no-outcome"
  | "no-source"
  | "unmarked-doubt"
  | "unknown-question"
  | "tool-without-data"
  | "card-without-review"
  | "missing-words"
  | "extra-words"
  | "missing-label"
  | "extra-label"
  | "words-too-long"
  | "nothing-to-do";

/** What is wrong with a script, and where. `message` is Japanese, for the person who edits it. */
export type Fault = { code: FaultCode; procedureId: string; stepId: string | null; message: string };

export type Content = {
  procedures: Procedures;
  words: WordsByProcedure;
  predicates: Readonly<Record<string, Predicate>>;
  openQuestions: Readonly<Record<string, OpenQuestion>>;
};
export type Report = (code: FaultCode, stepId: string | null, message: string) => void;

/** Faults of scripts and words, none when they may go to the counters. */
export function check(procedures: Procedures, words: WordsByProcedure): Fault[] {
  const content = { procedures, words, predicates: ownPredicates, openQuestions: ownQuestions };
  const faults: Fault[] = [];
  for (const procedure of Object.values(procedures)) {
    const report: Report = (code, stepId, message) => {
      const place = stepId === null ? `手順書「${procedure.id}」` : `手順「${procedure.id}.${stepId}」`;
      faults.push({ code, procedureId: procedure.id, stepId, message: `${place}：${message}` });
    };
    checkShape(procedure, report);
    for (const step of procedure.steps) checkStep(content, procedure, step, report);
    checkWays(content, procedure, report);
    checkWords(content, procedure, report);
  }
  return faults;
}

function checkShape(procedure: Procedure, report: Report): void {
  const parsed = procedureSchema.safeParse(procedure);
  for (const { path, code } of parsed.error?.issues ?? []) {
    const [list, index, ...inside] = path;
    const step = list === "steps" && typeof index === "number" ? procedure.steps[index] : undefined;
    const place = (step === undefined ? path : inside).join(".");
    const wrong = { too_small: "が足りません", too_big: "が長すぎるか、多すぎます" }[code as string];
    report("schema", step?.id ?? null, `項目「${place}」${wrong ?? "の形が正しくありません"}`);
  }
  if (!catalogueEntry(procedure.id) && !procedure.support)
    report("unknown-procedure", null, "業務一覧にない id です");
  if (!stepOf(procedure, procedure.first))
    report("unknown-step", null, `最初の手順「${procedure.first}」がありません`);
  const seen = new Set<string>();
  for (const { id } of procedure.steps) {
    if (seen.has(id)) report("duplicate-step", id, "同じ id の手順が2つあります");
    seen.add(id);
  }
}

function checkStep(content: Content, procedure: Procedure, step: Step, report: Report): void {
  if (step.options.length === 0) report("dead-end", step.id, "選択肢がなく、先へ進めません");
  const answers = new Set<string>();
  for (const { answer, to } of step.options) {
    if (answers.has(answer)) report("duplicate-answer", step.id, `選択肢「${answer}」が2つあります`);
    answers.add(answer);
    checkTarget(content, procedure, step, to, report);
  }
  if (step.sources.length === 0) report("no-source", step.id, "根拠（FACTS の番号）がありません");
  const doubtful = step.sources.filter(({ tag }) => tag === "M" || tag === "C");
  if (doubtful.length > 0 && !step.unconfirmed) {
    const facts = doubtful.map(({ fact, tag }) => `${fact}[${tag}]`).join("、");
    report("unmarked-doubt", step.id, `確度の低い根拠 ${facts} があるのに「市に確認中」の印がありません`);
  }
  if ((step.tool === "documents") !== (step.scene !== undefined))
    report("tool-without-data", step.id, "本人確認書類の道具と、その場面（scene）は、両方そろえてください");
  if ((step.tool === "fees") !== (step.fees !== undefined))
    report("tool-without-data", step.id, "手数料の道具と、その区分（fees）は、両方そろえてください");
  for (const { when } of step.fees ?? []) {
    if (when !== undefined && !content.predicates[when])
      report("unknown-predicate", step.id, `手数料の条件「${when}」がありません`);
  }
  for (const question of step.unconfirmed ?? []) {
    if (!content.openQuestions[question])
      report("unknown-question", step.id, `要確認「${question}」がありません`);
  }
}

function checkTarget(content: Content, procedure: Procedure, step: Step, to: Target, report: Report): void {
  const again = (next: Target) => checkTarget(content, procedure, step, next, report);
  if ("step" in to) {
    const next = stepOf(procedure, to.step);
    if (!next) report("unknown-step", step.id, `行き先「${to.step}」がありません`);
    if (next?.returnsCard && step.phase !== "review") {
      report("card-without-review", step.id, `市職員の審査の前に、カードの返却「${to.step}」へ進みます`);
    }
  } else if ("end" in to) {
    if (!outcomes.includes(to.end)) report("no-outcome", step.id, `結果「${String(to.end)}」がありません`);
  } else if ("call" in to) {
    const called = content.procedures[to.call];
    if (!called) report("unknown-procedure", step.id, `呼び出す手順書「${to.call}」がありません`);
    else if (!stepOf(called, to.at ?? called.first)) {
      report("unknown-step", step.id, `呼び出し先「${to.call}.${to.at ?? called.first}」がありません`);
    }
    again(to.back);
  } else if ("switch" in to) {
    if (!catalogueEntry(to.switch))
      report("unknown-procedure", step.id, `切替先の業務「${to.switch}」がありません`);
    else if (to.at !== undefined && !stepOf(content.procedures[to.switch], to.at)) {
      report("unknown-step", step.id, `切替先「${to.switch}.${to.at}」がありません`);
    }
  } else {
    for (const branch of to.choose) {
      if (!content.predicates[branch.when])
        report("unknown-predicate", step.id, `条件「${branch.when}」がありません`);
      again(branch.to);
    }
    again(to.otherwise);
  }
}

/** The targets that a target may come to, without `choose`. */
function leaves(to: Target): Exclude<Target, { choose: unknown }>[] {
  return "choose" in to
    ? [...to.choose.flatMap((branch) => leaves(branch.to)), ...leaves(to.otherwise)]
    : [to];
}

type Entry = { id: string; at?: string | undefined };

/** Where this script leads into other ones: by a call, which comes back, or by a switch. */
function entriesOf(procedure: Procedure): { calls: Entry[]; switches: Entry[] } {
  const calls: Entry[] = [];
  const switches: Entry[] = [];
  const collect = (to: Target) => {
    for (const leaf of leaves(to)) {
      if ("switch" in leaf) switches.push({ id: leaf.switch, at: leaf.at });
      if (!("call" in leaf)) continue;
      calls.push({ id: leaf.call, at: leaf.at });
      collect(leaf.back);
    }
  };
  for (const step of procedure.steps) for (const option of step.options) collect(option.to);
  return { calls, switches };
}

/** Steps of the same script that a target may come to, a called script taken as passed through. */
function stepsAfter(to: Target): string[] {
  return leaves(to).flatMap((leaf) => {
    if ("step" in leaf) return [leaf.step];
    return "call" in leaf ? stepsAfter(leaf.back) : [];
  });
}

function checkWays(content: Content, procedure: Procedure, report: Report): void {
  if (callsItself(content.procedures, procedure.id)) {
    report("call-circle", null, "手順書の呼び出しが一周して、自分自身に戻ります");
  }
  const entries = Object.values(content.procedures)
    .flatMap((other) => {
      const { calls, switches } = entriesOf(other);
      return [...calls, ...switches];
    })
    .filter(({ id }) => id === procedure.id)
    .map(({ at }) => at ?? procedure.first);
  const reached = reach(procedure, [procedure.first, ...entries]);
  const leaving = leavable(procedure);
  for (const step of procedure.steps) {
    if (!reached.has(step.id)) report("unreachable-step", step.id, "どこからも来られません");
    else if (!leaving.has(step.id) && step.options.length > 0) {
      report("no-exit", step.id, "どう答えても終わりに着かず、堂々巡りになります");
    }
  }
}

function callsItself(procedures: Procedures, id: string): boolean {
  const waiting = [id];
  const seen = new Set<string>();
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const procedure = procedures[at];
    for (const call of procedure ? entriesOf(procedure).calls : []) {
      if (call.id === id) return true;
      if (!seen.has(call.id)) waiting.push(call.id);
      seen.add(call.id);
    }
  }
  return false;
}

function reach(procedure: Procedure, entries: readonly string[]): Set<string> {
  const reached = new Set<string>();
  const waiting = [...entries];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    for (const option of stepOf(procedure, id)?.options ?? []) waiting.push(...stepsAfter(option.to));
  }
  return reached;
}

/** Steps from which some run of answers ends the case: grown backwards from the ends until nothing is added. */
function leavable(procedure: Procedure): Set<string> {
  const leaving = new Set<string>();
  const ends = (to: Target): boolean =>
    leaves(to).some((leaf) => {
      if ("step" in leaf) return leaving.has(leaf.step);
      return "call" in leaf ? ends(leaf.back) : true;
    });
  for (let before = -1; before !== leaving.size; ) {
    before = leaving.size;
    for (const step of procedure.steps) if (step.options.some(({ to }) => ends(to))) leaving.add(step.id);
  }
  return leaving;
}
