import { formatMonthDay } from "@desk/shared/calendar/era";
import {
  absenceKindLabels,
  absenceKinds,
  absenceReasonLabels,
  absenceReasons,
  type SavedAbsence,
  type ShiftMonthAnswer,
  type Staff,
} from "@desk/shared/contract";
import { useState } from "react";
import { sentenceOf, useLeadAgent } from "../../agent-client/index.ts";
import { ConfirmDialog, SelectField, TextField } from "../../ui/editing/index.ts";
import { noteProblem, ScreenedText } from "../../ui/index.ts";
import { type AbsenceForm, absenceOf, formOf } from "./absence-form.ts";
import { recordWords as words } from "./record-words.ts";

const noteLength = 60;

/** One person's absence on one day, with the stand-in. */
export function AbsenceDialog({
  saved: { absence, revision },
  staff,
  onSaved,
  onClose,
}: {
  saved: SavedAbsence;
  staff: readonly Staff[];
  onSaved: (answer: ShiftMonthAnswer) => void;
  onClose: () => void;
}) {
  const { shifts } = useLeadAgent();
  const [form, setForm] = useState<AbsenceForm>(() => formOf(absence));
  const set = (change: Partial<AbsenceForm>) => setForm({ ...form, ...change });
  const others = staff.filter(({ id, active }) => active && id !== absence.staffId);
  const name = staff.find(({ id }) => id === absence.staffId)?.name ?? absence.staffId;
  const run = async () => {
    const screened = form.note.trim() === "" ? null : noteProblem(form.note, noteLength);
    if (screened !== null) return screened;
    const sent = absenceOf(absence, form);
    if (sent === null) return words.badTime;
    const result = await shifts.saveAbsence(sent, revision);
    if (!result.ok) return sentenceOf(result);
    onSaved(result.value);
    onClose();
    return null;
  };
  return (
    <ConfirmDialog
      title={words.absenceTitle(name, formatMonthDay(absence.date))}
      action={words.save}
      onClose={onClose}
      run={run}
    >
      <div className="editing-row">
        <SelectField
          label={words.kind}
          value={form.kind}
          choices={absenceKinds.map((one) => [one, absenceKindLabels[one]] as const)}
          onChange={(kind) => set({ kind })}
        />
        <SelectField
          label={words.reason}
          value={form.reason}
          choices={absenceReasons.map((one) => [one, absenceReasonLabels[one]] as const)}
          onChange={(reason) => set({ reason })}
        />
      </div>
      <div className="editing-row">
        <TextField label={words.from} value={form.from} onChange={(from) => set({ from })} />
        <TextField label={words.to} value={form.to} onChange={(to) => set({ to })} />
      </div>
      <p className="field__hint">{words.timesHint}</p>
      <SelectField
        label={words.standIn}
        value={form.standInId}
        choices={[["", words.noStandIn] as const, ...others.map((one) => [one.id, one.name] as const)]}
        onChange={(standInId) => set({ standInId })}
      />
      <ScreenedText
        label={words.note}
        hint={words.noteHint}
        value={form.note}
        maxLength={noteLength}
        onChange={(note) => set({ note })}
      />
    </ConfirmDialog>
  );
}
