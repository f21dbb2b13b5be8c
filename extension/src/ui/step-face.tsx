import { type LineKind, lineKinds } from "@desk/shared/procedures/lines";
import type { Step } from "@desk/shared/procedures/model";
import type { OpenQuestion } from "@desk/shared/procedures/unconfirmed";
import { type ReactNode, useEffect, useRef } from "react";
import { OpenQuestions } from "./open-questions.tsx";
import { StepLines, type Ticks } from "./step-lines.tsx";
import { whoLabels } from "./step-words.ts";

/** What a step shows: the panel takes it from where a case stands, an editor from a draft. */
export type Face = {
  /** Of the step within its case; another one is another step. */
  id: string;
  title: string;
  who: Step["who"];
  lines: Readonly<Record<LineKind, readonly string[]>>;
  questions: readonly OpenQuestion[];
};

/** What the step tells: who acts, what to say, to do, to check and to mind. Helpers stand between. */
export function StepFace({
  face,
  progress,
  ticks,
  children,
}: {
  face: Face;
  /** Steps answered, and all of the usual way; left out where no case runs. */
  progress?: { done: number; total: number };
  /** Makes the 確認 lines tickable. */
  ticks?: Ticks | undefined;
  children?: ReactNode;
}) {
  const who = whoLabels[face.who ?? "staff"];
  return (
    <section className="step" aria-label="手順">
      {progress && (
        <progress
          className="step-progress"
          value={progress.done}
          max={progress.total}
          aria-label="手順の進みぐあい"
        />
      )}
      <h2 className="step__title" ref={useFocusOnChange(face.id)} tabIndex={-1}>
        <span className="step__name">{face.title}</span>
        {who !== null && <span className="step__who">{who}</span>}
        {progress && (
          <span className="step__count number">
            手順{progress.done + 1}／約{progress.total}
          </span>
        )}
      </h2>
      {lineKinds.map((kind) => (
        <StepLines
          key={kind}
          kind={kind}
          lines={face.lines[kind]}
          ticks={kind === "check" ? ticks : undefined}
        />
      ))}
      {children}
      <OpenQuestions questions={face.questions} />
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
