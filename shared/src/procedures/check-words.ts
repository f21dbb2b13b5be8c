import type { Content, Report } from "./check.ts";
import { lineKinds } from "./lines.ts";
import type { Procedure, Step } from "./model.ts";
import { type StepWords, stepWordsSchema } from "./words.ts";

/** Faults between a script and its words: each step and each answer is worded, and nothing else is. */
export function checkWords(content: Content, procedure: Procedure, report: Report): void {
  const words = content.words[procedure.id] ?? {};
  for (const step of procedure.steps) {
    const own = words[step.id];
    if (own) checkStepWords(content, step, own, report);
    else report("missing-words", step.id, "言葉（見出し・言う・する）がありません");
  }
  const ids = new Set(procedure.steps.map(({ id }) => id));
  for (const stepId of Object.keys(words)) {
    if (!ids.has(stepId)) report("extra-words", stepId, "言葉だけがあり、手順がありません");
  }
}

function checkStepWords(content: Content, step: Step, words: StepWords, report: Report): void {
  const parsed = stepWordsSchema.safeParse(words);
  for (const issue of parsed.error?.issues ?? []) {
    const code = issue.code === "too_big" ? "words-too-long" : "schema";
    report(code, step.id, `言葉の ${issue.path.join(".")} が長すぎるか、形が正しくありません`);
  }
  for (const { answer } of step.options) {
    if (!words.options[answer]) report("missing-label", step.id, `選択肢「${answer}」の表示がありません`);
  }
  const answers = new Set(step.options.map(({ answer }) => answer));
  for (const answer of Object.keys(words.options)) {
    if (!answers.has(answer)) report("extra-label", step.id, `表示「${answer}」に当たる選択肢がありません`);
  }
  if (words.say.length + words.do.length === 0)
    report("nothing-to-do", step.id, "「言う」も「する」もありません");
  for (const kind of lineKinds) {
    for (const line of words[kind]) {
      if (typeof line === "string" || content.predicates[line.when]) continue;
      report("unknown-predicate", step.id, `「${line.text}」の条件「${line.when}」がありません`);
    }
  }
}
