import { conditionText } from "@desk/shared/procedures/conditions";
import type { LineChange } from "@desk/shared/procedures/diff";

const marks: Record<LineChange["op"], { mark: string; word: string }> = {
  same: { mark: "", word: "" },
  added: { mark: "＋", word: "追加：" },
  removed: { mark: "－", word: "削除：" },
};

/** A text line by line: what stayed, came and went. */
export function LineDiff({ lines }: { lines: readonly LineChange[] }) {
  return (
    <ul className="editing-diff">
      {lines.map(({ op, text, when }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a printed comparison never changes its order
        <li key={index} className={`editing-diff--${op}`}>
          <span aria-hidden="true" className="editing-diff__mark">
            {marks[op].mark}
          </span>
          <span className="visually-hidden">{marks[op].word}</span>
          <span>
            {when !== undefined && <em>〔{conditionText(when)}〕</em>}
            {text}
          </span>
        </li>
      ))}
    </ul>
  );
}
