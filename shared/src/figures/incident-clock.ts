import type { Incident } from "../contract/incident.ts";

/** How an incident stands with the report to the city; all times in whole minutes since 発見. */
export type ReportClock =
  /** null: 発見 was corrected to after it, so nothing can be said. */
  | { readonly kind: "told"; readonly afterMin: number | null }
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
  if (reportedAt !== null) return { kind: "told", afterMin: toldAfterMin({ discoveredAt, reportedAt }) };
  const forMin = minutesTo(nowMs);
  if (kind === "accident") return { kind: "at-once", forMin };
  return forMin >= withinMin
    ? { kind: "late", forMin }
    : { kind: "running", forMin, leftMin: withinMin - forMin };
}

/**
 * Whole minutes from 発見 to 発注者への報告; null while there is no report, or one in a minute before the discovery.
 * Told within the minute of the discovery is 0: the form asks for no seconds.
 */
export function toldAfterMin({
  discoveredAt,
  reportedAt,
}: Pick<Incident, "discoveredAt" | "reportedAt">): number | null {
  if (reportedAt === null) return null;
  const [foundMs, toldMs] = [Date.parse(discoveredAt), Date.parse(reportedAt)];
  if (Math.floor(toldMs / 60_000) < Math.floor(foundMs / 60_000)) return null;
  return Math.max(0, Math.floor((toldMs - foundMs) / 60_000));
}
