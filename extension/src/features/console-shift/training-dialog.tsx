import {
  type SavedTraining,
  type ShiftMonthAnswer,
  type Staff,
  type Training,
  trainingTopicLabels,
  trainingTopics,
} from "@desk/shared/contract";
import { trainingSchema } from "@desk/shared/contract/shift";
import { useState } from "react";
import * as z from "zod/mini";
import { sentenceOf, useLeadAgent } from "../../agent-client/index.ts";
import { CheckField, ConfirmDialog, SelectField, TextField } from "../../ui/editing/index.ts";
import { noteProblem } from "../../ui/index.ts";
import { recordWords as words } from "./record-words.ts";

type Form = Omit<Training, "minutes"> & { minutes: string };

/** One training: when, what, how long, who. */
export function TrainingDialog({
  saved,
  month,
  staff,
  onSaved,
  onClose,
}: {
  /** null for a new one. */
  saved: SavedTraining | null;
  month: string;
  staff: readonly Staff[];
  onSaved: (answer: ShiftMonthAnswer) => void;
  onClose: () => void;
}) {
  const { shifts } = useLeadAgent();
  const [form, setForm] = useState<Form>(() =>
    saved === null
      ? { date: `${month}-01`, title: "", topic: "manners", minutes: "60", participants: [] }
      : { ...saved.training, minutes: String(saved.training.minutes) },
  );
  const set = (change: Partial<Form>) => setForm({ ...form, ...change });
  const people = staff.filter(({ id, active }) => active || form.participants.includes(id));
  const run = async () => {
    const screened = noteProblem(form.title);
    if (screened !== null) return screened;
    const minutes = Number(form.minutes.normalize("NFKC"));
    const parsed = z.safeParse(trainingSchema, { ...form, title: form.title.trim(), minutes });
    if (!parsed.success) return words.badTraining;
    const result = await (saved === null
      ? shifts.addTraining(parsed.data)
      : shifts.saveTraining(saved.id, parsed.data, saved.revision));
    if (!result.ok) return sentenceOf(result);
    onSaved(result.value);
    onClose();
    return null;
  };
  return (
    <ConfirmDialog title={words.trainingTitle} action={words.save} onClose={onClose} run={run}>
      <TextField label={words.date} type="date" value={form.date} onChange={(date) => set({ date })} />
      <TextField label={words.title} value={form.title} onChange={(title) => set({ title })} />
      <div className="editing-row">
        <SelectField
          label={words.topic}
          value={form.topic}
          choices={trainingTopics.map((one) => [one, trainingTopicLabels[one]] as const)}
          onChange={(topic) => set({ topic })}
        />
        <TextField label={words.minutes} value={form.minutes} onChange={(minutes) => set({ minutes })} />
      </div>
      <fieldset>
        <legend className="field__label">{words.participants}</legend>
        <div className="shift-people">
          {people.map(({ id, name }) => (
            <CheckField
              key={id}
              label={name}
              checked={form.participants.includes(id)}
              onChange={(on) =>
                set({
                  participants: on
                    ? [...form.participants, id]
                    : form.participants.filter((one) => one !== id),
                })
              }
            />
          ))}
        </div>
      </fieldset>
    </ConfirmDialog>
  );
}
