import { timeOf } from "@desk/shared/calendar/business-date";

/** Words of what a PC finds out by itself; all others come from the agent. */
export const words = {
  awayTitle: "窓口デスクのエージェントに接続できません",
  away: (since: string) =>
    `${timeOf(since)} ごろから応答がありません。記録はこのパソコンに保存され、つながると自動で送信します。エージェントのパソコンの電源とネットワークを確かめてください。`,
} as const;
