import {
  incidentCategories,
  incidentCategoryLabels,
  incidentKindLabels,
  incidentKinds,
  incidentReportedTo,
  incidentReportedToLabels,
} from "@desk/shared/contract/incident-terms";
import { useId, useState } from "react";
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
      <Times value={value} set={set} />
      <ScreenedText
        label={words.summary}
        hint={words.summaryHint}
        value={value.summary}
        onChange={(summary) => set({ summary })}
      />
      <ScreenedText
        label={words.firstAid}
        rows={1}
        value={value.firstAid}
        onChange={(firstAid) => set({ firstAid })}
      />
    </div>
  );
}

/** 発見 and 発生: mostly of today, so their days stand there only when asked for. */
function Times({ value, set }: { value: IncidentValue; set: (change: Partial<IncidentValue>) => void }) {
  const { discovered, occurred } = value;
  const day = discovered.slice(0, 10);
  const [earlier, setEarlier] = useState(occurred !== "" && !occurred.startsWith(day));
  return (
    <>
      <div className="incident-fields__row">
        <MomentField
          label={words.discovered}
          day={earlier ? words.discoveredDay : null}
          value={discovered}
          onChange={(next) => set({ discovered: next })}
        />
        <MomentField
          label={words.occurred}
          day={earlier ? words.occurredDay : null}
          value={occurred}
          usualDay={day}
          onChange={(next) => set({ occurred: next })}
        />
      </div>
      <label className="incident-earlier">
        <input type="checkbox" checked={earlier} onChange={(event) => setEarlier(event.target.checked)} />
        {words.earlier}
      </label>
    </>
  );
}

/** When and how the city was told. */
export function ToldFields({ value, onChange }: { value: ToldValue; onChange: (value: ToldValue) => void }) {
  return (
    <div className="incident-fields">
      <div className="incident-fields__row">
        <MomentField
          label={words.reportedAt}
          day={words.reportedDay}
          value={value.at}
          onChange={(at) => onChange({ ...value, at })}
        />
      </div>
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

/** A day and a time, each a field of its own: together they do not fit beside another one in the panel. */
function MomentField(props: {
  label: string;
  /** Label of the day; null leaves it as it is. */
  day: string | null;
  /** `2026-05-14T09:10`, or empty. */
  value: string;
  /** The day of a time that is entered without one. */
  usualDay?: string;
  onChange: (value: string) => void;
}) {
  const { label, day, value, onChange } = props;
  const id = useId();
  const [chosen, setChosen] = useState(value.slice(0, 10));
  const date = value.slice(0, 10) || chosen || (props.usualDay ?? "");
  const time = value.slice(11);
  return (
    <div className="incident-moment">
      {day !== null && (
        <div className="field">
          <label className="field__label" htmlFor={`${id}-day`}>
            {day}
          </label>
          <input
            id={`${id}-day`}
            type="date"
            className="field__input number"
            value={date}
            onChange={(event) => {
              setChosen(event.target.value);
              if (time !== "" && event.target.value !== "") onChange(`${event.target.value}T${time}`);
            }}
          />
        </div>
      )}
      <div className="field">
        <label className="field__label" htmlFor={id}>
          {label}
        </label>
        <input
          id={id}
          type="time"
          className="field__input number"
          value={time}
          onChange={(event) => onChange(event.target.value === "" ? "" : `${date}T${event.target.value}`)}
        />
      </div>
    </div>
  );
}
