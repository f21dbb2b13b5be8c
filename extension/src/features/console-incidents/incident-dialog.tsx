import type { Incident } from "@desk/shared/contract";
import type { IncidentAnswer } from "@desk/shared/contract/incidents";
import { incidentTitle, momentText } from "@desk/shared/figures/incident-lines";
import { useState } from "react";
import { sentenceOf, useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { type Sending, useDesk, useEdit } from "../../outbox/index.ts";
import { FileButtons, Waiting } from "../../ui/editing/index.ts";
import { ReportClockMark } from "../../ui/incident/index.ts";
import { Banner, Button, Dialog } from "../../ui/index.ts";
import { ChangeForm, type Mode } from "./change-form.tsx";
import { IncidentDetails, IncidentFacts } from "./incident-details.tsx";
import type { Names } from "./names.ts";
import { words } from "./words.ts";

/** One incident: what is known, its 経過, and from there every change. */
export function IncidentDialog(props: {
  incidentId: string;
  names: Names;
  sending: Sending;
  /** How often the agent has answered what was recorded here. */
  answered: number;
  onClose: () => void;
}) {
  const { incidentId, names, sending, answered, onClose } = props;
  const { incidents } = useLeadAgent();
  const read = useLoaded(incidentId, () => incidents.one(incidentId), String(answered));
  const [form, setForm] = useState<Form | null>(null);
  const answer = read.value;
  const back = () => {
    setForm(null);
    // Somebody else may have changed it while the form stood open.
    read.reload();
  };
  return (
    <Dialog
      title={form === null ? words.detailTitle : words[form.mode]}
      onClose={form === null ? onClose : back}
    >
      {answer === null ? (
        <Waiting {...read} />
      ) : (
        <div className="editing-form">
          <Subject answer={answer} />
          {form === null ? (
            <>
              {answer.incident.voided === undefined && (
                <Actions
                  incident={answer.incident}
                  onMode={(mode) => setForm({ mode, basedOn: answer.latestId })}
                />
              )}
              <IncidentDetails answer={answer} names={names} />
              <Files answer={answer} />
            </>
          ) : (
            <Change {...{ form, answer, names, sending }} onBack={back} />
          )}
        </div>
      )}
    </Dialog>
  );
}

/** `basedOn`: the incident as it stood when the form was opened. */
type Form = { readonly mode: Mode; readonly basedOn: string };

/** Overtaken, it shows what stands now above what was typed. */
function Change(props: {
  form: Form;
  answer: IncidentAnswer;
  names: Names;
  sending: Sending;
  onBack: () => void;
}) {
  const { form, answer, names, sending, onBack } = props;
  const desk = useDesk();
  const { save, busy, overtaken } = useEdit(sending, onBack);
  const { incidentId } = answer.incident;
  // Whoever goes on after having been told has seen what stands now.
  const basedOn = overtaken === null ? form.basedOn : answer.latestId;
  return (
    <>
      {overtaken !== null && (
        <>
          <Banner kind="error" found>
            {overtaken.details.join("")}
          </Banner>
          <details open className="incidents-now">
            <summary>{words.nowStands}</summary>
            <IncidentFacts answer={answer} names={names} />
          </details>
        </>
      )}
      <ChangeForm
        mode={form.mode}
        incident={answer.incident}
        again={overtaken !== null}
        busy={busy}
        onSubmit={(changes) =>
          save([{ type: "IncidentUpdated", ...desk.stamp(), incidentId, changes, basedOn }])
        }
        onBack={onBack}
      />
    </>
  );
}

function Subject({ answer: { incident, withinMin } }: { answer: IncidentAnswer }) {
  const desk = useDesk();
  return (
    <p className="incidents-subject">
      <strong>{incidentTitle(incident)}</strong>{" "}
      <span className="number">{momentText(incident.discoveredAt)}</span>{" "}
      {incident.voided === undefined ? (
        <ReportClockMark incident={incident} now={desk.now} withinMin={withinMin} />
      ) : (
        words.voided
      )}
    </p>
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
