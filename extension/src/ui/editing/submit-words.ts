export const submitWords = {
  lead: "提出を記録すると、この版は確定します。後から変わった記録は差替え版で報告します。",
  way: "提出の方法",
  hints: {
    hand: "「印刷用」または PDF を印刷して、市民課へ渡してください。",
    mail: "PDF または Excel をダウンロードして、メールに添付してください。",
    "shared-folder": "全形式のファイルを共有フォルダへ写します。",
  },
  folder: (path: string) => `写す先：${path}`,
  noFolder: "共有フォルダが設定されていません。日報の一覧の「共有フォルダの設定」で決められます。",
  run: "提出済にする",
} as const;
