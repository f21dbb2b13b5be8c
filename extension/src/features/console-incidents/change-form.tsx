import { toJstIso } from "@desk/shared/calendar/business-date";
import type { Incident } from "@desk/shared/contract";
import { type ReactNode, useState } from "react";
import { useDesk } from "../../outbox/index.ts";
import {
  type Changes,
  changesOf,
  faultOf,
  fieldsOf,
  IncidentFields,
  type IncidentValue,
  instantOf,
  ToldFields,
  type ToldValue,
  toldFault,
  touchedOf,
} from "../../ui/incident/index.ts";
import { words as fields } from "../../ui/incident/words.ts";
import { Banner, Button, noteProblem, ScreenedText } from "../../ui/index.ts";
import { words } from "./words.ts";

export type Mode = "told" | "toldAgain" | "handOver" | "note" | "correct" | "close" | "reopen" | "void";

type FormProps = {
  /** As it stands now: what the person has not touched follows it, so that only their own changes are recorded. */
  incident: Incident;
  /** Somebody else was faster, and the person has been told. */
  again: boolean;
  busy: boolean;
  onSubmit: (changes: Changes) => Promise<void>;
  onBack: () => void;
};

/** One change of an incident, each kind with its own fields. */
export function ChangeForm({ mode, ...form }: FormProps & { mode: Mode }) {
  switch (mode) {
    case "told":
    case "toldAgain":
      return <ToldForm {...form} />;
    case "note":
      return <NoteForm {...form} />;
    case "correct":
      return <CorrectForm {...form} />;
    case "void":
      return <VoidForm {...form} />;
    case "handOver":
    case "close":
    case "reopen":
      return <StateForm mode={mode} {...form} />;
    default:
      return mode satisfies never;
  }
}

function ToldForm(form: FormProps) {
  const { incident } = form;
  const desk = useDesk();
  const [openedMs] = useState(desk.now);
  const [touched, setTold] = useState<ToldValue | null>(null);
  const told = touched ?? {
    at: toJstIso(incident.reportedAt === null ? openedMs : Date.parse(incident.reportedAt)).slice(0, 16),
    to: incident.reportedTo ?? ("" as const),
  };
  const judge = () => {
    const fault = toldFault(told, incident.discoveredAt, desk.now());
    if (fault !== null || told.to === "") return fault;
    return { reportedAt: instantOf(told.at), reportedTo: told.to };
  };
  return (
    <Frame judge={judge} {...form}>
      <ToldFields value={told} onChange={setTold} />
    </Frame>
  );
}

function NoteForm(form: FormProps) {
  const { incident } = form;
  const [followUp, setFollowUp] = useState("");
  const [touched, setPrevention] = useState<string | null>(null);
  const prevention = touched ?? incident.prevention ?? "";
  const judge = () => {
    if (noteProblem(followUp) !== null || noteProblem(prevention) !== null) return words.faults.personal;
    const changes: Changes = {
      ...(followUp.trim() === "" ? {} : { followUp: followUp.trim() }),
      ...(prevention.trim() === "" || prevention.trim() === incident.prevention
        ? {}
        : { prevention: prevention.trim() }),
    };
    return Object.keys(changes).length === 0 ? words.faults.nothing : changes;
  };
  return (
    <Frame judge={judge} {...form}>
      <ScreenedText
        label={fields.followUp}
        hint={fields.summaryHint}
        value={followUp}
        onChange={setFollowUp}
      />
      <ScreenedText label={fields.prevention} value={prevention} onChange={setPrevention} />
    </Frame>
  );
}

function CorrectForm(form: FormProps) {
  const { incident } = form;
  const desk = useDesk();
  const [touched, setTouched] = useState<Partial<IncidentValue>>({});
  const value = { ...fieldsOf(incident), ...touched };
  const judge = () => {
    const fault = faultOf(value, desk.now(), incident.reportedAt);
    if (fault !== null) return fault;
    const changes = changesOf(incident, value);
    return Object.keys(changes).length === 0 ? words.faults.nothing : changes;
  };
  return (
    <Frame judge={judge} {...form}>
      <IncidentFields
        value={value}
        onChange={(next) => setTouched({ ...touched, ...touchedOf(value, next) })}
      />
    </Frame>
  );
}

function VoidForm(form: FormProps) {
  const [reason, setReason] = useState("");
  const judge = () => {
    if (reason.trim() === "") return words.faults.voidReason;
    return noteProblem(reason) === null ? { voidReason: reason.trim() } : words.faults.personal;
  };
  return (
    <Frame judge={judge} {...form}>
      <p>{words.voidLead}</p>
      <ScreenedText label={words.voidReason} value={reason} onChange={setReason} />
    </Frame>
  );
}

const states = { handOver: "handed-over", close: "closed", reopen: "open" } as const;

function StateForm({ mode, ...form }: FormProps & { mode: keyof typeof states }) {
  const { incident } = form;
  const judge = () => {
    if (mode !== "reopen" && incident.reportedAt === null) return words.faults.untold;
    if (mode === "close" && incident.kind === "accident" && incident.prevention === undefined)
      return words.faults.prevention;
    return { state: states[mode] };
  };
  return (
    <Frame judge={judge} {...form}>
      {mode === "close" && <p>{words.closeLead}</p>}
      {mode === "handOver" && <p>{words.handOverLead}</p>}
    </Frame>
  );
}

/** @param props.judge what to record, or why nothing can be */
function Frame(props: FormProps & { judge: () => Changes | string | null; children: ReactNode }) {
  const { again, busy } = props;
  const [fault, setFault] = useState<string | null>(null);
  const submit = () => {
    const judged = props.incident.voided === undefined ? props.judge() : words.faults.voided;
    if (typeof judged === "string") return setFault(judged);
    if (judged !== null) void props.onSubmit(judged);
  };
  return (
    <>
      {props.children}
      {fault !== null && <Banner kind="error">{fault}</Banner>}
      <div className="editing-row">
        <Button kind="primary" disabled={busy} onClick={submit}>
          {again ? words.submitAgain : words.submit}
        </Button>
        <Button kind="quiet" onClick={props.onBack}>
          {words.back}
        </Button>
      </div>
    </>
  );
}
