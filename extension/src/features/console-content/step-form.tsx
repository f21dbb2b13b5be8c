import { type LineKind, lineKinds } from "@desk/shared/procedures/lines";
import { LinesEditor, QuestionsEditor, SourcesEditor, TextField } from "../../ui/editing/index.ts";
import { Button, lineLabels } from "../../ui/index.ts";
import { conditionChoices } from "./condition-choices.ts";
import { changeWords, emptyWords, removeStep, setFlag } from "./edit.ts";
import { words } from "./edit-words.ts";
import { stepName } from "./names.ts";
import { OptionsEditor } from "./options-editor.tsx";
import { SettingsEditor } from "./settings-editor.tsx";
import type { Editor } from "./use-editor.ts";

const titleLimit = 18;
const lineLimit = 60;

/** All of one step: words, answers, settings, sources. */
export function StepForm({
  editor,
  stepId,
  onRemoved,
}: {
  editor: Editor;
  stepId: string;
  onRemoved: () => void;
}) {
  const { content } = editor.state;
  const step = content.procedure.steps.find(({ id }) => id === stepId);
  if (step === undefined) return null;
  const own = content.words[stepId] ?? emptyWords;
  const setLines = (kind: LineKind, lines: (typeof own)[LineKind]) =>
    editor.edit(changeWords(content, stepId, { [kind]: lines }));
  return (
    <section className="console-content-form" aria-label={stepName(content, stepId)}>
      <TextField
        label={words.stepTitle}
        value={own.title}
        problem={own.title.length > titleLimit ? words.tooLong(titleLimit, own.title.length) : null}
        onChange={(title) => editor.edit(changeWords(content, stepId, { title }))}
      />
      {lineKinds.map((kind) => (
        <LinesEditor
          key={kind}
          label={lineLabels[kind]}
          lines={own[kind]}
          conditions={conditionChoices}
          max={lineLimit}
          onChange={(lines) => setLines(kind, lines)}
        />
      ))}
      <OptionsEditor editor={editor} step={step} />
      <SettingsEditor editor={editor} step={step} />
      <SourcesEditor
        sources={step.sources}
        onChange={(sources) => editor.edit(setFlag(content, stepId, "sources", sources))}
      />
      <QuestionsEditor
        chosen={step.unconfirmed ?? []}
        onChange={(chosen) => editor.edit(setFlag(content, stepId, "unconfirmed", chosen))}
      />
      <div>
        <Button
          kind="danger"
          onClick={() => {
            editor.edit(removeStep(content, stepId));
            onRemoved();
          }}
        >
          {words.removeStep}
        </Button>
      </div>
    </section>
  );
}
