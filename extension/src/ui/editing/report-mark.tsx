/** How far a report has come; `replace`: handed in, but its records have changed since. */
export type MarkedReport = "open" | "none" | "draft" | "confirmed" | "submitted" | "replace";

export const reportStateLabels: Record<MarkedReport, string> = {
  open: "途中集計",
  none: "未作成",
  draft: "自動作成",
  confirmed: "確認済",
  submitted: "提出済",
  replace: "差替えが必要",
};

// A shape beside the word, so that the state is seen without colour.
const shapes: Record<MarkedReport, string> = {
  open: "…",
  none: "－",
  draft: "○",
  confirmed: "◇",
  submitted: "✓",
  replace: "△",
};

/** 自動作成, 確認済, 提出済 or 差替えが必要. */
export function ReportMark({ state }: { state: MarkedReport }) {
  return (
    <span className={`editing-mark editing-mark--report-${state}`}>
      <span aria-hidden="true">{shapes[state]}</span>
      {reportStateLabels[state]}
    </span>
  );
}
