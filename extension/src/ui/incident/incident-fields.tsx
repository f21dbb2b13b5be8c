import {
  incidentCategories,
  incidentCategoryLabels,
  incidentKindLabels,
  incidentKinds,
  incidentReportedTo,
  incidentReportedToLabels,
} from "@desk/shared/contract/incident-terms";
import { useId } from "react";
import { ScreenedText } from "../screened-text.tsx";
import "./incident.css";
import type { IncidentValue, ToldValue } from "./incident-value.ts";
import { words } from "./words.ts";

type FieldsProps = { value: IncidentValue; onChange: (value: IncidentValue) => void };

/** 種別・区分・日時・内容・応急処置. Nothing here asks who: there is no field for a person. */
export function IncidentFields({ value, onChange }: FieldsProps) {
  const set = (change: Partial<IncidentValue>) => onChange({ ...value, ...change });
  const categories: readonly (typeof value.category)[] = incidentCategories[value.kind];
  return (
    <div className="incident-fields">
      <Choice
        label={words.kind}
        chosen={value.kind}
        choices={incidentKinds.map((kind) => [kind, incidentKindLabels[kind]])}
        onChoose={(kind) => set({ kind, category: "" })}
      />
      <p className={`incident-duty incident-duty--${value.kind}`}>{words.duties[value.kind]}</p>
      <Choice
        label={words.category}
        chosen={value.category}
        choices={categories.flatMap((one) => (one === "" ? [] : [[one, incidentCategoryLabels[one]]]))}
        onChoose={(category) => set({ category })}
      />
      <div className="incident-fields__row">
        <TimeField
          label={words.discovered}
          value={value.discovered}
          onChange={(discovered) => set({ discovered })}
        />
        <TimeField
          label={words.occurred}
          hint={words.occurredHint}
          value={value.occurred}
          onChange={(occurred) => set({ occurred })}
        />
      </div>
      <ScreenedText
        label={words.summary}
        hint={words.summaryHint}
        value={value.summary}
        onChange={(summary) => set({ summary })}
      />
      <ScreenedText
        label={words.firstAid}
        hint={words.firstAidHint}
        rows={1}
        value={value.firstAid}
        onChange={(firstAid) => set({ firstAid })}
      />
    </div>
  );
}

/** When and how the city was told. */
export function ToldFields({ value, onChange }: { value: ToldValue; onChange: (value: ToldValue) => void }) {
  return (
    <div className="incident-fields">
      <TimeField label={words.reportedAt} value={value.at} onChange={(at) => onChange({ ...value, at })} />
      <Choice
        label={words.reportedTo}
        chosen={value.to}
        choices={incidentReportedTo.map((to) => [to, incidentReportedToLabels[to]])}
        onChoose={(to) => onChange({ ...value, to })}
      />
    </div>
  );
}

/** One of a few, each a target of its own; native radios, so that arrows and screen readers know them. */
function Choice<Value extends string>(props: {
  label: string;
  chosen: Value | "";
  choices: readonly (readonly [Value, string] | readonly string[])[];
  onChoose: (value: Value) => void;
}) {
  const name = useId();
  return (
    <fieldset className="incident-choice">
      <legend className="field__label">{props.label}</legend>
      {props.choices.map(([value = "", label]) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            checked={props.chosen === value}
            onChange={() => props.onChoose(value as Value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

function TimeField(props: {
  label: string;
  hint?: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {props.label}
      </label>
      <input
        id={id}
        type="datetime-local"
        className="field__input number"
        value={props.value}
        aria-describedby={props.hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => props.onChange(event.target.value)}
      />
      {props.hint !== undefined && (
        <p className="field__hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
    </div>
  );
}
