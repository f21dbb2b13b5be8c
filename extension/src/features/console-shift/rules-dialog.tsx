import { openingKindLabels } from "@desk/shared/calendar/opening-kind";
import type { RequiredHeadcount } from "@desk/shared/contract";
import { useState } from "react";
import {
  ConfirmDialog,
  moveBy,
  RowButtons,
  removeAt,
  replaceAt,
  SelectField,
  TextField,
} from "../../ui/editing/index.ts";
import { Button } from "../../ui/index.ts";
import { type CodeForm, emptyCode, formOf, rulesOf } from "./rules-form.ts";
import type { Working } from "./use-plan.ts";
import { words } from "./words.ts";

const kinds = [
  "weekday",
  "thursday-extended",
  "holiday-opening",
  "busy-season-opening",
] as const satisfies readonly (keyof RequiredHeadcount)[];

/** 記号と必要人数 of the month. */
export function RulesDialog({
  working,
  onApply,
  onClose,
}: {
  working: Working;
  onApply: (change: Partial<Working>) => void;
  onClose: () => void;
}) {
  const [form, setForm] = useState(() => formOf(working));
  const setCode = (index: number, change: Partial<CodeForm>) => {
    const code = form.codes[index];
    if (code !== undefined) setForm({ ...form, codes: replaceAt(form.codes, index, { ...code, ...change }) });
  };
  return (
    <ConfirmDialog
      title={words.rulesTitle}
      action={words.apply}
      onClose={onClose}
      run={async () => {
        const read = rulesOf(form, working.table);
        if (!read.ok) return read.problem;
        onApply({ codes: read.codes, required: read.required });
        onClose();
        return null;
      }}
    >
      <p>{words.rulesText}</p>
      <ol className="shift-codes">
        {form.codes.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a sign has no id; the fields are controlled
          <li key={index}>
            <CodeFields code={one} onChange={(change) => setCode(index, change)} />
            <RowButtons
              name={one.label}
              onUp={
                index === 0 ? undefined : () => setForm({ ...form, codes: moveBy(form.codes, index, -1) })
              }
              onDown={
                index === form.codes.length - 1
                  ? undefined
                  : () => setForm({ ...form, codes: moveBy(form.codes, index, 1) })
              }
              onRemove={() => setForm({ ...form, codes: removeAt(form.codes, index) })}
            />
          </li>
        ))}
      </ol>
      <Button
        kind="quiet"
        disabled={form.codes.length >= 20}
        onClick={() => setForm({ ...form, codes: [...form.codes, emptyCode] })}
      >
        {words.addCode}
      </Button>
      <fieldset className="editing-row">
        <legend className="field__label">{words.headcount}</legend>
        {kinds.map((kind) => (
          <TextField
            key={kind}
            label={openingKindLabels[kind]}
            value={form.required[kind]}
            onChange={(count) => setForm({ ...form, required: { ...form.required, [kind]: count } })}
          />
        ))}
      </fieldset>
    </ConfirmDialog>
  );
}

function CodeFields({ code, onChange }: { code: CodeForm; onChange: (change: Partial<CodeForm>) => void }) {
  const field = (key: "code" | "label" | "from" | "to" | "breakMinutes", label: string) => (
    <TextField label={label} value={code[key]} onChange={(value) => onChange({ [key]: value })} />
  );
  return (
    <>
      {field("code", words.sign)}
      {field("label", words.meaning)}
      <SelectField
        label={words.kind}
        value={code.kind}
        choices={[
          ["work", words.work],
          ["off", words.off],
        ]}
        onChange={(kind) => onChange({ kind })}
      />
      {code.kind === "work" && (
        <>
          {field("from", words.from)}
          {field("to", words.to)}
          {field("breakMinutes", words.rest)}
        </>
      )}
    </>
  );
}
