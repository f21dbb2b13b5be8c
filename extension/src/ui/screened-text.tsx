import { noteMaxLength } from "@desk/shared/contract";
import { screenText } from "@desk/shared/privacy/screen";
import { useId } from "react";

/** Why a free text may not be recorded, in Japanese; null when it may. Empty text is no problem here. */
export function noteProblem(text: string, maxLength: number = noteMaxLength): string | null {
  const length = text.trim().length;
  if (length > maxLength)
    return `${maxLength}文字までです（いま${length}文字）。短くしてください。保存していません。`;
  return screenText(text)?.messageJa ?? null;
}

/**
 * A free text of staff. What looks like personal data is refused in place: the message stands below the field
 * and the text is not stored anywhere. The caller records only when `noteProblem` is null.
 */
export function ScreenedText({
  label,
  hint,
  value,
  maxLength = noteMaxLength,
  rows = 2,
  onChange,
}: {
  label: string;
  hint?: string;
  value: string;
  /** Characters; the caller asks `noteProblem` with the same. */
  maxLength?: number;
  rows?: number;
  onChange: (value: string) => void;
}) {
  const id = useId();
  const problem = noteProblem(value, maxLength);
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <textarea
        id={id}
        className="field__input"
        rows={rows}
        value={value}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={problem !== null ? true : undefined}
        aria-describedby={`${hint === undefined ? "" : `${id}-hint `}${id}-problem`}
        onChange={(event) => onChange(event.target.value)}
      />
      <p className="field__error" id={`${id}-problem`} role="alert">
        {problem}
      </p>
    </div>
  );
}
