import type { DeskEvent, Incident } from "@desk/shared/contract";
import type { IncidentAnswer } from "@desk/shared/contract/incidents";
import { incidentTitle, momentText } from "@desk/shared/figures/incident-lines";
import { useState } from "react";
import { sentenceOf, useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { useDesk } from "../../outbox/index.ts";
import { FileButtons, Waiting } from "../../ui/editing/index.ts";
import { type Changes, ReportClockMark } from "../../ui/incident/index.ts";
import { Button, Dialog } from "../../ui/index.ts";
import { ChangeForm, type Mode } from "./change-form.tsx";
import { IncidentDetails } from "./incident-details.tsx";
import type { Names } from "./names.ts";
import { words } from "./words.ts";

/** One incident: what is known, its 経過, and from there every change. */
export function IncidentDialog(props: {
  incidentId: string;
  names: Names;
  record: (events: readonly DeskEvent[]) => Promise<boolean>;
  /** How often the agent has answered what was recorded here. */
  answered: number;
  onClose: () => void;
}) {
  const { incidentId, names, record, answered, onClose } = props;
  const { incidents } = useLeadAgent();
  const desk = useDesk();
  const read = useLoaded(incidentId, () => incidents.one(incidentId), String(answered));
  const [mode, setMode] = useState<Mode | null>(null);
  const submit = async (changes: Changes) => {
    await record([{ type: "IncidentUpdated", ...desk.stamp(), incidentId, changes }]);
    setMode(null);
  };
  const answer = read.value;
  return (
    <Dialog
      title={mode === null ? words.detailTitle : words[mode]}
      onClose={mode === null ? onClose : () => setMode(null)}
    >
      {answer === null ? (
        <Waiting {...read} />
      ) : (
        <div className="editing-form">
          <p className="incidents-subject">
            <strong>{incidentTitle(answer.incident)}</strong>{" "}
            <span className="number">{momentText(answer.incident.discoveredAt)}</span>{" "}
            {answer.incident.voided === undefined ? (
              <ReportClockMark incident={answer.incident} now={desk.now} withinMin={answer.withinMin} />
            ) : (
              words.voided
            )}
          </p>
          {mode === null ? (
            <>
              {answer.incident.voided === undefined && (
                <Actions incident={answer.incident} onMode={setMode} />
              )}
              <IncidentDetails answer={answer} names={names} />
              <Files answer={answer} />
            </>
          ) : (
            <ChangeForm
              mode={mode}
              incident={answer.incident}
              onSubmit={submit}
              onBack={() => setMode(null)}
            />
          )}
        </div>
      )}
    </Dialog>
  );
}

function Actions({ incident, onMode }: { incident: Incident; onMode: (mode: Mode) => void }) {
  const { state, reportedAt } = incident;
  const modes: Mode[] = [
    reportedAt === null ? "told" : "toldAgain",
    "note",
    ...(state === "open" ? (["handOver"] as const) : []),
    state === "closed" ? "reopen" : "close",
    "correct",
    "void",
  ];
  return (
    <div className="editing-row">
      {modes.map((mode) => (
        <Button key={mode} kind={mode === "told" ? "primary" : "secondary"} onClick={() => onMode(mode)}>
          {words[mode]}
        </Button>
      ))}
    </div>
  );
}

function Files({ answer: { incident } }: { answer: IncidentAnswer }) {
  const { incidents } = useLeadAgent();
  const get = async (format: string) => {
    const got = await incidents.file(incident.incidentId, format === "pdf" ? "pdf" : "html");
    return got.ok ? got : { ok: false as const, problem: sentenceOf(got) };
  };
  const name = `incident-${incident.discoveredAt.slice(0, 10)}-${incident.incidentId.slice(-6)}`;
  return (
    <section aria-labelledby="incident-document">
      <h3 id="incident-document">{words.document}</h3>
      <FileButtons fileName={name} formats={["html", "pdf"]} get={get} />
    </section>
  );
}
