import { toJstIso } from "@desk/shared/calendar/business-date";
import type { Incident } from "@desk/shared/contract";
import { incidentReportedToLabels } from "@desk/shared/contract/incident-terms";
import { incidentTitle, momentText } from "@desk/shared/figures/incident-lines";
import { useState } from "react";
import { useDesk } from "../../outbox/index.ts";
import { type Changes, instantOf, ToldFields, type ToldValue, toldFault } from "../../ui/incident/index.ts";
import { words as fields } from "../../ui/incident/words.ts";
import { Banner, Button, Dialog, noteProblem, ScreenedText } from "../../ui/index.ts";
import { words } from "./words.ts";

/** 経過 and 発注者への報告, by who reported it, on the same day. */
export function UpdateForm({
  incident,
  onClose,
}: {
  incident: Incident;
  onClose: (said: string | null) => void;
}) {
  const desk = useDesk();
  const isTold = incident.reportedAt !== null;
  const [followUp, setFollowUp] = useState("");
  const [telling, setTold] = useState<ToldValue | null>(null);
  // Told by the lead meanwhile: what stands is not asked for again.
  const told = isTold ? null : telling;
  const [fault, setFault] = useState<string | null>(null);
  const touched =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      setFault(null);
      set(value);
    };
  const submit = async () => {
    const wrong = faultOf(incident, followUp, told, desk.now());
    setFault(wrong);
    if (wrong !== null) return;
    const { incidentId } = incident;
    const changes = changesOf(followUp, told);
    await desk.record([{ type: "IncidentUpdated", ...desk.stamp(), incidentId, changes }]);
    onClose(words.updated);
  };
  return (
    <Dialog title={words.updateTitle} onClose={() => onClose(null)}>
      <p>
        <strong>{incidentTitle(incident)}</strong>　{incident.summary}
      </p>
      {incident.reportedAt !== null && (
        <p className="number">{words.toldAlready(toldText(incident.reportedAt, incident.reportedTo))}</p>
      )}
      {!isTold && told === null && (
        <Button wide onClick={() => setTold({ at: toJstIso(desk.now()).slice(0, 16), to: "" })}>
          {words.told}
        </Button>
      )}
      {told !== null && <ToldFields value={told} onChange={touched(setTold)} />}
      <ScreenedText
        label={fields.followUp}
        hint={fields.summaryHint}
        value={followUp}
        onChange={touched(setFollowUp)}
      />
      {fault !== null && <Banner kind="error">{fault}</Banner>}
      <Button kind="primary" wide onClick={() => void submit()}>
        {words.submitUpdate}
      </Button>
    </Dialog>
  );
}

function toldText(reportedAt: string, reportedTo: Incident["reportedTo"]): string {
  const to = reportedTo === undefined ? "" : `　${incidentReportedToLabels[reportedTo]}`;
  return `${momentText(reportedAt)}${to}`;
}

function faultOf(incident: Incident, followUp: string, told: ToldValue | null, nowMs: number): string | null {
  if (noteProblem(followUp) !== null) return fields.faults.personal;
  if (followUp.trim() === "" && told === null) return fields.faults.nothing;
  return told === null ? null : toldFault(told, incident.discoveredAt, nowMs);
}

function changesOf(followUp: string, told: ToldValue | null): Changes {
  return {
    ...(followUp.trim() === "" ? {} : { followUp: followUp.trim() }),
    ...(told === null || told.to === "" ? {} : { reportedAt: instantOf(told.at), reportedTo: told.to }),
  };
}
