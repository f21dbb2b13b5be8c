import { type FormEvent, type ReactNode, useId, useState } from "react";
import { Button } from "./button.tsx";

export type NumberPadProps = {
  label: string;
  /** Digits needed at least, and at most. With both the same, the last digit submits. */
  minLength: number;
  maxLength: number;
  masked?: boolean;
  submitLabel: string;
  busy: boolean;
  /** What was wrong with the last try. */
  error?: string | null;
  onSubmit: (digits: string) => void;
  children?: ReactNode;
};

const keys = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];

/** A field for digits with big keys below it; the keyboard works as well. It empties itself on submit. */
export function NumberPad(props: NumberPadProps) {
  const { label, minLength, maxLength, masked, submitLabel, busy, error, onSubmit } = props;
  const [digits, setDigits] = useState("");
  const id = useId();
  const submit = (value: string) => {
    if (busy || value.length < minLength) return;
    setDigits("");
    onSubmit(value);
  };
  const change = (value: string) => {
    const next = value.normalize("NFKC").replace(/\D/g, "").slice(0, maxLength);
    setDigits(next);
    if (minLength === maxLength && next.length === maxLength) submit(next);
  };
  const onForm = (event: FormEvent) => {
    event.preventDefault();
    submit(digits);
  };
  return (
    <form className="number-pad" onSubmit={onForm} autoComplete="off">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={`number-pad__field${masked ? " number-pad__field--masked" : ""}`}
        inputMode="numeric"
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: the screen has this one purpose, and staff type with the ten-key
        autoFocus
        value={digits}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(event) => change(event.target.value)}
      />
      {error && (
        <p id={`${id}-error`} className="field__error" role="alert">
          {error}
        </p>
      )}
      <div className="number-pad__keys">
        {keys.map((key) => (
          <Button key={key} kind="plain" onClick={() => change(digits + key)}>
            {key}
          </Button>
        ))}
        <Button kind="plain" className="button--word" onClick={() => setDigits(digits.slice(0, -1))}>
          1字消す
        </Button>
        <Button kind="plain" onClick={() => change(`${digits}0`)}>
          0
        </Button>
        <Button
          kind="primary"
          className="button--word"
          type="submit"
          disabled={busy || digits.length < minLength}
        >
          {submitLabel}
        </Button>
      </div>
      {props.children}
    </form>
  );
}
