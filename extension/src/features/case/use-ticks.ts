import { useState } from "react";
import type { Draft } from "../../outbox/index.ts";
import type { Ticks } from "../../ui/index.ts";
import { checksOf, type StepPlace } from "./step-view.tsx";

/** 練習: the 確認 of a step to be ticked, and how many are left. In a real case nothing is ticked. */
export function useTicks(
  place: StepPlace,
  draft: Draft,
): { ticks: Ticks | undefined; missed: number; tickNext: () => void } {
  const [byStep, setByStep] = useState<Readonly<Record<string, readonly string[]>>>({});
  if (draft.practice === undefined) return { ticks: undefined, missed: 0, tickNext: () => undefined };
  const ticked = byStep[place.stepId] ?? [];
  const left = checksOf(place, draft).filter((line) => !ticked.includes(line));
  const onTick = (line: string) =>
    setByStep({
      ...byStep,
      [place.stepId]: ticked.includes(line) ? ticked.filter((other) => other !== line) : [...ticked, line],
    });
  const [next] = left;
  return { ticks: { ticked, onTick }, missed: left.length, tickNext: () => next && onTick(next) };
}
