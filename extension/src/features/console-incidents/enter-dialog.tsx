import { type Counter, consoleCounterId, type DeskEvent } from "@desk/shared/contract";
import { useState } from "react";
import { useDesk } from "../../outbox/index.ts";
import { SelectField } from "../../ui/editing/index.ts";
import { factsOf, faultOf, IncidentFields, newValue } from "../../ui/incident/index.ts";
import { Banner, Button, Dialog } from "../../ui/index.ts";
import { words } from "./words.ts";

/** What the lead heard of himself, or what a counter could not record. */
export function EnterDialog(props: {
  counters: readonly Counter[];
  record: (events: readonly DeskEvent[]) => Promise<boolean>;
  onClose: () => void;
}) {
  const desk = useDesk();
  const [value, setValue] = useState(() => newValue(desk.now(), "complaint"));
  const [counterId, setCounterId] = useState<string>(consoleCounterId);
  const [fault, setFault] = useState<string | null>(null);
  const submit = async () => {
    const wrong = faultOf(value, desk.now(), null);
    setFault(wrong);
    if (wrong !== null) return;
    const head = { ...desk.stamp(), counterId, incidentId: desk.newId() };
    await props.record([{ type: "IncidentReported", ...head, ...factsOf(value) }]);
    props.onClose();
  };
  return (
    <Dialog title={words.enterTitle} onClose={props.onClose}>
      <div className="editing-form">
        <SelectField
          label={words.counter}
          value={counterId}
          choices={[
            [consoleCounterId, words.noWhere],
            ...props.counters.map(({ id, label }) => [id, label] as const),
          ]}
          onChange={setCounterId}
        />
        <IncidentFields value={value} onChange={setValue} />
        {fault !== null && <Banner kind="error">{fault}</Banner>}
        <Button kind="primary" onClick={() => void submit()}>
          {words.submit}
        </Button>
      </div>
    </Dialog>
  );
}
