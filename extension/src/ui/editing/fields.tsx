import { type ReactNode, useId } from "react";

export type FieldProps = {
  label: string;
  hint?: string | undefined;
  /** Why what stands there will not do; told beside it. */
  problem?: string | null | undefined;
  /** The label is read out but stands elsewhere on the screen. */
  bare?: boolean | undefined;
};

/** What stands around every field. */
export function Frame({
  id,
  label,
  hint,
  problem,
  bare,
  children,
}: FieldProps & { id: string; children: ReactNode }) {
  return (
    <div className="field">
      <label className={bare ? "visually-hidden" : "field__label"} htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      {problem != null && (
        <p className="field__error" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

/** What tells of the frame's hint and problem at the field itself. */
export const described = (id: string, { hint, problem }: FieldProps) => ({
  "aria-invalid": problem == null ? undefined : true,
  "aria-describedby":
    [hint === undefined ? "" : `${id}-hint`, problem == null ? "" : `${id}-problem`].join(" ").trim() ||
    undefined,
});

/** A line to type into, or several of them. */
export function TextField({
  value,
  onChange,
  rows,
  type = "text",
  ...field
}: FieldProps & {
  value: string;
  onChange: (value: string) => void;
  /** More than one makes it a box. */
  rows?: number;
  type?: "text" | "date" | "number" | "search" | "tel" | "email";
}) {
  const id = useId();
  const common = {
    id,
    value,
    className: "field__input",
    autoComplete: "off",
    spellCheck: false,
    ...described(id, field),
  };
  return (
    <Frame id={id} {...field}>
      {rows === undefined ? (
        <input {...common} type={type} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <textarea {...common} rows={rows} onChange={(event) => onChange(event.target.value)} />
      )}
    </Frame>
  );
}

export type Choices<Value extends string> = readonly (readonly [value: Value, label: string])[];

/** One of several. */
export function SelectField<Value extends string>({
  value,
  choices,
  onChange,
  ...field
}: FieldProps & { value: Value; choices: Choices<Value>; onChange: (value: Value) => void }) {
  const id = useId();
  // A draft may name what is not there (any more): it is shown as it is, and `check` says what is wrong with it.
  const known = choices.some(([one]) => one === value);
  return (
    <Frame id={id} {...field}>
      <select
        id={id}
        className="field__input"
        value={value}
        {...described(id, field)}
        onChange={(event) => onChange(event.target.value as Value)}
      >
        {!known && <option value={value}>{value === "" ? "選んでください" : value}</option>}
        {choices.map(([one, label]) => (
          <option key={one} value={one}>
            {label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

/** Yes or no. */
export function CheckField({
  label,
  checked,
  onChange,
}: {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  return (
    <label className="editing-check">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  );
}
