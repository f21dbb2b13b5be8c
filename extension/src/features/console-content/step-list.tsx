import type { ContentFault } from "@desk/shared/contract";
import { SelectField } from "../../ui/editing/index.ts";
import { Button } from "../../ui/index.ts";
import { addStep, moveStep, setFirst } from "./edit.ts";
import { words } from "./edit-words.ts";
import { stepName } from "./names.ts";
import type { Editor } from "./use-editor.ts";

/** The steps in their order, each with what the check says of it; the chosen one can be moved. */
export function StepList({
  editor,
  faults,
  chosen,
  onChoose,
}: {
  editor: Editor;
  faults: readonly ContentFault[];
  chosen: string | null;
  onChoose: (stepId: string) => void;
}) {
  const { content } = editor.state;
  const { steps, id } = content.procedure;
  const index = steps.findIndex((step) => step.id === chosen);
  const move = (by: number) => chosen !== null && editor.edit(moveStep(content, chosen, by));
  const add = () => {
    const added = addStep(content, chosen);
    editor.edit(added.content);
    onChoose(added.id);
  };
  return (
    <nav className="console-content-steps" aria-label={words.stepList}>
      <h3>{words.stepList}</h3>
      {steps.length === 0 && <p className="console-empty">{words.noStep}</p>}
      <ol>
        {steps.map((step) => {
          const count = faults.filter((one) => one.id === id && one.stepId === step.id).length;
          return (
            <li key={step.id}>
              <button
                type="button"
                aria-current={step.id === chosen ? "step" : undefined}
                onClick={() => onChoose(step.id)}
              >
                <span>{stepName(content, step.id)}</span>
                {count > 0 && (
                  <span className="console-content-fault-count" role="img" aria-label={`指摘${count}件`}>
                    ！{count}
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ol>
      {steps.length > 0 && (
        <SelectField
          label={words.first}
          value={content.procedure.first}
          choices={steps.map((step) => [step.id, stepName(content, step.id)] as const)}
          onChange={(first) => editor.edit(setFirst(content, first))}
        />
      )}
      <div className="console-content-steps-actions">
        <Button kind="quiet" disabled={index <= 0} onClick={() => move(-1)} aria-label="選んだ手順を上へ">
          ↑ 上へ
        </Button>
        <Button
          kind="quiet"
          disabled={index < 0 || index === steps.length - 1}
          onClick={() => move(1)}
          aria-label="選んだ手順を下へ"
        >
          ↓ 下へ
        </Button>
        <Button kind="secondary" wide onClick={add}>
          {steps.length === 0 ? words.addFirstStep : words.addStep}
        </Button>
      </div>
    </nav>
  );
}
