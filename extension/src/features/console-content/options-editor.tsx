import type { Step } from "@desk/shared/procedures/model";
import { RowButtons, TextField } from "../../ui/editing/index.ts";
import { Button } from "../../ui/index.ts";
import { addOption, moveOption, removeOption, setLabel, setTarget } from "./edit.ts";
import { words } from "./edit-words.ts";
import { TargetEditor } from "./target-editor.tsx";
import type { Editor } from "./use-editor.ts";

const labelLimit = 28;
const optionLimit = 9;

/** 選択肢: what the button says and where it leads. */
export function OptionsEditor({ editor, step }: { editor: Editor; step: Step }) {
  const { content } = editor.state;
  const labels = content.words[step.id]?.options ?? {};
  const last = step.options.length - 1;
  return (
    <fieldset className="editing-lines">
      <legend className="field__label">{words.options}</legend>
      <ol>
        {step.options.map(({ answer, to }, index) => {
          const label = labels[answer] ?? "";
          const move = (by: number) => editor.edit(moveOption(content, step.id, index, by));
          return (
            <li key={answer} className="console-content-option">
              <span className="console-content-option-number number">
                {index + 1}
                {index === 0 && <span>{words.usual}</span>}
              </span>
              <RowButtons
                name={words.option(index + 1)}
                onUp={index === 0 ? undefined : () => move(-1)}
                onDown={index === last ? undefined : () => move(1)}
                onRemove={() => editor.edit(removeOption(content, step.id, index))}
              />
              <TextField
                bare
                label={words.optionLabel(index + 1)}
                value={label}
                problem={label.length > labelLimit ? words.tooLong(labelLimit, label.length) : null}
                onChange={(next) => editor.edit(setLabel(content, step.id, answer, next))}
              />
              <TargetEditor
                label={words.optionKind(index + 1)}
                content={content}
                to={to}
                onChange={(next) => editor.edit(setTarget(content, step.id, answer, next))}
              />
            </li>
          );
        })}
      </ol>
      <Button
        kind="quiet"
        disabled={step.options.length >= optionLimit}
        onClick={() => editor.edit(addOption(content, step.id))}
      >
        {words.addOption}
      </Button>
    </fieldset>
  );
}
