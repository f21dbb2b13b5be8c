import { type MarkedReport, reportStateLabels } from "./report-words.ts";

// A shape beside the word, so that the state is seen without colour.
const shapes: Record<MarkedReport, string> = {
  open: "…",
  none: "－",
  draft: "○",
  confirmed: "◇",
  submitted: "✓",
  replace: "△",
};

/** 自動作成, 確認済み, 提出済み or 差替えが必要. */
export function ReportMark({ state }: { state: MarkedReport }) {
  return (
    <span className={`editing-mark editing-mark--report-${state}`}>
      <span aria-hidden="true">{shapes[state]}</span>
      {reportStateLabels[state]}
    </span>
  );
}
