import type { ReactNode } from "react";

export type BannerKind = "info" | "good" | "warning" | "error";

// A mark and a word beside the colour: no state is told by colour alone.
const marks: Record<BannerKind, { mark: string; word: string }> = {
  info: { mark: "ⓘ", word: "お知らせ" },
  good: { mark: "✓", word: "完了" },
  warning: { mark: "△", word: "注意" },
  error: { mark: "✕", word: "エラー" },
};

function bringIntoView(element: HTMLElement | null) {
  element?.scrollIntoView({ block: "center" });
}

/**
 * A message within the page. `error` is spoken at once, the others when there is a pause. With `found`, it is scrolled
 * to as it appears: at the head of a form that was sent from its foot, nobody would see it.
 */
export function Banner(props: { kind: BannerKind; found?: true; children: ReactNode }) {
  const { kind, found, children } = props;
  const { mark, word } = marks[kind];
  return (
    <div
      ref={found && bringIntoView}
      className={`banner banner--${kind}`}
      role={kind === "error" ? "alert" : "status"}
    >
      <span className="banner__mark" role="img" aria-label={word}>
        {mark}
      </span>
      <div className="banner__body">{children}</div>
    </div>
  );
}
