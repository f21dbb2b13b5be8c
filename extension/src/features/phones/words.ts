export const words = {
  own: "この窓口の電話",
  noPhone: "この窓口の電話機が未登録です。現場責任者に伝えてください。",
  morePhones: (count: number) => `この窓口に電話機が${count}台登録されています。現場責任者に伝えてください。`,
  title: (label: string) => `${label}の状態`,
  since: (time: string) => `${time}～`,
  unknown: "未設定",
  free: (count: number) => (count === 0 ? "出られる電話なし" : `出られる電話 ${count}台`),
  /** While the agent is away. */
  unsure: (hasOwn: boolean) => (hasOwn ? "ほかの電話は確認できません" : "電話の状態は確認できません"),
  line: "電話",
  missed: "出られなかった電話",
  /** What a screen reader says of the button, with `count`. */
  add: (label: string) => `${label} ＋1`,
  count: (count: number) => `本日 ${count}件`,
  added: (count: number) => `＋1（${count}件）`,
  recorded: (label: string) => `「${label}」1件を記録`,
  undo: "取り消す",
  undoReason: "押し間違い",
} as const;
