import { type Position, progress } from "@desk/shared/procedures/engine";
import { lineKinds, linesThatApply } from "@desk/shared/procedures/words";
import { type ReactNode, useEffect, useRef } from "react";
import { OpenQuestions } from "./open-questions.tsx";
import { scripts } from "./scripts.ts";
import { StepLines } from "./step-lines.tsx";
import { whoLabels } from "./words.ts";

export type StepPlace = Extract<Position, { kind: "step" }>;

/** What the step tells: who acts, what to say, to do, to check and to mind. Helpers stand between. */
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
  const words = scripts().words[place.scriptId]?.[place.step.id];
  const { done, total } = progress(scripts().procedures, startedAs, place.answers);
  const who = whoLabels[place.step.who ?? "staff"];
  return (
    <section className="case-step" aria-label="手順">
      <progress className="case-progress" value={done} max={total} aria-label="手順の進みぐあい" />
      <h2 className="case-step__title" ref={useFocusOnChange(place.stepId)} tabIndex={-1}>
        <span className="case-step__name">{words?.title ?? place.stepId}</span>
        {who !== null && <span className="case-step__who">{who}</span>}
        <span className="case-step__count number">
          手順{done + 1}／約{total}
        </span>
      </h2>
      {lineKinds.map((kind) => (
        <StepLines key={kind} kind={kind} lines={linesThatApply(words?.[kind] ?? [], place.holds)} />
      ))}
      {children}
      {place.step.unconfirmed && <OpenQuestions questions={place.step.unconfirmed} />}
    </section>
  );
}

/** A new step is announced and Tab goes on from it; the first one leaves the focus to the screen's title. */
function useFocusOnChange(stepId: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(stepId);
  useEffect(() => {
    if (shown.current !== stepId) heading.current?.focus({ preventScroll: true });
    shown.current = stepId;
  }, [stepId]);
  return heading;
}
