import type { ProcedureWords, StepWords } from "../words.ts";
import { applicationWords, licenceWords } from "./application.ts";
import { desk } from "./desk.ts";

const explanation: StepWords = {
  title: "お受取りまでの説明",
  say: [
    "およそ1か月後に、交付通知書のはがきが届きます。",
    "届きましたら、受取りのご予約をお願いいたします。",
  ],
  do: ["受取に要るもの：交付通知書と本人確認書類", "今のカードは受取のときに返納と伝える（ないと有料）"],
  check: ["端末の画面を閉じ、申請の内容が残っていない"],
  caution: ["届く日を断定しない。カードのお渡しは職員が行う。"],
  options: { explained: "説明した" },
};

export const applicationRenewalWords: ProcedureWords = {
  ...applicationWords,
  licence: licenceWords.licence,
  "licence-warning": {
    ...licenceWords["licence-warning"],
    options: {
      ...licenceWords["licence-warning"].options,
      "certificate-only": "証明書の更新だけに切り替える",
    },
  },
  "card-brought": {
    ...desk.cardBrought,
    options: {
      brought: "お持ちになった",
      forgotten: "忘れた",
      lost: "紛失した → 再交付の手続きへ",
    },
  },
  expiry: {
    title: "カード本体の期限",
    say: ["カードの有効期限を確認いたします。"],
    do: ["カード表面の「有効期限」を見て、画面に入れる（記録しません）"],
    check: [],
    caution: ["電子証明書の期限と間違えない。"],
    options: {
      "in-window": "更新できる期間内",
      expired: "カード本体が期限切れ",
      "too-early": "まだ更新期間の前",
      "other-reason": "破損・追記欄の満欄など → 再交付",
      "residence-card": "在留カードの方",
    },
  },
  "too-early": {
    title: "更新期間の前",
    say: [
      "カードの更新は、有効期限の3か月前の日の翌日からでございます。",
      "その日以降に、カードをお持ちになってお越しください。",
    ],
    do: ["更新できる初日を伝え、メモしていただく"],
    check: [],
    caution: [],
    options: { told: "お伝えした" },
  },
  explanation,
  "come-again": {
    ...desk.comeAgain,
    say: [
      "恐れ入りますが、期限の確認にマイナンバーカードが必要です。",
      "次回、カードをお持ちになってお越しください。",
    ],
  },
};
