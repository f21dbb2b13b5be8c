import { sceneIds, scenes } from "@desk/shared/procedures/documents";
import { type FeeCase, feeTable } from "@desk/shared/procedures/fees";
import { type Step, type ToolId, toolIds } from "@desk/shared/procedures/model";
import { CheckField, SelectField } from "../../ui/editing/index.ts";
import { conditionChoices } from "./condition-choices.ts";
import { setFlag } from "./edit.ts";
import { deviceLabels, phaseChoices, toolLabels, whoChoices, words } from "./edit-words.ts";
import type { Editor } from "./use-editor.ts";

type Props = { editor: Editor; step: Step };

const flags = ["pin", "returnsCard", "carried"] as const;

/** Who acts, in which phase, with what: the flags of a step. */
export function SettingsEditor({ editor, step }: Props) {
  const { content } = editor.state;
  const set = <Key extends keyof Step>(key: Key, value: Step[Key] | undefined) =>
    editor.edit(setFlag(content, step.id, key, value));
  const { who = "staff", phase = "serving", device = "", tool = "" } = step;
  const setTool = (next: ToolId | "") => {
    // What only the former tool needed goes with it.
    const bare = setFlag(setFlag(content, step.id, "scene", undefined), step.id, "fees", undefined);
    editor.edit(setFlag(bare, step.id, "tool", next === "" ? undefined : next));
  };
  return (
    <fieldset className="console-content-settings">
      <legend className="field__label">{words.settings}</legend>
      <SelectField
        label={words.who}
        value={who}
        choices={whoChoices}
        onChange={(next) => set("who", next === "staff" ? undefined : next)}
      />
      <SelectField
        label={words.phase}
        value={phase}
        choices={phaseChoices}
        onChange={(next) => set("phase", next === "serving" ? undefined : next)}
      />
      <SelectField
        label={words.device}
        value={device}
        choices={[["", words.noneChosen], ...Object.entries(deviceLabels)] as [typeof device, string][]}
        onChange={(next) => set("device", next === "" ? undefined : next)}
      />
      <SelectField
        label={words.tool}
        value={tool}
        choices={[["", words.noneChosen], ...toolIds.map((id) => [id, toolLabels[id]] as const)]}
        onChange={setTool}
      />
      {tool === "documents" && (
        <SelectField
          label={words.scene}
          value={step.scene ?? ("" as never)}
          choices={sceneIds.map((id) => [id, scenes[id].label] as const)}
          onChange={(next) => set("scene", next)}
        />
      )}
      {tool === "fees" && <FeesEditor editor={editor} step={step} />}
      {flags.map((flag) => (
        <CheckField
          key={flag}
          label={words[flag]}
          checked={step[flag] === true}
          onChange={(on) => set(flag, on ? true : undefined)}
        />
      ))}
    </fieldset>
  );
}

// One label a fee: of its dated rows the last.
const feeLabels = new Map<FeeCase, string>(feeTable.map((row) => [row.case, row.label]));

function FeesEditor({ editor, step }: Props) {
  const fees = step.fees ?? [];
  const set = (next: NonNullable<Step["fees"]>) =>
    editor.edit(setFlag(editor.state.content, step.id, "fees", next.length === 0 ? undefined : next));
  return (
    <fieldset className="editing-lines console-content-wide">
      <legend className="field__label">{words.fees}</legend>
      <ul>
        {[...feeLabels].map(([fee, label]) => {
          const chosen = fees.find((one) => one.fee === fee);
          return (
            <li key={fee} className="editing-row">
              <CheckField
                label={label}
                checked={chosen !== undefined}
                onChange={(on) => set(on ? [...fees, { fee }] : fees.filter((one) => one.fee !== fee))}
              />
              {chosen !== undefined && (
                <SelectField
                  bare
                  label={`${label}を出す条件`}
                  value={chosen.when ?? ""}
                  choices={[["", words.always], ...conditionChoices]}
                  onChange={(when) =>
                    set(fees.map((one) => (one.fee !== fee ? one : when === "" ? { fee } : { fee, when })))
                  }
                />
              )}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
