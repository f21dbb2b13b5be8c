/** The conditions of policy.ts as people read them: in the editor, in the manual and in its flows. */
export const conditions: Readonly<Record<string, string>> = {
  "called-by-other": "ほかの手順の途中で行うとき",
  "with-signature": "署名用も更新・発行するとき",
  "present-signature": "有効な署名用を更新するとき",
  "not-present-signature": "有効な署名用の更新がないとき",
  "new-signature": "署名用を新しく発行するとき",
  "issues-user": "利用者証明用を発行するとき",
  "issues-signature": "署名用を発行するとき",
  "issues-user-and-signature": "両方を発行するとき",
  "issues-user-only": "利用者証明用だけを発行するとき",
  "issues-signature-only": "署名用だけを発行するとき",
  "insurance-has-lapsed": "保険証利用登録が解除されているとき",
  "called-by-issue": "新規発行の途中で行うとき",
  "documents-sent-back": "本人確認書類だけの差戻しのとき",
  "additions-are-full": "追記欄が満欄のとき",
  "lost-in-disaster": "災害で失ったとき",
  "reissue-is-paid": "再交付が有料のとき",
  "card-is-at-hand": "カードが手元にあるとき",
  "after-pin-reset": "暗証番号を再設定したとき",
  "card-expires-soon": "カード本体の期限も近いとき",
  "form-sent-back": "申請書だけの差戻しのとき",
  "pin-is-known": "現在の番号が分かるとき（変更）",
  "pin-is-unknown": "現在の番号が分からないとき（再設定）",
  "sets-digits": "4桁の番号を設定するとき",
  "sets-signature": "署名用の番号を設定するとき",
  "document-doubted": "本人確認書類に疑義があるとき",
  "triage-reissue": "再交付の申請のとき",
  "triage-without-card": "カードがない方のとき",
  "triage-needs-more": "カードのほかにも要るとき",
  "triage-first-card": "初めて申請する方のとき",
  "triage-card-renewal": "期限による更新の申請のとき",
  "triage-application": "申請の用件のとき",
  "triage-pin": "暗証番号の用件のとき",
  "triage-insurance": "保険証利用登録の用件のとき",
  "triage-account": "口座登録の用件のとき",
  "triage-app": "アプリの用件のとき",
  "triage-pinless": "顔認証への切替の用件のとき",
};

/** A condition in Japanese. One that a draft invents has no text yet and is named as it is. */
export function conditionText(predicate: string): string {
  return conditions[predicate] ?? `条件「${predicate}」のとき`;
}
