import type { Outcome } from "@desk/shared/contract";
import { outcomeLabels } from "@desk/shared/contract/labels";
import { catalogue, divisionLabels, divisions, mayHaveFee } from "@desk/shared/procedures/catalogue";
import type { ReactNode } from "react";
import type { RecordFacts, RecordValue } from "./record-value.ts";
import { words } from "./words.ts";

// Without hooks and without the contract's schemas, here and in the rest of this folder: the panel loads it after its
// first file, with copies of its own.

type FormProps = { value: RecordValue; onChange: (value: RecordValue) => void };

/** What a correction can change of a record. */
export function CorrectionFields({ facts, ...form }: FormProps & { facts: RecordFacts }) {
  const { value, onChange } = form;
  const isFinished = facts.finishedAt !== null;
  return (
    <div className="record-form">
      <ProcedureField {...form} />
      {facts.kind === "case" && isFinished && <OutcomeField {...form} />}
      <div className="record-form__row">
        {facts.kind === "case" && <TimeField {...form} name="from" label={words.from} />}
        {facts.kind === "case" && isFinished && <TimeField {...form} name="to" label={words.to} />}
        {isFinished && <QuantityField {...form} />}
      </div>
      {facts.kind === "case" && isFinished && (
        <Check
          label={words.accurate}
          hint={words.timeHint}
          checked={value.timeIsAccurate}
          hintWhen={!value.timeIsAccurate}
          onChange={(timeIsAccurate) => onChange({ ...value, timeIsAccurate })}
        />
      )}
    </div>
  );
}

/** A forgotten record. */
export function EntryFields(form: FormProps) {
  const { value, onChange } = form;
  const known = value.timeIsAccurate;
  return (
    <div className="record-form">
      <ProcedureField {...form} />
      <OutcomeField {...form} />
      <div className="record-form__row">
        <TimeField {...form} name="from" label={known ? words.from : words.about} />
        {known && <TimeField {...form} name="to" label={words.to} />}
        <QuantityField {...form} />
      </div>
      <Check
        label={words.unknownTime}
        hint={words.timeHint}
        checked={!known}
        hintWhen={!known}
        onChange={(unknown) => onChange({ ...value, timeIsAccurate: !unknown })}
      />
      {mayHaveFee(value.procedureId) && (
        <Check
          label={words.fee}
          checked={value.feeAssisted}
          onChange={(feeAssisted) => onChange({ ...value, feeAssisted })}
        />
      )}
    </div>
  );
}

/** 理由: the usual ones by a tap; `children` is the field to write another one. */
export function ReasonFields({
  usual,
  value,
  onChange,
  children,
}: FormProps & { usual: readonly string[]; children: ReactNode }) {
  return (
    <fieldset className="record-form__reasons">
      <legend className="field__label">{words.reasons}</legend>
      {usual.map((reason) => (
        <button
          key={reason}
          type="button"
          className="button button--secondary"
          aria-pressed={value.reason === reason}
          onClick={() => onChange({ ...value, reason })}
        >
          {reason}
        </button>
      ))}
      {children}
    </fieldset>
  );
}

function ProcedureField({ value, onChange }: FormProps) {
  return (
    <label className="field">
      <span className="field__label">{words.procedure}</span>
      <select
        className="field__input"
        value={value.procedureId}
        onChange={(event) => onChange({ ...value, procedureId: event.target.value })}
      >
        {value.procedureId === "" && <option value="">選んでください</option>}
        {divisions.map((division) => (
          <optgroup key={division} label={divisionLabels[division]}>
            {catalogue
              .filter((entry) => entry.division === division)
              .map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

function OutcomeField({ value, onChange }: FormProps) {
  return (
    <label className="field">
      <span className="field__label">{words.outcome}</span>
      <select
        className="field__input"
        value={value.outcome}
        onChange={(event) => onChange({ ...value, outcome: event.target.value as Outcome })}
      >
        {Object.entries(outcomeLabels).map(([outcome, label]) => (
          <option key={outcome} value={outcome}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

function TimeField({ value, onChange, name, label }: FormProps & { name: "from" | "to"; label: string }) {
  return (
    <label className="field">
      <span className="field__label">{label}</span>
      <input
        type="time"
        className="field__input number"
        value={value[name]}
        onChange={(event) => onChange({ ...value, [name]: event.target.value })}
      />
    </label>
  );
}

function QuantityField({ value, onChange }: FormProps) {
  return (
    <label className="field">
      <span className="field__label">{words.quantity}</span>
      <input
        type="number"
        min={1}
        max={99}
        className="field__input number"
        value={Number.isNaN(value.quantity) ? "" : value.quantity}
        onChange={(event) => onChange({ ...value, quantity: event.target.valueAsNumber })}
      />
    </label>
  );
}

function Check(props: {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  hint?: string;
  hintWhen?: boolean;
}) {
  return (
    <div>
      <label className="record-form__check">
        <input
          type="checkbox"
          checked={props.checked}
          onChange={(event) => props.onChange(event.target.checked)}
        />
        {props.label}
      </label>
      {props.hintWhen && <p className="field__hint">{props.hint}</p>}
    </div>
  );
}
