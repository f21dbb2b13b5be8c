import type { ContentDiff, StepDiff } from "@desk/shared/procedures/diff";
import type { ProcedureContent } from "@desk/shared/procedures/version";
import { LineDiff } from "../../ui/editing/index.ts";
import { words } from "./diff-words.ts";
import { stepName } from "./names.ts";
import { settingText } from "./setting-text.ts";
import { targetLines } from "./target.ts";

/** What a version changes, step by step; what stayed is left out. */
export function ContentDiffView({
  before,
  after,
  diff,
}: {
  before: ProcedureContent;
  after: ProcedureContent;
  diff: ContentDiff;
}) {
  if (diff.first === null && diff.steps.length === 0) return <p className="console-empty">{words.none}</p>;
  return (
    <div className="console-content-diff">
      {diff.first !== null && (
        <BeforeAfter
          name={words.first}
          before={[stepName(before, diff.first.before)]}
          after={[stepName(after, diff.first.after)]}
        />
      )}
      <ol>
        {diff.steps.map((step) => (
          <li key={`${step.change}/${step.stepId}`}>
            <OneStep step={step} before={before} after={after} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function OneStep({
  step,
  before,
  after,
}: {
  step: StepDiff;
  before: ProcedureContent;
  after: ProcedureContent;
}) {
  const linesOf = (content: ProcedureContent, end: StepDiff["answers"][number]["before"]) =>
    end === null
      ? null
      : [
          `「${end.label}」`,
          ...targetLines(content, end.to).map(({ text, depth }) => "　".repeat(depth) + text),
        ];
  return (
    <section className={`console-content-change console-content-change--${step.change}`}>
      <h4>
        <span className="console-content-change-kind">{words.changes[step.change]}</span>
        {stepName(step.change === "removed" ? before : after, step.stepId)}
        {step.moved && <small>{words.moved}</small>}
      </h4>
      {step.texts.map(({ kind, lines }) => (
        <div key={kind} className="console-content-change-part">
          <span className="field__label">{words.texts[kind]}</span>
          <LineDiff lines={lines} />
        </div>
      ))}
      {step.answers.map(({ answer, before: was, after: is }) => (
        <BeforeAfter
          key={answer}
          name={words.answer((is ?? was)?.label ?? answer)}
          before={linesOf(before, was)}
          after={linesOf(after, is)}
        />
      ))}
      {step.settings.map(({ name, before: was, after: is }) => (
        <BeforeAfter
          key={name}
          name={words.setting(name)}
          before={settingText(name, was)}
          after={settingText(name, is)}
        />
      ))}
    </section>
  );
}

/** Two short things side by side; null = it was not there, or is not any more. */
function BeforeAfter({
  name,
  before,
  after,
}: {
  name: string;
  before: readonly string[] | null;
  after: readonly string[] | null;
}) {
  const side = (lines: readonly string[] | null) => (lines ?? [words.gone]).join("\n");
  return (
    <div className="console-content-change-part">
      <span className="field__label">{name}</span>
      <div className="console-content-sides">
        <p>
          <small>{words.before}</small>
          {side(before)}
        </p>
        <p>
          <small>{words.after}</small>
          {side(after)}
        </p>
      </div>
    </div>
  );
}
