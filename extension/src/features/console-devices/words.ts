/** Words of the lead's device cards. */
export const words = {
  title: "機器",
  since: (time: string) => `${time} から`,
  change: (label: string) => `${label}の状態を変更する`,
  sheet: (label: string) => `${label}の状態`,
  hint: "状態と原因を選ぶと、すぐに記録します。",
  note: "備考（任意）",
  noteHint: "個人情報は書かないでください。状態を選ぶ前に入力します。",
  recorded: (label: string, status: string, cause: string | null) =>
    `${label}を「${status}${cause === null ? "" : `・${cause}`}」と記録しました。`,
  unchanged: (label: string) => `${label}は今と同じ状態です。記録は増やしていません。`,
  failed:
    "このパソコンに保存できませんでした。状態は変わっていません。空き容量を確認して、もう一度選んでください。",
} as const;
