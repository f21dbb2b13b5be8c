import { TextField } from "../../ui/editing/index.ts";
import type { Form } from "./form.ts";
import { words } from "./words.ts";

/** 発注者 and 緊急時の連絡手段, as they stand in the 体制図. */
export function CitySide({ form, onChange }: { form: Form; onChange: (change: Partial<Form>) => void }) {
  const field = (key: "department" | "contact" | "clientPhone" | "emergencyWay" | "emergencyPhone") => (
    <TextField label={words[key]} value={form[key]} onChange={(value) => onChange({ [key]: value })} />
  );
  return (
    <>
      <fieldset className="editing-row">
        <legend className="field__label">{words.client}</legend>
        {field("department")}
        {field("contact")}
        {field("clientPhone")}
      </fieldset>
      <fieldset className="editing-row">
        <legend className="field__label">{words.emergency}</legend>
        {field("emergencyWay")}
        {field("emergencyPhone")}
      </fieldset>
    </>
  );
}
