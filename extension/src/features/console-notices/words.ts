import type { NoticeLevel } from "@desk/shared/contract/notice-terms";

export const words = {
  title: "お知らせ",
  count: (count: number) => `${count}件`,
  more: (count: number) => `ほか${count}件`,
  none: "いま知らせることはありません。",
  looking: "確かめています…",
  // A shape beside the word, so that the level is seen without colour; only shapes that every Japanese font has.
  shapes: { urgent: "■", warning: "▲", info: "○" } satisfies Record<NoticeLevel, string>,
} as const;
