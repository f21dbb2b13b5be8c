import type { Counter } from "@desk/shared/contract";
import { CheckField, PinField, replaceAt, TextField } from "../../ui/editing/index.ts";
import { Button } from "../../ui/index.ts";
import type { StepProps } from "./site-step.tsx";
import { words } from "./words.ts";

/** 使う窓口: those of the preset that this site has. */
export function CountersStep({ draft, onChange, counters }: StepProps & { counters: readonly Counter[] }) {
  const set = (id: string, used: boolean) =>
    onChange({
      counterIds: counters
        .map((one) => one.id)
        .filter((one) => (one === id ? used : draft.counterIds.includes(one))),
    });
  return (
    <>
      <p>{words.countersLead}</p>
      <div className="console-setup-counters">
        {counters.map(({ id, label }) => (
          <CheckField
            key={id}
            label={label}
            checked={draft.counterIds.includes(id)}
            onChange={(used) => set(id, used)}
          />
        ))}
      </div>
    </>
  );
}

/** 担当者: names and first PINs; rows left empty are nobody. */
export function StaffStep({ draft, onChange }: StepProps) {
  const { staff } = draft;
  return (
    <>
      <p>{words.staffLead}</p>
      {staff.map((person, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are only ever added at the end
        <div key={index} className="editing-row">
          <TextField
            label={words.name(index + 1)}
            value={person.name}
            onChange={(name) => onChange({ staff: replaceAt(staff, index, { ...person, name }) })}
          />
          <PinField
            label={words.pin(index + 1)}
            value={person.pin}
            onChange={(pin) => onChange({ staff: replaceAt(staff, index, { ...person, pin }) })}
          />
        </div>
      ))}
      <div className="editing-row">
        <Button onClick={() => onChange({ staff: [...staff, { name: "", pin: "" }] })}>{words.addRow}</Button>
      </div>
    </>
  );
}
