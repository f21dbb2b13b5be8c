export const words = {
  title: "機器の状態",
  strip: "機器",
  allOk: (count: number) => `${count}台すべて正常`,
  some: (ok: number, count: number) => `正常 ${ok}/${count}台`,
  unconfirmed: (count: number) => `未確認 ${count}台`,
  open: "機器の状態を開く",
  since: (time: string) => `${time}から`,
  choose: (label: string) => `${label} の状態`,
  allOkButton: "未確認の機器をすべて「正常」にする",
  recorded: (label: string, status: string) => `${label} を「${status}」と記録しました`,
  none: "機器の一覧がまだ届いていません。エージェントに接続すると表示されます。",
  chooseHint: "当てはまるものを押すと、時刻とともに記録します。",
};
