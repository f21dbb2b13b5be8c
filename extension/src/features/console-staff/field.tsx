import { type ComponentProps, useId } from "react";

/** A labelled line to type into, with its hint. */
export function Field({
  label,
  hint,
  masked,
  value,
  onChange,
  ...rest
}: Omit<ComponentProps<"input">, "onChange" | "value"> & {
  label: string;
  hint: string;
  /** Hides the digits without making the browser offer to store a password. */
  masked?: boolean;
  value: string;
  onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <p className="field__hint" id={`${id}-hint`}>
        {hint}
      </p>
      <input
        {...rest}
        id={id}
        className={`field__input${masked ? " console-staff-masked" : ""}`}
        autoComplete="off"
        value={value}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
