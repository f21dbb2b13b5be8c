import type { Phase } from "@desk/shared/contract";
import { phaseLabels } from "@desk/shared/contract";

// A shape beside the word, so that the phase is seen without colour; only shapes that every Japanese font has.
const shapes: Record<Phase, string> = { serving: "▶", review: "◇", hold: "‖", "wrap-up": "□" };

/** 対応中 / 審査待ち / 保留 / 後作業 as a shape and its word. */
export function PhaseMark({ phase }: { phase: Phase }) {
  return (
    <span className={`board-phase board-phase--${phase}`}>
      <span aria-hidden="true">{shapes[phase]}</span>
      {phaseLabels[phase]}
    </span>
  );
}
