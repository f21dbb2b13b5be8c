import type { Incident } from "../contract/incident.ts";

/** How an incident stands with the report to the city; all times in whole minutes since 発見. */
export type ReportClock =
  | { readonly kind: "told"; readonly afterMin: number }
  /** 直ちに (S §11(3)): red from the first minute. */
  | { readonly kind: "at-once"; readonly forMin: number }
  /** 遅滞なく (S §11(4)): time is left. */
  | { readonly kind: "running"; readonly forMin: number; readonly leftMin: number }
  /** 遅滞なく: longer than the site has set itself; amber. */
  | { readonly kind: "late"; readonly forMin: number };

/** The specification names no number of minutes for 遅滞なく: this is our proposal until the city says another. */
export const proposedReportWithinMin = 60;

/** The clock from 発見 to 発注者への報告. @param withinMin how long 遅滞なく is at this site, in minutes */
export function reportClock(
  { kind, discoveredAt, reportedAt }: Pick<Incident, "kind" | "discoveredAt" | "reportedAt">,
  nowMs: number,
  withinMin: number,
): ReportClock {
  const minutesTo = (ms: number) => Math.max(0, Math.floor((ms - Date.parse(discoveredAt)) / 60_000));
  if (reportedAt !== null) return { kind: "told", afterMin: minutesTo(Date.parse(reportedAt)) };
  const forMin = minutesTo(nowMs);
  if (kind === "accident") return { kind: "at-once", forMin };
  return forMin >= withinMin
    ? { kind: "late", forMin }
    : { kind: "running", forMin, leftMin: withinMin - forMin };
}
