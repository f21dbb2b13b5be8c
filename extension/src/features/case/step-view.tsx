import type { Position } from "@desk/shared/procedures/engine";
import { linesThatApply } from "@desk/shared/procedures/lines";
import type { ReactNode } from "react";
import { lazy, library, type Scripts, scriptsOf } from "../../content/index.ts";
import type { Draft } from "../../outbox/index.ts";
import { type Face, StepFace, type Ticks } from "../../ui/index.ts";

export type StepPlace = Extract<Position, { kind: "step" }>;

/** The step where a case stands, with how far the case has come. */
export function StepView({
  place,
  draft,
  ticks,
  children,
}: {
  place: StepPlace;
  draft: Draft;
  ticks?: Ticks | undefined;
  children?: ReactNode;
}) {
  const scripts = scriptsOf(draft.versions);
  const progress = lazy().progress(scripts.procedures, draft.procedureId, place.answers);
  return (
    <StepFace face={faceOf(place, scripts)} progress={progress} ticks={ticks}>
      {children}
    </StepFace>
  );
}

function faceOf({ scriptId, stepId, step, holds }: StepPlace, scripts: Scripts): Face {
  const words = scripts.words[scriptId]?.[step.id];
  const { openQuestions } = library();
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

/** The 確認 lines of a step, as they stand on it. */
export function checksOf(place: StepPlace, draft: Draft): readonly string[] {
  return faceOf(place, scriptsOf(draft.versions)).lines.check;
}
