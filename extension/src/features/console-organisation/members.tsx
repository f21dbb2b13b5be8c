import { organisationPositionLabels, organisationPositions } from "@desk/shared/contract";
import { moveBy, RowButtons, removeAt, replaceAt, SelectField, TextField } from "../../ui/editing/index.ts";
import { Button } from "../../ui/index.ts";
import { emptyMember, type MemberForm } from "./form.ts";
import { words } from "./words.ts";

const memberLimit = 60;

/** 従事者: one row a person. */
export function Members({
  members,
  onChange,
}: {
  members: readonly MemberForm[];
  onChange: (members: MemberForm[]) => void;
}) {
  return (
    <fieldset className="editing-lines">
      <legend className="field__label">{words.members}</legend>
      <ol>
        {members.map((member, index) => {
          const name = words.member(index);
          const set = (change: Partial<MemberForm>) =>
            onChange(replaceAt(members, index, { ...member, ...change }));
          const field = (key: "name" | "group" | "duty" | "phone" | "email") => (
            <TextField label={words[key]} value={member[key]} onChange={(value) => set({ [key]: value })} />
          );
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a person has no id here; the fields are controlled
            <li key={index} className="console-organisation-member">
              <SelectField
                label={words.position}
                value={member.position}
                choices={organisationPositions.map((one) => [one, organisationPositionLabels[one]] as const)}
                onChange={(position) => set({ position })}
              />
              {field("name")}
              {field("group")}
              {field("duty")}
              {field("phone")}
              {field("email")}
              <RowButtons
                name={name}
                onUp={index === 0 ? undefined : () => onChange(moveBy(members, index, -1))}
                onDown={index === members.length - 1 ? undefined : () => onChange(moveBy(members, index, 1))}
                onRemove={() => onChange(removeAt(members, index))}
              />
            </li>
          );
        })}
      </ol>
      <Button
        kind="quiet"
        disabled={members.length >= memberLimit}
        onClick={() => onChange([...members, emptyMember])}
      >
        {words.add}
      </Button>
    </fieldset>
  );
}
