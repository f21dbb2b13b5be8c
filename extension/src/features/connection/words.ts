export const words = {
  connecting: "接続を確認中",
  connected: "接続中",
  unreachable: "未接続（記録できます）",
  refused: "登録のやり直しが必要です",
  foreign: "接続先を確認してください",
  unsent: (count: number) => `未送信 ${count}件`,
  lastSent: (time: string) => `最終送信 ${time}`,
  neverSent: "最終送信 なし",
  retry: "再接続",
  pair: "登録",
  attention: (count: number) => `要確認 ${count}件`,
};
