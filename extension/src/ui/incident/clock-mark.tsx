import type { Incident } from "@desk/shared/contract";
import { proposedReportWithinMin, type ReportClock, reportClock } from "@desk/shared/figures/incident-clock";
import { lastingText } from "@desk/shared/figures/incident-lines";
import { useNow } from "../clock.tsx";
import "./incident.css";
import { words } from "./words.ts";

// A mark beside the colour: no state is told by colour alone.
const marks: Record<ReportClock["kind"], string> = { told: "✓", "at-once": "✕", late: "△", running: "・" };

/** The clock from 発見 to 発注者への報告: red at once for an accident, amber when 遅滞なく is over. */
export function ReportClockMark(props: {
  incident: Pick<Incident, "kind" | "discoveredAt" | "reportedAt">;
  now: () => number;
  withinMin?: number;
}) {
  const clock = reportClock(props.incident, useNow(props.now), props.withinMin ?? proposedReportWithinMin);
  return (
    <span className={`incident-clock incident-clock--${clock.kind}`}>
      <span aria-hidden="true">{marks[clock.kind]}</span>
      <span className="number">{clockText(clock)}</span>
    </span>
  );
}

function clockText(clock: ReportClock): string {
  switch (clock.kind) {
    case "told":
      return words.clock.told(clock.afterMin === null ? null : lastingText(clock.afterMin));
    case "running":
      return words.clock.running(lastingText(clock.forMin), clock.leftMin);
    case "late":
    case "at-once":
      return words.clock[clock.kind](lastingText(clock.forMin));
    default:
      return clock satisfies never;
  }
}
