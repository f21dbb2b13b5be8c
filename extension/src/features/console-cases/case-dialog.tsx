import { timeOf } from "@desk/shared/calendar/business-date";
import type { CaseRow } from "@desk/shared/contract/cases";
import { useState } from "react";
import { useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { useDesk } from "../../outbox/index.ts";
import { Waiting } from "../../ui/editing/index.ts";
import { Banner, Button, Dialog, noteProblem, ScreenedText } from "../../ui/index.ts";
import { ChangesTable } from "../../ui/record/changes-list.tsx";
import { CorrectionFields, ReasonFields } from "../../ui/record/record-form.tsx";
import {
  changesOf,
  changesShown,
  correctionFault,
  formOf,
  type RecordValue,
} from "../../ui/record/record-value.ts";
import { correctReasons, words as form } from "../../ui/record/words.ts";
import { CaseDetails } from "./case-details.tsx";
import { titleOf } from "./case-table.tsx";
import type { Names } from "./names.ts";
import type { Recording } from "./use-recording.ts";
import { voidReasons, words } from "./words.ts";

type Mode = "details" | "correct" | "void";
const titles: Record<Mode, string> = {
  details: words.detailTitle,
  correct: words.correctTitle,
  void: words.voidTitle,
};

/** One record: its details, and from there 訂正 and 取消. */
export function CaseDialog(props: {
  row: CaseRow;
  names: Names;
  /** Why nothing may be changed now, or null. */
  closed: string | null;
  record: Recording["record"];
  onClose: () => void;
}) {
  const { row, names, closed, record, onClose } = props;
  const { cases } = useLeadAgent();
  const read = useLoaded(row.transactionId, () => cases.one(row.transactionId));
  const [mode, setMode] = useState<Mode>("details");
  const back = () => setMode("details");
  return (
    <Dialog title={titles[mode]} onClose={mode === "details" ? onClose : back}>
      <p className="cases-subject">
        <span className="number">{timeOf(row.startedAt)}</span> {names.counter(row.counterId)} {titleOf(row)}
      </p>
      {read.value === null ? (
        <Waiting {...read} />
      ) : mode === "details" ? (
        <>
          <CaseDetails answer={read.value} names={names} />
          {closed !== null && <Banner kind="warning">{closed}</Banner>}
          {!read.value.row.voided && (
            <div className="editing-row">
              <Button kind="primary" disabled={closed !== null} onClick={() => setMode("correct")}>
                {words.correct}
              </Button>
              <Button kind="danger" disabled={closed !== null} onClick={() => setMode("void")}>
                {words.void}
              </Button>
            </div>
          )}
        </>
      ) : (
        <ChangeForm key={mode} mode={mode} row={read.value.row} {...{ record, onClose, back }} />
      )}
    </Dialog>
  );
}

/** 訂正 with before and after, or 取消; each with its reason. */
function ChangeForm(props: {
  mode: "correct" | "void";
  row: CaseRow;
  record: Recording["record"];
  onClose: () => void;
  back: () => void;
}) {
  const { mode, row, record, onClose, back } = props;
  const desk = useDesk();
  const [value, setValue] = useState(() => formOf(row));
  const [fault, setFault] = useState<string | null>(null);
  const changes = changesOf(row, value);
  const change = (next: RecordValue) => {
    setFault(null);
    setValue(next);
  };
  const submit = async () => {
    const reason = value.reason.trim();
    if (noteProblem(reason) !== null) return;
    const noReason = reason === "" ? form.faults.noReason : null;
    const wrong = mode === "correct" ? correctionFault(row, value, desk.now()) : noReason;
    if (wrong !== null) return setFault(wrong);
    const head = { ...desk.stamp(), transactionId: row.transactionId, reason };
    const problem = await record([
      mode === "correct"
        ? { type: "TransactionCorrected", ...head, changes }
        : { type: "TransactionVoided", ...head },
    ]);
    if (problem === null) onClose();
    else setFault(problem);
  };
  return (
    <div className="editing-form">
      {mode === "correct" && <CorrectionFields facts={row} value={value} onChange={change} />}
      {mode === "void" && <p>{words.voidLead}</p>}
      <ReasonFields usual={mode === "correct" ? correctReasons : voidReasons} value={value} onChange={change}>
        <ScreenedText
          label={form.ownReason}
          hint={form.reasonHint}
          value={value.reason}
          onChange={(reason) => change({ ...value, reason })}
        />
      </ReasonFields>
      {mode === "correct" && <ChangesTable changes={changesShown(row, changes)} />}
      {fault !== null && <Banner kind="error">{fault}</Banner>}
      <div className="editing-row">
        <Button kind={mode === "correct" ? "primary" : "danger"} onClick={() => void submit()}>
          {mode === "correct" ? words.submitCorrect : words.submitVoid}
        </Button>
        <Button kind="quiet" onClick={back}>
          {words.back}
        </Button>
      </div>
    </div>
  );
}
