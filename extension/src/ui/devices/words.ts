import type { Relabelling } from "@desk/shared/contract";

/** Words of a device's timeline, the same at the counter and on the lead's page. */
export const words = {
  timeline: "経過",
  none: "この期間の記録はありません。",
  lasting: "継続中",
  minutes: (minutes: number) => `${minutes}分`,
  hours: (hours: number, minutes: number) => `${hours}時間${minutes}分`,
  days: (days: number) => `${days}日`,
  taken: (name: string) => `対応中：${name}`,
  tookCare: (name: string) => `対応：${name}`,
  auto: "自動点検",
  calendar: "予定による",
  entries: (count: number) => `報告 ${count}件`,
  affected: (count: number, turnedAway: number) =>
    `関係した案件 ${count}件${turnedAway === 0 ? "" : `（うちシステム停止で終了 ${turnedAway}件）`}`,
  running: "対応中",
  unnamed: { only: "（機器の指定なし）", several: "（機器の指定なし・この機器とは限りません）" },
  relabelled: "再分類",
  reason: (reason: string) => `理由：${reason}`,
  nothing: "なし",
  observed: (state: string, detail: string) => `自動点検：${state}　${detail}`,
} as const;

export const fieldLabels: Record<Relabelling["changes"][number]["field"], string> = {
  status: "状態",
  cause: "原因",
  note: "備考",
};
