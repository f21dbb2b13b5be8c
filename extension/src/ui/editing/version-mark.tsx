import { type VersionState, versionStateLabels } from "@desk/shared/procedures/version";

/** `seed`: as delivered with the program, never handed in. */
export type MarkedState = VersionState | "seed";

export const stateLabels: Record<MarkedState, string> = { seed: "承認前（初期内容）", ...versionStateLabels };

// A shape beside the word, so that the state is seen without colour.
const shapes: Record<MarkedState, string> = {
  seed: "○",
  draft: "✎",
  submitted: "◇",
  approved: "✓",
  refused: "✕",
};

/** 下書き, 提出済み, 承認済み or 差戻し. */
export function VersionMark({ state }: { state: MarkedState }) {
  return (
    <span className={`editing-mark editing-mark--${state}`}>
      <span aria-hidden="true">{shapes[state]}</span>
      {stateLabels[state]}
    </span>
  );
}
