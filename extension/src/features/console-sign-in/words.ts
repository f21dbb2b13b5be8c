/** Words of the lead's way in: pairing of this page, then sign-in. */
export const words = {
  pairTitle: "責任者画面の登録",
  pairLead:
    "6桁の登録コードを入れてください。コードは、集計用パソコンで次のコマンドを実行すると表示されます。",
  pairCommand: "npx desk pair console",
  code: "登録コード（6桁）",
  pair: "登録する",
  pairing: "登録しています。",
  address: "集計用パソコンのアドレス",
  addressHint: "別のパソコンで動いているときだけ変更します。例：http://192.168.1.10:4860",
  changeAddress: "接続先を変更する",
  badAddress: "アドレスを読み取れません。http://192.168.1.10:4860 のように入れてください。",
  notAllowed:
    "このアドレスへの接続が許可されませんでした。もう一度登録し、ブラウザーの確認で「許可」を選んでください。",
  counterCode:
    "窓口用のコードです。責任者画面用のコード（npx desk pair console）を発行して、入れ直してください。",
  signInTitle: "現場責任者のサインイン",
  choose: "サインインする人を選んでください。",
  noLead: "現場責任者の一覧がまだ届いていません。集計用パソコンに接続すると表示されます。",
  pin: (name: string) => `${name}さんの暗証番号（4〜8桁）`,
  pinHint:
    "最初の暗証番号は、登録コードを発行したときに1回だけ表示されます。忘れたときは、集計用パソコンで npx desk pair console --new-pin を実行します。マイナンバーカードの暗証番号ではありません。",
  signIn: "決定",
  others: "別の人を選ぶ",
  expired: "サインインの有効期限が切れました。もう一度サインインしてください。記録は失われていません。",
} as const;
