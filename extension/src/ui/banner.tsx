import type { ReactNode } from "react";

export type BannerKind = "info" | "good" | "warning" | "error";

// A mark and a word beside the colour: no state is told by colour alone.
const marks: Record<BannerKind, { mark: string; word: string }> = {
  info: { mark: "ⓘ", word: "お知らせ" },
  good: { mark: "✓", word: "完了" },
  warning: { mark: "△", word: "注意" },
  error: { mark: "✕", word: "エラー" },
};

/** A message within the page. `error` is spoken at once, the others when there is a pause. */
export function Banner({ kind, children }: { kind: BannerKind; children: ReactNode }) {
  const { mark, word } = marks[kind];
  return (
    <div className={`banner banner--${kind}`} role={kind === "error" ? "alert" : "status"}>
      <span className="banner__mark" role="img" aria-label={word}>
        {mark}
      </span>
      <div className="banner__body">{children}</div>
    </div>
  );
}
