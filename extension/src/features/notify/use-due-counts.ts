import { useEffect, useState } from "react";
import { useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { useDeskState } from "../../outbox/index.ts";

export type DueCounts = { readonly daily: number; readonly monthly: number };

const againMs = 60_000;

/** How many reports are to be handed in today or should have been. @param version changes when the lead moves on */
export function useDueCounts(version: string): DueCounts {
  const { reports } = useLeadAgent();
  const compiled = useDeskState(({ businessDate, live }) => `${businessDate} ${live?.report?.compiledAt}`);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTurn((last) => last + 1), againMs);
    return () => clearInterval(timer);
  }, []);
  const { value } = useLoaded("due", reports.due, `${compiled} ${version} ${turn}`);
  // To be handed in today, or should have been.
  const items = value === null ? [] : value.items.filter(({ state }) => state !== "coming");
  const of = (kind: "daily" | "monthly") => items.filter((item) => item.kind === kind).length;
  return { daily: of("daily"), monthly: of("monthly") };
}
