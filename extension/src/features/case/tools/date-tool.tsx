import { isBusinessDate } from "@desk/shared/calendar/business-date";
import { type DayHours, hoursText } from "@desk/shared/calendar/day-hours";
import { formatMonthDay, formatWareki } from "@desk/shared/calendar/era";
import { graceState, insuranceGraceEnd, renewalOpensOn, renewalState } from "@desk/shared/calendar/renewal";
import { useEffect, useId, useState } from "react";
import { useDeskState } from "../../../outbox/index.ts";
import { graceLabels, windowLabels, words } from "./words.ts";

/** 有効期限 → 更新できる初日, or until when it serves as 保険証. What is typed stays on this screen. */
export function DateTool({
  tool,
  label,
  expiry,
  onChange,
  today,
}: {
  tool: "renewal-window" | "grace-end";
  label: string;
  expiry: string;
  onChange: (expiry: string) => void;
  today: string;
}) {
  const id = useId();
  return (
    <div className="case-tool case-tool--date">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field__input"
        type="date"
        min="2016-01-01"
        max="2040-12-31"
        value={expiry}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
      <p className="case-tool__answer" role="status">
        {!isBusinessDate(expiry) && words.empty[tool]}
        {isBusinessDate(expiry) && tool === "renewal-window" && <Window expiry={expiry} today={today} />}
        {isBusinessDate(expiry) && tool === "grace-end" && (
          <>
            <strong>{graceLabels[graceState(expiry, today)]}</strong>
            <br />
            {words.graceEnd(formatWareki(insuranceGraceEnd(expiry)))}
          </>
        )}
      </p>
    </div>
  );
}

function Window({ expiry, today }: { expiry: string; today: string }) {
  const state = renewalState(expiry, today);
  const opensOn = renewalOpensOn(expiry);
  const possible = usePossibleDay(state === "too-early" ? opensOn : null);
  return (
    <>
      <strong>{windowLabels[state]}</strong>
      <br />
      {state === "expired"
        ? words.graceEnd(formatWareki(insuranceGraceEnd(expiry)))
        : words.firstDay(formatWareki(opensOn))}
      {possible !== null && possible.day !== opensOn && (
        <>
          <br />
          {words.possibleDay(formatWareki(possible.day))}
        </>
      )}
      {possible?.stop != null && (
        <>
          <br />
          {words.stopOn(formatMonthDay(possible.day), hoursText(possible.stop))}
        </>
      )}
    </>
  );
}

/** A day on which the procedure can be done, and when on that day it cannot. */
type PossibleDay = { readonly day: string; readonly stop: DayHours | null };

/** The first one from `earliest` on; null while it is not known. */
function usePossibleDay(earliest: string | null): PossibleDay | null {
  const [found, setFound] = useState<{ earliest: string; possible: PossibleDay | null } | null>(null);
  // What the lead has entered in the calendar.
  const overrides = useDeskState((state) => state.settings.site?.overrides);
  const jlisChanges = useDeskState((state) => state.settings.site?.jlisChanges);
  useEffect(() => {
    if (earliest === null) return;
    let wanted = true;
    // The table of holidays is large and asked for here only.
    void import("../../../content/calendar.ts").then((content) => {
      const openingOn = (date: string) => content.openingOn(date, overrides);
      const jlisStopOn = (date: string) => content.jlisStopOn(date, jlisChanges ?? []);
      const day = content.nextPossibleDay(earliest, { openingOn, jlisStopOn });
      const stop = day === null ? null : content.stopWithin(openingOn(day), jlisStopOn(day));
      if (wanted) setFound({ earliest, possible: day === null ? null : { day, stop } });
    });
    return () => {
      wanted = false;
    };
  }, [earliest, overrides, jlisChanges]);
  return found !== null && found.earliest === earliest ? found.possible : null;
}
