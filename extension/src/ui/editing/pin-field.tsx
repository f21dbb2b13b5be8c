import { useId } from "react";
import { described, type FieldProps, Frame } from "./fields.tsx";
import { asPin } from "./pin.ts";

/** Digits that are not shown, without making the browser offer to store a password. */
export function PinField({
  value,
  onChange,
  ...field
}: Pick<FieldProps, "label" | "hint"> & { value: string; onChange: (pin: string) => void }) {
  const id = useId();
  return (
    <Frame id={id} {...field}>
      <input
        id={id}
        className="field__input editing-masked"
        inputMode="numeric"
        autoComplete="off"
        value={value}
        {...described(id, field)}
        onChange={(event) => onChange(asPin(event.target.value))}
      />
    </Frame>
  );
}
