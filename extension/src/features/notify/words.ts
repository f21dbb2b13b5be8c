import { timeOf } from "@desk/shared/calendar/business-date";

/** Words of the PC itself; all others come from the agent. */
export const words = {
  awayTitle: "集計用パソコンに接続できません",
  away: (since: string) =>
    `${timeOf(since)} ごろから応答がありません。記録はこのパソコンに保存され、つながると自動で送信します。集計用パソコンの電源とネットワークを確かめてください。`,
  moreTitle: (count: number) => `ほかに${count}件のお知らせがあります`,
  more: (titles: readonly string[]) =>
    `${[...new Set(titles)].slice(0, 3).join("、")}${new Set(titles).size > 3 ? "など" : ""}。現況の画面で確かめてください。`,
} as const;
