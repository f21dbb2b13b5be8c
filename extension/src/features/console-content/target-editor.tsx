import { outcomeLabels, outcomes } from "@desk/shared/contract";
import { catalogue } from "@desk/shared/procedures/catalogue";
import type { Target } from "@desk/shared/procedures/model";
import type { ProcedureContent } from "@desk/shared/procedures/version";
import { type Choices, removeAt, replaceAt, SelectField } from "../../ui/editing/index.ts";
import { Button } from "../../ui/index.ts";
import { conditionChoices } from "./condition-choices.ts";
import { words } from "./edit-words.ts";
import { allProcedureIds, procedureTitle, stepName } from "./names.ts";
import { kindOf, targetKinds, withKind } from "./target.ts";
import { kindLabels } from "./words.ts";
import { useStepsOf } from "./world.ts";

const kindChoices = targetKinds.map((kind) => [kind, kindLabels[kind]] as const);
const outcomeChoices = outcomes.map((outcome) => [outcome, outcomeLabels[outcome]] as const);
const switchChoices: Choices<string> = catalogue.map(({ id, title }) => [id, title]);
const callChoices: Choices<string> = allProcedureIds.map((id) => [id, procedureTitle(id)]);

type Props = {
  /** Of what the way belongs to, for those who do not see where it stands. */
  label: string;
  content: ProcedureContent;
  to: Target;
  onChange: (to: Target) => void;
};

/** Where an answer leads: a step, an end, another script and back, another procedure, or by condition. */
export function TargetEditor({ label, content, to, onChange }: Props) {
  return (
    <div className="console-content-target">
      <SelectField
        bare
        label={label}
        value={kindOf(to)}
        choices={kindChoices}
        onChange={(kind) => onChange(withKind(to, kind))}
      />
      <Rest label={label} content={content} to={to} onChange={onChange} />
    </div>
  );
}

function Rest({ label, content, to, onChange }: Props) {
  if ("step" in to) {
    return (
      <SelectField
        bare
        label={`${label}：${words.targetStep}`}
        value={to.step}
        choices={content.procedure.steps.map(({ id }) => [id, stepName(content, id)] as const)}
        onChange={(step) => onChange({ step })}
      />
    );
  }
  if ("end" in to) {
    return (
      <SelectField
        bare
        label={`${label}：${words.targetEnd}`}
        value={to.end}
        choices={outcomeChoices}
        onChange={(end) => onChange({ end })}
      />
    );
  }
  if ("switch" in to) {
    return (
      <>
        <SelectField
          bare
          label={`${label}：${words.targetSwitch}`}
          value={to.switch}
          choices={switchChoices}
          onChange={(id) => onChange({ switch: id })}
        />
        <At
          label={label}
          procedureId={to.switch}
          at={to.at}
          onChange={(at) => onChange({ switch: to.switch, ...at })}
        />
      </>
    );
  }
  if ("call" in to) {
    return (
      <>
        <SelectField
          bare
          label={`${label}：${words.targetCall}`}
          value={to.call}
          choices={callChoices.filter(([id]) => id !== content.procedure.id)}
          onChange={(call) => onChange({ call, back: to.back })}
        />
        <At
          label={label}
          procedureId={to.call}
          at={to.at}
          onChange={(at) => onChange({ call: to.call, back: to.back, ...at })}
        />
        <div className="console-content-branch">
          <p>{words.targetBack}</p>
          <TargetEditor
            label={`${label}：${words.targetBack}`}
            content={content}
            to={to.back}
            onChange={(back) => onChange({ ...to, back })}
          />
        </div>
      </>
    );
  }
  return <Branches label={label} content={content} to={to} onChange={onChange} />;
}

/** Where in the other procedure it begins; that procedure's first step, unless one is chosen. */
function At({
  label,
  procedureId,
  at = "",
  onChange,
}: {
  label: string;
  procedureId: string;
  at: string | undefined;
  onChange: (at: { at?: string }) => void;
}) {
  const steps = useStepsOf(procedureId);
  if (procedureId === "") return null;
  return (
    <SelectField
      bare
      label={`${label}：${words.targetAt}`}
      value={at}
      choices={[["", words.fromFirst], ...steps]}
      onChange={(next) => onChange(next === "" ? {} : { at: next })}
    />
  );
}

function Branches({ label, content, to, onChange }: Props & { to: Extract<Target, { choose: unknown }> }) {
  const { choose, otherwise } = to;
  return (
    <>
      {choose.map((branch, index) => {
        const name = `${label}：${words.branchWhen(index + 1)}`;
        const set = (next: typeof branch) => onChange({ ...to, choose: replaceAt(choose, index, next) });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a branch has no identity but its place
          <div key={index} className="console-content-branch">
            <SelectField
              bare
              label={name}
              value={branch.when}
              choices={conditionChoices}
              onChange={(when) => set({ ...branch, when })}
            />
            <TargetEditor
              label={`${name}の行き先`}
              content={content}
              to={branch.to}
              onChange={(next) => set({ ...branch, to: next })}
            />
            {choose.length > 1 && (
              <Button kind="quiet" onClick={() => onChange({ ...to, choose: removeAt(choose, index) })}>
                {words.removeBranch}
              </Button>
            )}
          </div>
        );
      })}
      <Button
        kind="quiet"
        onClick={() => onChange({ ...to, choose: [...choose, { when: "", to: { step: "" } }] })}
      >
        {words.addBranch}
      </Button>
      <div className="console-content-branch">
        <p>{words.otherwise}</p>
        <TargetEditor
          label={`${label}：${words.otherwise}`}
          content={content}
          to={otherwise}
          onChange={(next) => onChange({ ...to, otherwise: next })}
        />
      </div>
    </>
  );
}
