export const words = {
  title: "本日の記録",
  none: "本日の記録はまだありません。",
  practice: "練習（件数に入りません）",
  total: (count: number) => `計 ${count}件`,
  tally: "1タップ計上",
  duration: (text: string) => `対応 ${text}`,
  review: (text: string) => `審査待ち ${text}`,
  inaccurate: "時間は参考",
  quantity: (count: number) => `${count}件`,
  voidedReason: (reason: string) => `取消済み：${reason}`,
  void: "取消",
  voidOf: (title: string, time: string) => `取消 ${time} ${title}を取り消す`,
  voidTitle: "記録の取消",
  voidLead: "取り消した記録は件数に入りません。理由とともに一覧と日報に残ります。",
  reason: "理由",
  otherReason: "そのほかの理由",
  otherHint: "氏名・番号・電話番号など、個人が分かることは書かないでください。",
  submit: "この理由で取り消す",
  needReason: "理由を選ぶか、書いてください。",
};

/** 取消の理由: what happens at a busy desk. */
export const voidReasons = ["押し間違い", "二重に記録", "手順の選び間違い", "練習で押した"] as const;
