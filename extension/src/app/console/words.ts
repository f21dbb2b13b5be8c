import type { Line } from "../../outbox/index.ts";
import type { Group, View } from "./view.ts";

export const words = {
  name: "窓口デスク",
  page: "責任者画面",
  opening: "開いています…",
  nav: "画面の切り替え",
  views: {
    board: "現況",
    report: "日報",
    cases: "案件",
    devices: "機器",
    incidents: "苦情・事故",
    attention: "要確認",
    month: "月報",
    import: "取込み",
    charts: "図表",
    calendar: "暦",
    shift: "シフト",
    staff: "担当者",
    procedures: "手順書",
    qa: "質疑応答集",
    practice: "練習",
    organisation: "体制・マニュアル",
  } satisfies Record<View, string>,
  groups: { day: "日々の業務", month: "毎月の報告", people: "体制", content: "手順と知識" } satisfies Record<
    Group,
    string
  >,
  waiting: (count: number) => `${count}件`,
  signedInAs: (name: string) => `${name}さん`,
  signOut: "サインアウト",
  lines: {
    connecting: "エージェントに接続しています",
    connected: "接続中",
    unreachable: "エージェントに接続できません",
    refused: "エージェントに受け付けられません",
  } satisfies Record<Line["kind"], string>,
  asOf: (time: string) => `${time} 現在`,
  stale: (time: string) => `表示は ${time} の状態です`,
  unsent: (count: number) => `未送信 ${count}件`,
  retry: "今すぐ再接続",
  pairAgain: "登録をやり直す",
  openUntil: (opens: string, closes: string) => `開庁 ${opens}〜${closes}`,
  closed: "閉庁日",
} as const;
