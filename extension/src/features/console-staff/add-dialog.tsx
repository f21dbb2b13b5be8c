import type { Staff, StaffCreate } from "@desk/shared/contract";
import { useId, useState } from "react";
import type { Result } from "../../agent-client/index.ts";
import { PinField } from "../../ui/editing/index.ts";
import { Field } from "./field.tsx";
import { staffProblem } from "./rules.ts";
import { SaveForm } from "./save-form.tsx";
import { roleLabels, words } from "./words.ts";

/** 担当者の追加: name plate, role, first PIN. */
export function AddDialog({
  onClose,
  save,
}: {
  onClose: () => void;
  save: (staff: StaffCreate) => Promise<Result<Staff>>;
}) {
  const [name, setName] = useState("");
  const [role, setRole] = useState<Staff["role"]>("staff");
  const [pin, setPin] = useState("");
  const roleName = useId();
  const staff: StaffCreate = { name: name.trim(), role, pin };
  return (
    <SaveForm title={words.addTitle} problem={staffProblem(staff)} onClose={onClose} save={() => save(staff)}>
      <Field label={words.name} hint={words.nameHint} value={name} maxLength={20} onChange={setName} />
      <fieldset>
        <legend className="field__label">{words.role}</legend>
        {(["staff", "lead"] as const).map((one) => (
          <label key={one} className="console-staff-role">
            <input type="radio" name={roleName} checked={role === one} onChange={() => setRole(one)} />
            {roleLabels[one]}
          </label>
        ))}
      </fieldset>
      <PinField label={words.pin} hint={words.pinHint} value={pin} onChange={setPin} />
    </SaveForm>
  );
}
