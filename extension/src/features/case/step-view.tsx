import { type Position, progress } from "@desk/shared/procedures/engine";
import { openQuestions } from "@desk/shared/procedures/unconfirmed";
import { linesThatApply } from "@desk/shared/procedures/words";
import type { ReactNode } from "react";
import { type Face, StepFace } from "../../ui/index.ts";
import { scripts } from "./scripts.ts";

export type StepPlace = Extract<Position, { kind: "step" }>;

/** The step where a case stands, with how far the case has come. */
export function StepView({
  place,
  startedAs,
  children,
}: {
  place: StepPlace;
  /** The procedure that the answers begin with. */
  startedAs: string;
  children?: ReactNode;
}) {
  return (
    <StepFace face={faceOf(place)} progress={progress(scripts().procedures, startedAs, place.answers)}>
      {children}
    </StepFace>
  );
}

function faceOf({ scriptId, stepId, step, holds }: StepPlace): Face {
  const words = scripts().words[scriptId]?.[step.id];
  return {
    id: stepId,
    title: words?.title ?? stepId,
    who: step.who,
    lines: {
      say: linesThatApply(words?.say ?? [], holds),
      do: linesThatApply(words?.do ?? [], holds),
      check: linesThatApply(words?.check ?? [], holds),
      caution: linesThatApply(words?.caution ?? [], holds),
    },
    questions: (step.unconfirmed ?? []).flatMap((id) => openQuestions[id] ?? []),
  };
}
