import { conditionText } from "@desk/shared/procedures/conditions";
import { lineKinds, linesThatApply } from "@desk/shared/procedures/lines";
import { openQuestions } from "@desk/shared/procedures/unconfirmed";
import type { ProcedureContent } from "@desk/shared/procedures/version";
import type { Line } from "@desk/shared/procedures/words";
import { useLayoutEffect, useRef, useState } from "react";
import { CheckField } from "../../ui/editing/index.ts";
import { Banner, StepFace, StepOptions } from "../../ui/index.ts";
import { emptyWords } from "./edit.ts";
import { deviceLabels, toolLabels, words } from "./edit-words.ts";
import { procedureTitle, stepName } from "./names.ts";

/** The step as staff will see it, on a panel of 400 × 800. It answers nothing. */
export function Preview({ content, stepId }: { content: ProcedureContent; stepId: string }) {
  const [held, setHeld] = useState<readonly string[]>([]);
  const screen = useRef<HTMLDivElement>(null);
  const [overflows, setOverflows] = useState(false);
  const step = content.procedure.steps.find(({ id }) => id === stepId);
  const own = content.words[stepId] ?? emptyWords;
  // After every change: what counts is what the browser made of the text.
  useLayoutEffect(() => {
    const { current } = screen;
    setOverflows(current !== null && current.scrollHeight > current.clientHeight);
  });
  if (step === undefined) return null;
  const conditions = conditionsOf(lineKinds.flatMap((kind) => own[kind]));
  const apply = (lines: readonly Line[]) => linesThatApply(lines, (name) => held.includes(name));
  const face = {
    id: stepId,
    title: own.title === "" ? stepName(content, stepId) : own.title,
    who: step.who,
    lines: { say: apply(own.say), do: apply(own.do), check: apply(own.check), caution: apply(own.caution) },
    questions: (step.unconfirmed ?? []).flatMap((id) => openQuestions[id] ?? []),
  };
  return (
    <section className="console-content-preview" aria-label={words.preview}>
      <h3>{words.preview}</h3>
      <p className="field__hint">{words.previewHint}</p>
      {conditions.length > 0 && (
        <fieldset>
          <legend className="field__label">{words.previewConditions}</legend>
          {conditions.map((name) => (
            <CheckField
              key={name}
              label={conditionText(name)}
              checked={held.includes(name)}
              onChange={(on) => setHeld(on ? [...held, name] : held.filter((one) => one !== name))}
            />
          ))}
        </fieldset>
      )}
      {overflows && <Banner kind="warning">{words.overflow}</Banner>}
      <div className="console-content-screen" ref={screen} inert>
        <p className="console-content-screen-title">{procedureTitle(content.procedure.id)}</p>
        <div className="console-content-screen-main">
          <StepFace face={face}>
            {step.tool !== undefined && (
              <p className="console-content-screen-tool">{words.toolPlace(toolLabels[step.tool])}</p>
            )}
            {step.device !== undefined && (
              <p className="console-content-screen-tool">{words.devicePlace(deviceLabels[step.device])}</p>
            )}
          </StepFace>
        </div>
        <div className="console-content-screen-bottom">
          <StepOptions
            stepId={stepId}
            options={step.options}
            labels={own.options}
            main={step.options[0]?.answer}
            onAnswer={() => undefined}
          />
          <p className="console-content-screen-footer">
            {words.footer.map((name) => (
              <span key={name}>{name}</span>
            ))}
          </p>
        </div>
      </div>
    </section>
  );
}

function conditionsOf(lines: readonly Line[]): string[] {
  return [
    ...new Set(lines.flatMap((line) => (typeof line === "string" || line.when === "" ? [] : [line.when]))),
  ];
}
