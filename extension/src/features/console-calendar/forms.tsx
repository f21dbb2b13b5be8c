import { type DayHours, hoursText } from "@desk/shared/calendar/day-hours";
import { jlisStopOn } from "@desk/shared/calendar/jlis";
import { openingOn } from "@desk/shared/calendar/opening";
import { hoursOfKind, type OpeningKind, openingKindLabels } from "@desk/shared/calendar/opening-kind";
import { TextField } from "../../ui/editing/index.ts";
import { ScreenedText } from "../../ui/index.ts";
import { draftProblem, type OpeningDraft, type StopDraft, stopDraftProblem } from "./change.ts";
import { kindsFor } from "./month.ts";
import { words } from "./words.ts";

type Form<Draft> = { date: string; draft: Draft; onChange: (draft: Draft) => void };

/** What the day becomes, its hours, and why. */
export function OpeningForm({ date, draft, onChange }: Form<OpeningDraft>) {
  const { kind, hours, reason } = draft;
  const regular = openingOn(date).kind;
  const labelOf = (one: OpeningKind) =>
    one === regular ? words.sameKind(openingKindLabels[one]) : openingKindLabels[one];
  // Another kind brings its own hours along.
  const choose = (next: OpeningKind) =>
    onChange({ ...draft, kind: next, hours: next === "closed" ? hours : hoursOfKind(next) });
  return (
    <>
      <Choice
        name="opening-kind"
        legend={words.kind}
        choices={kindsFor(date).map((one) => [one, labelOf(one)] as const)}
        value={kind}
        onChange={choose}
      />
      {kind !== null && kind !== "closed" && (
        <TimeFields
          labels={words.hours}
          hint={words.usual(hoursText(hoursOfKind(kind)))}
          hours={hours}
          problem={draftProblem(date, draft)}
          onChange={(next) => onChange({ ...draft, hours: next })}
        />
      )}
      <ScreenedText
        label={words.reason}
        hint={words.reasonHint}
        value={reason}
        onChange={(next) => onChange({ ...draft, reason: next })}
      />
    </>
  );
}

/** When J-LIS stands still on the day, and who has said so. */
export function StopForm({ date, draft, onChange }: Form<StopDraft>) {
  const rule = jlisStopOn(date, []);
  const extents = rule === null ? (["part", "whole"] as const) : (["none", "part"] as const);
  return (
    <>
      <Choice
        name="jlis-extent"
        legend={words.stop.extent}
        choices={extents.map((one) => [one, words.stop.extents[one]] as const)}
        value={draft.extent}
        onChange={(extent) => onChange({ ...draft, extent })}
      />
      {draft.extent === "part" && (
        <TimeFields
          labels={words.stop.hours}
          hint={words.stop.untilMidnight}
          hours={draft.hours}
          problem={stopDraftProblem(draft)}
          onChange={(hours) => onChange({ ...draft, hours })}
        />
      )}
      <ScreenedText
        label={words.stop.reason}
        hint={words.stop.reasonHint}
        value={draft.reason}
        onChange={(reason) => onChange({ ...draft, reason })}
      />
    </>
  );
}

/** One of several, each with its whole label. */
export function Choice<Value extends string>({
  name,
  legend,
  choices,
  value,
  onChange,
}: {
  name: string;
  legend: string;
  choices: readonly (readonly [Value, string])[];
  value: Value | null;
  onChange: (value: Value) => void;
}) {
  return (
    <fieldset className="console-calendar-kinds">
      <legend>{legend}</legend>
      {choices.map(([one, label]) => (
        <label key={one} className="editing-check">
          <input type="radio" name={name} checked={value === one} onChange={() => onChange(one)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

function TimeFields({
  labels,
  hint,
  hours: { from, to },
  problem,
  onChange,
}: {
  labels: { readonly from: string; readonly to: string };
  hint: string;
  hours: DayHours;
  problem: string | null;
  onChange: (hours: DayHours) => void;
}) {
  return (
    <div className="console-calendar-hours">
      <div className="editing-row">
        <TextField label={labels.from} value={from} onChange={(next) => onChange({ from: next, to })} />
        <TextField label={labels.to} value={to} onChange={(next) => onChange({ from, to: next })} />
      </div>
      <p className="field__hint">{hint}</p>
      {problem !== null && (
        <p className="field__error" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
