import type { DailyReport } from "@desk/shared/contract";
import { useCallback, useEffect, useState } from "react";
import { type Failure, useAgent } from "../../agent-client/index.ts";

/** The draft as it stands: a failure keeps the last report in sight. */
export type ReportState = { report: DailyReport | null; failure: Failure | null; loading: boolean };

/**
 * Fetches the report of a day at once, again whenever `version` changes, and on `refresh`.
 * @param version anything that changes when the agent has compiled or counted anew
 */
export function useReport(businessDate: string, version: string): ReportState & { refresh: () => void } {
  const agent = useAgent();
  const [state, setState] = useState<ReportState>({ report: null, failure: null, loading: true });
  const load = useCallback(
    async (isCurrent: () => boolean) => {
      if (agent === null) return;
      setState((before) => ({ ...before, loading: true }));
      const answer = await agent.dailyReport(businessDate);
      if (!isCurrent()) return;
      setState((before) =>
        answer.ok
          ? { report: answer.value, failure: null, loading: false }
          : { report: before.report, failure: answer, loading: false },
      );
    },
    [agent, businessDate],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version is the reason to ask again
  useEffect(() => {
    let current = true;
    void load(() => current);
    return () => {
      current = false;
    };
  }, [load, version]);
  return { ...state, refresh: () => void load(() => true) };
}
