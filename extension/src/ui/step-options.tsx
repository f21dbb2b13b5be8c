import type { Option } from "@desk/shared/procedures/model";
import { Button } from "./button.tsx";
import { Keycap } from "./keycap.tsx";

/** The answers, numbered 1…9; the main one is large and answers to Enter too. */
export function StepOptions({
  stepId,
  options,
  labels,
  main,
  onAnswer,
}: {
  stepId: string;
  options: readonly Option[];
  labels: Readonly<Record<string, string>>;
  /** The answer that Enter gives. */
  main: string | undefined;
  onAnswer: (answer: string) => void;
}) {
  return (
    <fieldset className="step-options" aria-label="答え">
      {options.map(({ answer }, index) => (
        <Button
          // Another step's button is another button: the second click of a double click must not answer it.
          key={`${stepId}=${answer}`}
          kind={answer === main ? "primary" : "secondary"}
          className={answer === main ? "step-options__main" : "step-options__other"}
          hotkey={String(index + 1)}
          onClick={(event) => {
            if (event.detail <= 1) onAnswer(answer);
          }}
        >
          <span className="step-options__label">{labels[answer] ?? answer}</span>
          {answer === main && <Keycap>Enter</Keycap>}
        </Button>
      ))}
    </fieldset>
  );
}
