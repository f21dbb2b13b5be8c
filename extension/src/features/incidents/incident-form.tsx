import type { IncidentCategory, IncidentKind } from "@desk/shared/contract/incident-terms";
import { useState } from "react";
import { useDesk } from "../../outbox/index.ts";
import { factsOf, faultOf, IncidentFields, newValue } from "../../ui/incident/index.ts";
import { Banner, Button } from "../../ui/index.ts";
import { words } from "./words.ts";

/** A report of something that happened; nothing is stored before 記録する. */
export function IncidentForm(props: {
  kind: IncidentKind;
  category: IncidentCategory | "";
  /** The case it came up in. */
  transactionId?: string | undefined;
  onRecorded: (kind: IncidentKind) => void;
}) {
  const desk = useDesk();
  const [value, setValue] = useState(() => newValue(desk.now(), props.kind, props.category));
  const [fault, setFault] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const submit = async () => {
    const wrong = faultOf(value, desk.now(), null);
    setFault(wrong);
    if (wrong !== null || saving) return;
    setSaving(true);
    const { transactionId } = props;
    const report = {
      type: "IncidentReported" as const,
      ...desk.stamp(),
      incidentId: desk.newId(),
      ...factsOf(value),
      ...(transactionId === undefined ? {} : { transactionId }),
    };
    try {
      await desk.record([report]);
    } catch (error) {
      setSaving(false);
      throw error;
    }
    props.onRecorded(value.kind);
  };
  return (
    <form
      className="incident-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <IncidentFields
        value={value}
        onChange={(next) => {
          setFault(null);
          setValue(next);
        }}
      />
      <div className="incident-form__foot">
        {fault !== null && <Banner kind="error">{fault}</Banner>}
        <Button kind="primary" wide type="submit" disabled={saving}>
          {words.submit}
        </Button>
      </div>
    </form>
  );
}
