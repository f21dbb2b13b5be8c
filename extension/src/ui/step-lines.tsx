import type { LineKind } from "@desk/shared/procedures/words";
import { lineLabels } from "./step-words.ts";

/** One block of a step: 言う, する, 確認 or 注意. */
export function StepLines({ kind, lines }: { kind: LineKind; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section className={`step-lines step-lines--${kind}`} aria-label={lineLabels[kind]}>
      <span className="step-lines__label" aria-hidden="true">
        {lineLabels[kind]}
      </span>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
