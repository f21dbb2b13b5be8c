import { timeOf } from "@desk/shared/calendar/business-date";
import type { CaseRow } from "@desk/shared/contract/cases";
import { useState } from "react";
import { useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import type { Sending } from "../../outbox/index.ts";
import { Waiting } from "../../ui/editing/index.ts";
import { Banner, Button, Dialog } from "../../ui/index.ts";
import { CaseDetails } from "./case-details.tsx";
import { titleOf } from "./case-table.tsx";
import { ChangeForm, type Form } from "./change-form.tsx";
import type { Names } from "./names.ts";
import { words } from "./words.ts";

const titles: Record<Form["mode"], string> = { correct: words.correctTitle, void: words.voidTitle };

/** One record: its details, and from there 訂正 and 取消. */
export function CaseDialog(props: {
  row: CaseRow;
  names: Names;
  /** Why nothing may be changed now, or null. */
  closed: string | null;
  sending: Sending;
  /** How often the agent has answered what was recorded here. */
  answered: number;
  onClose: () => void;
}) {
  const { row, names, closed, sending, answered, onClose } = props;
  const { cases } = useLeadAgent();
  const read = useLoaded(row.transactionId, () => cases.one(row.transactionId), String(answered));
  const [form, setForm] = useState<Form | null>(null);
  const answer = read.value;
  const { startedAt, counterId } = row;
  const back = () => {
    setForm(null);
    // Somebody else may have changed it while the form stood open.
    read.reload();
  };
  const open = (mode: Form["mode"]) => answer !== null && setForm({ mode, basedOn: answer.latestId });
  return (
    <Dialog
      title={form === null ? words.detailTitle : titles[form.mode]}
      onClose={form === null ? onClose : back}
    >
      <p className="cases-subject">
        <span className="number">{timeOf(startedAt)}</span> {names.counter(counterId)}{" "}
        {titleOf(answer?.row ?? row)}
      </p>
      {answer === null ? (
        <Waiting {...read} />
      ) : form === null ? (
        <>
          <CaseDetails answer={answer} names={names} />
          {closed !== null && <Banner kind="warning">{closed}</Banner>}
          {!answer.row.voided && (
            <div className="editing-row">
              <Button kind="primary" disabled={closed !== null} onClick={() => open("correct")}>
                {words.correct}
              </Button>
              <Button kind="danger" disabled={closed !== null} onClick={() => open("void")}>
                {words.void}
              </Button>
            </div>
          )}
        </>
      ) : (
        <ChangeForm key={form.mode} {...{ form, answer, names, sending, onClose, back }} />
      )}
    </Dialog>
  );
}
