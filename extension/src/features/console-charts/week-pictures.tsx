import { useId, useState } from "react";
import { useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { useDeskState } from "../../outbox/index.ts";
import { divisionKinds, ProceduresFigure, SharesFigure, WeeksFigure } from "../../ui/charts/index.ts";
import { WhenLoaded } from "../../ui/editing/index.ts";
import { Banner } from "../../ui/index.ts";
import { words } from "./words.ts";

// 6-(5) is a day's, not a procedure's.
const chosen = divisionKinds.filter(({ code }) => code !== "6-5" && code !== "other");

/** The pictures of some weeks. */
export function WeekPictures({ from, to }: { from: string; to: string }) {
  return from > to ? <Banner kind="warning">{words.wrongRange}</Banner> : <Pictures from={from} to={to} />;
}

function Pictures({ from, to }: { from: string; to: string }) {
  const { charts } = useLeadAgent();
  const id = useId();
  const [division, setDivision] = useState<string | null>(null);
  const compiledAt = useDeskState((state) => state.live?.report?.compiledAt ?? "");
  const weeks = useLoaded(`${from} ${to}`, () => charts.weeks(from, to), compiledAt);
  const devices = useDeskState((state) => state.settings.site?.devices) ?? [];
  return (
    <WhenLoaded of={weeks}>
      {(value) => (
        <div className="console-charts-grid">
          <WeeksFigure weeks={value.weeks} />
          <div className="console-charts-choice">
            <label htmlFor={id}>{words.division}</label>
            <select
              id={id}
              className="field__input"
              value={division ?? ""}
              onChange={({ target }) => setDivision(target.value === "" ? null : target.value)}
            >
              <option value="">{words.allDivisions}</option>
              {chosen.map(({ code, label }) => (
                <option key={code} value={code}>
                  {label}
                </option>
              ))}
            </select>
          </div>
          <ProceduresFigure weeks={value.weeks} division={division} />
          <SharesFigure weeks={value} devices={devices} />
        </div>
      )}
    </WhenLoaded>
  );
}
