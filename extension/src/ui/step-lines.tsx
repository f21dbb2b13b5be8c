import type { LineKind } from "@desk/shared/procedures/lines";
import { lineLabels } from "./step-words.ts";

/** Lines that are ticked one by one: the 確認 of a practice case. */
export type Ticks = { ticked: readonly string[]; onTick: (line: string) => void };

/** One block of a step: 言う, する, 確認 or 注意. */
export function StepLines({
  kind,
  lines,
  ticks,
}: {
  kind: LineKind;
  lines: readonly string[];
  ticks?: Ticks | undefined;
}) {
  if (lines.length === 0) return null;
  return (
    <section
      className={`step-lines step-lines--${kind}${ticks === undefined ? "" : " step-lines--ticked"}`}
      aria-label={lineLabels[kind]}
    >
      <span className="step-lines__label" aria-hidden="true">
        {lineLabels[kind]}
      </span>
      <ul>
        {lines.map((line) => (
          <li key={line} className="step-lines__line">
            {ticks === undefined ? line : <Tick line={line} ticks={ticks} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Tick({ line, ticks }: { line: string; ticks: Ticks }) {
  return (
    <label className="step-lines__tick">
      <input type="checkbox" checked={ticks.ticked.includes(line)} onChange={() => ticks.onTick(line)} />
      {line}
    </label>
  );
}
