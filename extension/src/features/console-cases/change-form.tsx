import type { DeskEvent } from "@desk/shared/contract";
import type { CaseAnswer } from "@desk/shared/contract/cases";
import { useState } from "react";
import { type Sending, useDesk, useEdit } from "../../outbox/index.ts";
import { Banner, Button, noteProblem } from "../../ui/index.ts";
import { ChangesTable } from "../../ui/record/changes-list.tsx";
import { CorrectionFields } from "../../ui/record/record-form.tsx";
import {
  changesOf,
  changesShown,
  correctionFault,
  formOf,
  type RecordValue,
  touchedOf,
} from "../../ui/record/record-value.ts";
import { correctReasons, words as form } from "../../ui/record/words.ts";
import { CaseFacts } from "./case-details.tsx";
import type { Names } from "./names.ts";
import { ScreenedReason } from "./screened-reason.tsx";
import { voidReasons, words } from "./words.ts";

/** `basedOn`: the record as it stood when the form was opened. */
export type Form = { readonly mode: "correct" | "void"; readonly basedOn: string };

/** 訂正 with before and after, or 取消; each with its reason. Overtaken, it shows what stands now above what was typed. */
export function ChangeForm(props: {
  form: Form;
  /** As it stands now: what the person has not touched follows it, so that only their own changes are recorded. */
  answer: CaseAnswer;
  names: Names;
  sending: Sending;
  onClose: () => void;
  back: () => void;
}) {
  const { answer, names, sending, onClose, back } = props;
  const { mode } = props.form;
  const { row } = answer;
  const desk = useDesk();
  const [touched, setTouched] = useState<Partial<RecordValue>>({});
  const [fault, setFault] = useState<string | null>(null);
  const { save, busy, overtaken } = useEdit(sending, (edited) =>
    edited.kind === "unchanged" ? setFault(words.twice) : onClose(),
  );
  const value = { ...formOf(row), ...touched };
  const changes = changesOf(row, value);
  const change = (next: RecordValue) => {
    setFault(null);
    setTouched({ ...touched, ...touchedOf(value, next) });
  };
  const submit = async () => {
    const reason = value.reason.trim();
    if (noteProblem(reason) !== null) return;
    const noReason = reason === "" ? form.faults.noReason : null;
    const wrong = mode === "correct" ? correctionFault(row, value, desk.now()) : noReason;
    setFault(wrong);
    if (wrong !== null) return;
    // Whoever goes on after having been told has seen what stands now.
    const basedOn = overtaken === null ? props.form.basedOn : answer.latestId;
    const { transactionId } = row;
    const head = { ...desk.stamp(transactionId), transactionId, reason, basedOn };
    const event: DeskEvent =
      mode === "correct"
        ? { type: "TransactionCorrected", ...head, changes }
        : { type: "TransactionVoided", ...head };
    await save([event]).catch(() => setFault(words.failed));
  };
  return (
    <div className="editing-form">
      {overtaken !== null && <NowStands {...{ answer, names }} details={overtaken.details} />}
      {mode === "correct" && <CorrectionFields facts={row} value={value} onChange={change} />}
      {mode === "void" && <p>{words.voidLead}</p>}
      <ScreenedReason
        usual={mode === "correct" ? correctReasons : voidReasons}
        value={value}
        onChange={change}
      />
      {mode === "correct" && <ChangesTable changes={changesShown(row, changes)} />}
      {fault !== null && <Banner kind="error">{fault}</Banner>}
      <div className="editing-row">
        {/* What no longer counts can be neither corrected nor taken back once more. */}
        {!row.voided && (
          <Button
            kind={mode === "correct" ? "primary" : "danger"}
            disabled={busy}
            onClick={() => void submit()}
          >
            {overtaken === null ? words.submit[mode] : words.submitAgain[mode]}
          </Button>
        )}
        <Button kind="quiet" onClick={back}>
          {words.back}
        </Button>
      </div>
    </div>
  );
}

/** What others have done meanwhile, and what came of it. */
function NowStands(props: { details: readonly string[]; answer: CaseAnswer; names: Names }) {
  const { details, answer, names } = props;
  return (
    <>
      <Banner kind="error" found>
        <p>{details.join("")}</p>
        {answer.row.voided && <p>{words.voidedMeanwhile}</p>}
      </Banner>
      <details open className="cases-now">
        <summary>{words.facts}</summary>
        <CaseFacts row={answer.row} names={names} />
      </details>
    </>
  );
}
