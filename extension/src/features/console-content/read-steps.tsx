import { conditionText } from "@desk/shared/procedures/conditions";
import { lineKinds } from "@desk/shared/procedures/lines";
import type { Step } from "@desk/shared/procedures/model";
import { openQuestions } from "@desk/shared/procedures/unconfirmed";
import type { ProcedureContent } from "@desk/shared/procedures/version";
import { lineLabels } from "../../ui/index.ts";
import { emptyWords } from "./edit.ts";
import { deviceLabels, phaseChoices, toolLabels, whoChoices } from "./edit-words.ts";
import { stepName } from "./names.ts";
import { targetLines } from "./target.ts";
import { words } from "./words.ts";

/** The steps as a list to read, each with its answers and where they lead. */
export function ReadSteps({ content }: { content: ProcedureContent }) {
  return (
    <ol className="console-content-read">
      {content.procedure.steps.map((step) => (
        <li key={step.id} id={anchorOf(step.id)}>
          <OneStep content={content} step={step} />
        </li>
      ))}
    </ol>
  );
}

const anchorOf = (stepId: string) => `step-${stepId}`;

function OneStep({ content, step }: { content: ProcedureContent; step: Step }) {
  const own = content.words[step.id] ?? emptyWords;
  return (
    <article className="console-content-step">
      <h3>
        {stepName(content, step.id)}
        {marksOf(content, step).map((mark) => (
          <span key={mark} className="console-content-flag">
            {mark}
          </span>
        ))}
      </h3>
      <div className="console-content-step-body">
        <dl>
          {lineKinds
            .filter((kind) => own[kind].length > 0)
            .map((kind) => (
              <div key={kind}>
                <dt>{lineLabels[kind]}</dt>
                {own[kind].map((line) => {
                  const [text, when] = typeof line === "string" ? [line, null] : [line.text, line.when];
                  return (
                    <dd key={`${when}/${text}`}>
                      {when !== null && <em>〔{conditionText(when)}〕</em>}
                      {text}
                    </dd>
                  );
                })}
              </div>
            ))}
        </dl>
        <ul className="console-content-ways">
          {step.options.map(({ answer, to }) => (
            <li key={answer}>
              <span>{own.options[answer] ?? answer}</span>
              {targetLines(content, to).map(({ text, depth, stepId }, index) => (
                <p
                  // biome-ignore lint/suspicious/noArrayIndexKey: a way is only read
                  key={index}
                  style={{ paddingInlineStart: `${depth}em` }}
                >
                  {stepId === null ? text : <Way stepId={stepId} text={text} />}
                </p>
              ))}
            </li>
          ))}
        </ul>
      </div>
      <p className="console-content-sources">
        {words.sources}：{step.sources.map(({ fact, tag }) => `${fact}[${tag}]`).join("、")}
        {(step.unconfirmed ?? []).map((id) => (
          <span key={id}>
            {words.unconfirmed(openQuestions[id]?.question ?? id, openQuestions[id]?.untilThen ?? "")}
          </span>
        ))}
      </p>
    </article>
  );
}

/** Leads down (or up) the page; the address stays the view's own. */
function Way({ stepId, text }: { stepId: string; text: string }) {
  return (
    <button
      type="button"
      className="console-content-jump"
      onClick={() => document.getElementById(anchorOf(stepId))?.scrollIntoView({ block: "start" })}
    >
      {text}
    </button>
  );
}

function marksOf({ procedure }: ProcedureContent, step: Step): string[] {
  const labelIn = (choices: readonly (readonly [string, string])[], value: string | undefined) =>
    choices.find(([one]) => one === value)?.[1];
  const flags = (["pin", "returnsCard", "carried"] as const).filter((flag) => step[flag]);
  return [
    ...(step.id === procedure.first ? [words.firstMark] : []),
    ...(step.who === "staff" ? [] : [labelIn(whoChoices, step.who)]),
    labelIn(phaseChoices, step.phase),
    step.device && deviceLabels[step.device],
    step.tool && toolLabels[step.tool],
    ...flags.map((flag) => words.flags[flag]),
  ].filter((mark) => mark !== undefined);
}
