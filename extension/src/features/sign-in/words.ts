export const words = {
  title: "担当者の選択",
  choose: "窓口に入る方の名前を選んでください。",
  chooseLabel: "担当者",
  lead: "現場責任者",
  none: "担当者の一覧がまだ届いていません。集計用パソコンに接続すると表示されます。",
  reload: "一覧を読み込む",
  pin: (name: string) => `${name}さんの暗証番号（4〜8桁）`,
  pinHint: "業務用の暗証番号です。マイナンバーカードの暗証番号ではありません。",
  submit: "決定",
  others: "別の名前を選ぶ",
  offline: "集計用パソコンに接続できないため、暗証番号を確認できません。",
  goOn: "確認せずに始める（PIN未確認）",
};
