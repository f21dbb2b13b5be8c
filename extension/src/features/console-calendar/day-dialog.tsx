import { hoursText, sameHours, wholeDay } from "@desk/shared/calendar/day-hours";
import { formatWareki } from "@desk/shared/calendar/era";
import { jlisStopOn } from "@desk/shared/calendar/jlis";
import { openingOn } from "@desk/shared/calendar/opening";
import { hoursOfKind, openingText } from "@desk/shared/calendar/opening-kind";
import { useState } from "react";
import { Banner, Button, Dialog, noteProblem } from "../../ui/index.ts";
import {
  afterChange,
  type Change,
  type Entries,
  isRemoval,
  type OpeningDraft,
  openingChange,
  type StopDraft,
  standing,
  stopChange,
  stopText,
} from "./change.ts";
import { consequencesOf } from "./consequences.ts";
import { Choice, OpeningForm, StopForm } from "./forms.tsx";
import type { Day } from "./month.ts";
import { words } from "./words.ts";

/** What of a day is being changed. */
export type Subject = "opening" | "stop";

/** Two steps: what becomes of the day and why, then what else moves with it. */
export function DayDialog({
  day,
  subject: first,
  entries,
  today,
  onClose,
  onSave,
}: {
  day: Day;
  subject: Subject;
  entries: Entries;
  today: string;
  onClose: () => void;
  /** Answers what was wrong, or null when it is done. */
  onSave: (change: Change) => Promise<string | null>;
}) {
  const { date } = day;
  const [subject, setSubject] = useState(first);
  const [opening, setOpening] = useState(() => openingDraftOf(date, entries));
  const [stop, setStop] = useState(() => stopDraftOf(date, entries));
  const [asked, setAsked] = useState<Change | null>(null);
  const label = formatWareki(date);
  if (asked !== null)
    return (
      <ConfirmChange
        title={isRemoval(asked) ? words.removeTitle(label) : words.confirmTitle(label)}
        before={standing(date, asked, entries)}
        after={standing(date, asked, afterChange(date, asked, entries))}
        consequences={consequencesOf(date, asked, entries, today)}
        onBack={() => setAsked(null)}
        onClose={onClose}
        onConfirm={() => onSave(asked)}
      />
    );
  const entered = (subject === "opening" ? entries.overrides : entries.jlisChanges).find(
    (one) => one.date === date,
  );
  const change = subject === "opening" ? openingChange(date, opening) : stopChange(stop);
  const { reason } = subject === "opening" ? opening : stop;
  const mayGoOn = change !== null && noteProblem(reason) === null && !isEntered(date, change, entries);
  return (
    <Dialog title={words.edit(label)} onClose={onClose}>
      <div className="editing-form">
        <Choice
          name="calendar-subject"
          legend={words.subject}
          choices={[
            ["opening", words.subjects.opening],
            ["stop", words.subjects.stop],
          ]}
          value={subject}
          onChange={setSubject}
        />
        <AsItStands subject={subject} day={day} entries={entries} />
        {entered?.locked === true ? (
          <Banner kind="warning">{words.lockedDay}</Banner>
        ) : (
          <>
            {subject === "opening" ? (
              <OpeningForm date={date} draft={opening} onChange={setOpening} />
            ) : (
              <StopForm date={date} draft={stop} onChange={setStop} />
            )}
            <div className="editing-row">
              <Button kind="primary" disabled={!mayGoOn} onClick={() => setAsked(change)}>
                {words.toConfirm}
              </Button>
              {entered !== undefined && (
                <Button
                  onClick={() =>
                    setAsked({ what: subject === "opening" ? "opening-removed" : "stop-removed" })
                  }
                >
                  {words.remove[subject]}
                </Button>
              )}
            </div>
          </>
        )}
      </div>
    </Dialog>
  );
}

/** The day by the contract, and what has been entered for it. */
function AsItStands({
  subject,
  day: { date, holiday },
  entries,
}: {
  subject: Subject;
  day: Day;
  entries: Entries;
}) {
  const override = entries.overrides.find((one) => one.date === date);
  const change = entries.jlisChanges.find((one) => one.date === date);
  const rule = jlisStopOn(date, []);
  if (subject === "stop")
    return (
      <div>
        <p>{rule === null ? words.stop.regularNone : words.stop.regular(rule.note)}</p>
        {change !== undefined && (
          <p>{words.stop.current(stopText(jlisStopOn(date, [change])), change.reason)}</p>
        )}
      </div>
    );
  const regular = openingOn(date);
  const times = regular.kind === "closed" ? null : hoursText(hoursOfKind(regular.kind));
  return (
    <div>
      <p>{words.regular(openingText(regular), [holiday, times].filter((one) => one !== null).join(" "))}</p>
      {override !== undefined && (
        <p>{words.current(openingText(openingOn(date, [override])), override.reason)}</p>
      )}
    </div>
  );
}

function openingDraftOf(date: string, { overrides }: Entries): OpeningDraft {
  const entry = overrides.find((one) => one.date === date);
  const { opensAt: from, closesAt: to } = openingOn(date, overrides);
  const hours = from === undefined || to === undefined ? hoursOfKind("weekday") : { from, to };
  return { kind: entry?.kind ?? null, hours, reason: entry?.reason ?? "" };
}

function stopDraftOf(date: string, { jlisChanges }: Entries): StopDraft {
  const entry = jlisChanges.find((one) => one.date === date);
  if (entry === undefined) return { extent: null, hours: { from: "", to: "" }, reason: "" };
  const { hours, reason } = entry;
  if (hours === null) return { extent: "none", hours: { from: "", to: "" }, reason };
  return { extent: sameHours(hours, wholeDay) ? "whole" : "part", hours, reason };
}

/** Nothing would be changed by it. */
function isEntered(date: string, change: Change, entries: Entries): boolean {
  const reasonOf = (all: Entries) =>
    (change.what === "stop" ? all.jlisChanges : all.overrides).find((one) => one.date === date)?.reason;
  const changed = afterChange(date, change, entries);
  const isSame = standing(date, change, entries) === standing(date, change, changed);
  return isSame && reasonOf(entries) === reasonOf(changed);
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
  before: string;
  after: string;
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
        <p>{before === after ? words.reasonOnly(after) : words.confirmLead(before, after)}</p>
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
