import type { DeskEventOf, Outcome } from "@desk/shared/contract";
import type { CaseState } from "@desk/shared/figures/case";
import type { WordsByProcedure } from "@desk/shared/procedures/words";

export type PracticeSummary = {
  procedureId: string;
  outcome: Outcome;
  /** From start to finish, 保留 left out, milliseconds. */
  durationMs: number;
  steps: number;
  missed: readonly { title: string; count: number }[];
};

/** What a trainee is told at the end. @param words in the versions that the case followed */
export function summaryOf(
  state: CaseState,
  finish: DeskEventOf<"TransactionFinished">,
  startedAs: string,
  words: WordsByProcedure,
): PracticeSummary {
  const { servingMs, reviewMs, wrapUpMs } = state.times;
  return {
    procedureId: state.procedureId,
    outcome: finish.outcome,
    durationMs: servingMs + reviewMs + wrapUpMs,
    steps: finish.path.filter(({ answer }) => answer !== undefined).length,
    missed: (finish.practiceResult?.missedChecks ?? []).map(({ stepId, missed }) => ({
      title: titleOfStep(stepId, startedAs, words),
      count: missed,
    })),
  };
}

/** The last two parts of a qualified id are the script and its step; alone it is one of the procedure itself. */
function titleOfStep(stepId: string, startedAs: string, words: WordsByProcedure): string {
  const parts = stepId.split(".");
  const own = parts.at(-1) ?? stepId;
  return words[parts.at(-2) ?? startedAs]?.[own]?.title ?? stepId;
}
