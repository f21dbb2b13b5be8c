import { type ComponentProps, useId } from "react";

/** A labelled line to type into, with its hint. */
export function Field({
  label,
  hint,
  value,
  onChange,
  ...rest
}: Omit<ComponentProps<"input">, "onChange" | "value"> & {
  label: string;
  hint: string;
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
        className="field__input"
        autoComplete="off"
        value={value}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
