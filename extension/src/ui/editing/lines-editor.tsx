import type { Line } from "@desk/shared/procedures/words";
import { Button } from "../button.tsx";
import { type Choices, SelectField, TextField } from "./fields.tsx";
import { moveBy, removeAt, replaceAt } from "./list.ts";
import { RowButtons } from "./row-buttons.tsx";

const textOf = (line: Line) => (typeof line === "string" ? line : line.text);
const whenOf = (line: Line) => (typeof line === "string" ? "" : line.when);
const lineOf = (text: string, when: string): Line => (when === "" ? text : { when, text });

/** The lines of a kind: text, and, where there are conditions, when each is shown. */
export function LinesEditor({
  label,
  lines,
  conditions = [],
  max,
  onChange,
}: {
  label: string;
  lines: readonly Line[];
  conditions?: Choices<string>;
  /** Letters of a line. */
  max: number;
  onChange: (lines: Line[]) => void;
}) {
  return (
    <fieldset className="editing-lines">
      <legend className="field__label">{label}</legend>
      <ol>
        {lines.map((line, index) => {
          const name = `${label}の${index + 1}行目`;
          const [text, when] = [textOf(line), whenOf(line)];
          return (
            // Lines have no identity but their place; the fields are controlled, so nothing is mixed up.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <li key={index} className="editing-line">
              <TextField
                bare
                label={name}
                rows={2}
                value={text}
                problem={text.length > max ? `${max}文字まで（いま${text.length}文字）` : null}
                onChange={(next) => onChange(replaceAt(lines, index, lineOf(next, when)))}
              />
              <RowButtons
                name={name}
                onUp={index === 0 ? undefined : () => onChange(moveBy(lines, index, -1))}
                onDown={index === lines.length - 1 ? undefined : () => onChange(moveBy(lines, index, 1))}
                onRemove={() => onChange(removeAt(lines, index))}
              />
              {conditions.length > 0 && (
                <SelectField
                  bare
                  label={`${name}を出す条件`}
                  value={when}
                  choices={[["", "いつも出す"], ...conditions]}
                  onChange={(next) => onChange(replaceAt(lines, index, lineOf(text, next)))}
                />
              )}
            </li>
          );
        })}
      </ol>
      <Button kind="quiet" onClick={() => onChange([...lines, ""])}>
        ＋「{label}」に1行追加
      </Button>
    </fieldset>
  );
}
