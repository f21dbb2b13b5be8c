import { formatWareki } from "@desk/shared/calendar/era";
import type { SiteAnswer } from "@desk/shared/contract";
import { effectiveVersion } from "@desk/shared/procedures/in-force";
import { useState } from "react";
import { useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { useDesk } from "../../outbox/index.ts";
import { SelectField, Waiting } from "../../ui/editing/index.ts";
import { Banner, Button, Dialog, noteProblem } from "../../ui/index.ts";
import { EntryFields } from "../../ui/record/record-form.tsx";
import { emptyRecord, enteredEvents, entryFault, type RecordValue } from "../../ui/record/record-value.ts";
import { enterReasons } from "../../ui/record/words.ts";
import { ScreenedReason } from "./screened-reason.tsx";
import type { Recording } from "./use-recording.ts";
import { words } from "./words.ts";

/** 後入力 for any counter of the site, on the day that is shown. */
export function EnterDialog(props: {
  date: string;
  counters: SiteAnswer["counters"];
  record: Recording["record"];
  onClose: () => void;
}) {
  const { date, counters, record, onClose } = props;
  const desk = useDesk();
  const { procedures } = useLeadAgent();
  // The record names the version that was in force on that day.
  const content = useLoaded("content", procedures.content);
  const [counterId, setCounterId] = useState("");
  const [value, setValue] = useState(emptyRecord);
  const [fault, setFault] = useState<string | null>(null);
  const change = (next: RecordValue) => {
    setFault(null);
    setValue(next);
  };
  const submit = async () => {
    if (noteProblem(value.reason) !== null || content.value === null) return;
    const wrong = counterId === "" ? words.noCounter : entryFault(date, value, desk.now());
    if (wrong !== null) return setFault(wrong);
    const { staffId } = desk.stamp();
    const inForce = effectiveVersion(content.value.versions, value.procedureId, date);
    const procedureVersion = inForce?.version ?? 1;
    const { newId } = desk;
    const events = enteredEvents(value, { date, counterId, staffId, procedureVersion, newId });
    const problem = await record(events);
    if (problem === null) onClose();
    else setFault(problem);
  };
  return (
    <Dialog title={words.enterTitle} onClose={onClose}>
      {content.value === null ? (
        <Waiting {...content} />
      ) : (
        <div className="editing-form">
          <p>{words.enterLead(formatWareki(date))}</p>
          <SelectField
            label={words.counter}
            value={counterId}
            choices={counters.map(({ id, label }) => [id, label] as const)}
            onChange={setCounterId}
          />
          <EntryFields value={value} onChange={change} />
          <ScreenedReason usual={enterReasons} value={value} onChange={change} />
          {fault !== null && <Banner kind="error">{fault}</Banner>}
          <Button kind="primary" onClick={() => void submit()}>
            {words.submitEnter}
          </Button>
        </div>
      )}
    </Dialog>
  );
}
