import type { DeskEvent } from "@desk/shared/contract";
import type { ReactNode } from "react";
import { Button } from "../../ui/button.tsx";
import { ChangesTable } from "../../ui/record/changes-list.tsx";
import { CorrectionFields, EntryFields, ReasonFields } from "../../ui/record/record-form.tsx";
import {
  changesOf,
  changesShown,
  correctionFault,
  emptyRecord,
  enteredEvents,
  entryFault,
  formOf,
  type RecordValue,
} from "../../ui/record/record-value.ts";
import { correctReasons, enterReasons, words as form } from "../../ui/record/words.ts";
import type { Entry } from "./entries.ts";
import { endOf, titleOf } from "./history-list.tsx";
import { voidReasons, words } from "./words.ts";

/** What is being done: 取消 or 訂正 of a record, or 後入力. */
export type Editing = { kind: "void" | "correct"; entry: Entry } | { kind: "enter" };

type Desk = {
  stamp(transactionId?: string): { id: string; at: string; counterId: string; staffId: string };
  newId(): string;
  now(): number;
  today(): string;
};

/** What the form begins with. */
export function initialValue(editing: Editing): RecordValue {
  return editing.kind === "correct" ? formOf(editing.entry.facts) : emptyRecord;
}

/** Why it cannot be recorded as it stands, in Japanese, or null. */
export function faultOf(editing: Editing, value: RecordValue, desk: Desk): string | null {
  switch (editing.kind) {
    case "void":
      return value.reason.trim() === "" ? form.faults.noReason : null;
    case "correct":
      return correctionFault(editing.entry.facts, value, desk.now());
    case "enter":
      return entryFault(desk.today(), value, desk.now());
    default:
      return editing satisfies never;
  }
}

/** @param versionOf the version of a script that is in force today */
export function eventsOf(
  editing: Editing,
  value: RecordValue,
  desk: Desk,
  versionOf: (procedureId: string) => number,
): DeskEvent[] {
  const reason = value.reason.trim();
  switch (editing.kind) {
    case "void": {
      const { transactionId } = editing.entry;
      return [{ type: "TransactionVoided", ...desk.stamp(transactionId), transactionId, reason }];
    }
    case "correct": {
      const { transactionId, facts } = editing.entry;
      const changes = changesOf(facts, value);
      return [{ type: "TransactionCorrected", ...desk.stamp(transactionId), transactionId, changes, reason }];
    }
    case "enter": {
      const { counterId, staffId } = desk.stamp();
      const procedureVersion = versionOf(value.procedureId);
      const { newId } = desk;
      return enteredEvents(value, { date: desk.today(), counterId, staffId, procedureVersion, newId });
    }
    default:
      return editing satisfies never;
  }
}

const titles = { void: words.voidTitle, correct: words.correctTitle, enter: words.enterTitle };
const leads = { void: words.voidLead, correct: words.correctLead, enter: words.enterLead };

export function titleOfEditing({ kind }: Editing): string {
  return titles[kind];
}

/** What stands in the dialog. Without hooks: see lazy.ts. */
export function EditingBody(props: {
  editing: Editing;
  value: RecordValue;
  onChange: (value: RecordValue) => void;
  fault: string | null;
  /** The field for a reason of one's own, screened. */
  note: ReactNode;
  onSubmit: (value: RecordValue) => void;
}) {
  const { editing, value, onChange, fault, note, onSubmit } = props;
  return (
    <>
      {editing.kind !== "enter" && (
        <p className="history__subject">
          {endOf(editing.entry)} {titleOf(editing.entry)}
        </p>
      )}
      <p className="field__hint">{leads[editing.kind]}</p>
      {editing.kind === "void" && <VoidReasons onVoid={(reason) => onSubmit({ ...value, reason })} />}
      {editing.kind === "correct" && (
        <CorrectionFields facts={editing.entry.facts} {...{ value, onChange }} />
      )}
      {editing.kind === "enter" && <EntryFields {...{ value, onChange }} />}
      {editing.kind === "correct" && (
        <ChangesTable changes={changesShown(editing.entry.facts, changesOf(editing.entry.facts, value))} />
      )}
      {editing.kind === "void" ? (
        note
      ) : (
        <ReasonFields
          usual={editing.kind === "correct" ? correctReasons : enterReasons}
          {...{ value, onChange }}
        >
          {note}
        </ReasonFields>
      )}
      <div className="record-foot">
        {fault !== null && (
          <p className="field__error" role="alert">
            {fault}
          </p>
        )}
        <Button wide kind={editing.kind === "void" ? "danger" : "primary"} onClick={() => onSubmit(value)}>
          {words.submit[editing.kind]}
        </Button>
      </div>
    </>
  );
}

/** One tap is enough. */
function VoidReasons({ onVoid }: { onVoid: (reason: string) => void }) {
  return (
    <fieldset className="history__reasons">
      <legend className="field__label">{words.reason}</legend>
      {voidReasons.map((one) => (
        <Button key={one} onClick={() => onVoid(one)}>
          {one}
        </Button>
      ))}
    </fieldset>
  );
}
