import type { PathEntry, PracticeResult } from "@desk/shared/contract";
import type { Draft } from "../../outbox/index.ts";

type Practice = NonNullable<Draft["practice"]>;

/** The practice with how many 確認 of a step were left open when it was answered. */
export function withMissed(practice: Practice, stepId: string, missed: number): Practice {
  const { [stepId]: _, ...others } = practice.missed;
  return { ...practice, missed: missed > 0 ? { ...others, [stepId]: missed } : others };
}

/** What the trainee is told: misses of steps that the case really went through. */
export function practiceResultOf(practice: Practice, path: readonly PathEntry[]): PracticeResult {
  const answered = new Set(path.filter(({ answer }) => answer !== undefined).map(({ stepId }) => stepId));
  return {
    missedChecks: Object.entries(practice.missed)
      .filter(([stepId]) => answered.has(stepId))
      .map(([stepId, missed]) => ({ stepId, missed })),
  };
}
