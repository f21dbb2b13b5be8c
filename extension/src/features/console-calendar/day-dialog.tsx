import { formatWareki } from "@desk/shared/calendar/era";
import { openingOn } from "@desk/shared/calendar/opening";
import { type OpeningKind, openingKindLabels } from "@desk/shared/calendar/opening-kind";
import type { OverridesAnswer } from "@desk/shared/contract/report-life";
import { useState } from "react";
import { Banner, Button, Dialog, noteProblem, ScreenedText } from "../../ui/index.ts";
import { consequencesOf } from "./consequences.ts";
import type { Day } from "./month.ts";
import { kindsFor } from "./month.ts";
import { words } from "./words.ts";

export type Override = OverridesAnswer["overrides"][number];
/** null kind = back to the contract's own calendar. */
export type Change = { readonly kind: OpeningKind | null; readonly reason: string };

/** Two steps: what the day becomes and why, then what else moves with it. */
export function DayDialog({
  day: { date, opening, holiday },
  overrides,
  today,
  onClose,
  onSave,
}: {
  day: Day;
  overrides: readonly Override[];
  today: string;
  onClose: () => void;
  /** Answers what was wrong, or null when it is done. */
  onSave: (change: Change) => Promise<string | null>;
}) {
  const entry = overrides.find((one) => one.date === date);
  const [kind, setKind] = useState<OpeningKind | null>(entry?.kind ?? null);
  const [reason, setReason] = useState(entry?.reason ?? "");
  const [step, setStep] = useState<{ kind: "edit" } | { kind: "confirm"; change: Change }>({ kind: "edit" });
  const label = formatWareki(date);
  if (step.kind === "confirm")
    return (
      <ConfirmChange
        title={step.change.kind === null ? words.removeTitle(label) : words.confirmTitle(label)}
        before={opening.kind}
        after={step.change.kind ?? openingOn(date).kind}
        consequences={consequencesOf(date, step.change.kind, overrides, today)}
        onBack={() => setStep({ kind: "edit" })}
        onClose={onClose}
        onConfirm={() => onSave(step.change)}
      />
    );
  const text = reason.trim();
  const isUnchanged = entry !== undefined && entry.kind === kind && entry.reason === text;
  const mayGoOn = kind !== null && text !== "" && noteProblem(reason) === null && !isUnchanged;
  return (
    <Dialog title={words.edit(label)} onClose={onClose}>
      <div className="editing-form">
        <p>{words.regular(openingKindLabels[openingOn(date).kind], holiday)}</p>
        {entry !== undefined && <p>{words.current(openingKindLabels[entry.kind], entry.reason)}</p>}
        {entry?.locked === true ? (
          <Banner kind="warning">{words.lockedDay}</Banner>
        ) : (
          <>
            <KindChoice date={date} value={kind} onChange={setKind} />
            <ScreenedText label={words.reason} hint={words.reasonHint} value={reason} onChange={setReason} />
            <div className="editing-row">
              <Button
                kind="primary"
                disabled={!mayGoOn}
                onClick={() => setStep({ kind: "confirm", change: { kind, reason: text } })}
              >
                {words.toConfirm}
              </Button>
              {entry !== undefined && (
                <Button onClick={() => setStep({ kind: "confirm", change: { kind: null, reason: "" } })}>
                  {words.remove}
                </Button>
              )}
            </div>
          </>
        )}
      </div>
    </Dialog>
  );
}

function KindChoice({
  date,
  value,
  onChange,
}: {
  date: string;
  value: OpeningKind | null;
  onChange: (kind: OpeningKind) => void;
}) {
  return (
    <fieldset className="console-calendar-kinds">
      <legend>{words.kind}</legend>
      {kindsFor(date).map((kind) => (
        <label key={kind} className="editing-check">
          <input type="radio" name="opening-kind" checked={value === kind} onChange={() => onChange(kind)} />
          {openingKindLabels[kind]}
        </label>
      ))}
    </fieldset>
  );
}

function ConfirmChange({
  title,
  before,
  after,
  consequences,
  onBack,
  onClose,
  onConfirm,
}: {
  title: string;
  before: OpeningKind;
  after: OpeningKind;
  consequences: readonly string[];
  onBack: () => void;
  onClose: () => void;
  onConfirm: () => Promise<string | null>;
}) {
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    setProblem(await onConfirm());
    setBusy(false);
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="editing-form">
        <p>{words.confirmLead(openingKindLabels[before], openingKindLabels[after])}</p>
        <ul className="console-calendar-consequences">
          {consequences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        {problem !== null && <Banner kind="error">{problem}</Banner>}
        <div className="editing-row">
          <Button kind="primary" disabled={busy} onClick={() => void confirm()}>
            {words.confirm}
          </Button>
          <Button onClick={onBack}>{words.back}</Button>
        </div>
      </div>
    </Dialog>
  );
}
