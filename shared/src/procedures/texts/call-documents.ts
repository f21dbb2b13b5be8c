import type { ProcedureWords } from "../words.ts";
import { anotherMatter, callWords, toldOrTransfer } from "./calls.ts";

export const callDocumentsWords: ProcedureWords = {
  topic: {
    title: "どの手続きか",
    say: ["どのお手続きの持ち物でしょうか。"],
    do: [],
    check: [],
    caution: [],
    options: {
      renewal: "電子証明書の更新・期限切れ",
      pin: "暗証番号の変更・再設定",
      application: "カードの申請・更新",
      reissue: "紛失などの再交付",
      pickup: "カードの受取り",
      registration: "保険証・口座の登録",
      "foreign-resident": "在留カードの方の期限",
      agent: "代理・15歳未満",
      another: "ほかの用件",
    },
  },
  renewal: {
    title: "更新・期限切れ",
    say: [
      "マイナンバーカードをお持ちください。手数料は無料です。",
      "お知らせの封筒は、なくてもかまいません。",
    ],
    do: ["暗証番号の控えがあれば、ご本人がお持ちになるよう伝える"],
    check: [],
    caution: ["ご本人が来られない方は、職員に代わる。"],
    options: toldOrTransfer,
  },
  pin: {
    title: "暗証番号",
    say: ["カードと、念のため運転免許証などもう1点をお持ちください。手数料は無料です。"],
    do: ["ご本人にお越しいただくと伝える"],
    check: [],
    caution: ["番号は、聞かない・言わない・書かない。"],
    options: toldOrTransfer,
  },
  application: {
    title: "カードの申請・更新",
    say: [
      "運転免許証などの本人確認書類と、お持ちの方は今のカードをお持ちください。",
      "運転免許証とカードを一体化していらっしゃいますか。",
    ],
    do: [
      "写真は窓口の端末で撮影すると伝える",
      "申請書がお手元にあれば、お持ちになるよう伝える",
      "写真つきの書類がない方：資格確認書など2点（職員に確認する）",
    ],
    check: [],
    caution: [
      "一体化の方：免許の情報が引き継がれないことがある。断定せず職員へ。",
      "紙の健康保険証は、本人確認書類として案内しない。",
    ],
    options: {
      told: "お伝えした（一体化していない）",
      "driving-licence": "一体化している → 職員に代わる",
      transfer: "ほか・迷う → 職員に代わる",
    },
  },
  reissue: {
    title: "紛失などの再交付",
    say: [
      "本人確認書類をお持ちになり、ご本人が市民課の窓口へお越しください。",
      "外でなくされたときは、先に警察へのお届けをお願いいたします。",
    ],
    do: [
      "一時停止がまだの方：0120-95-0178 の2番（24時間）",
      "紛失などの手数料は、受取りのときに1,000円（迷うときは職員へ）",
      "運転免許証と一体化している方：断定せず、職員に代わる",
    ],
    check: [],
    caution: ["警察の受理番号は、聞かない・入力しない。"],
    options: toldOrTransfer,
  },
  pickup: {
    title: "カードの受取り",
    say: [
      "交付通知書のはがきと、運転免許証などの本人確認書類をお持ちください。",
      "通知カードや今までのカードをお持ちの方は、それもお持ちください。",
    ],
    do: ["写真つきの書類がない方：資格確認書など2点（職員に確認する）"],
    check: [],
    caution: ["紙の健康保険証は、本人確認書類として案内しない。"],
    options: { told: "お伝えした", booking: "続けて予約する → 受取予約", transfer: "職員に代わる" },
  },
  registration: {
    title: "保険証・口座の登録",
    say: [
      "カードをお持ちになり、4桁の番号をご確認のうえお越しください。",
      "口座のご登録には、ご本人名義の口座が分かるものもお持ちください。",
    ],
    do: ["登録は任意と伝える"],
    check: [],
    caution: ["暗証番号や口座の番号は、うかがわない。"],
    options: toldOrTransfer,
  },
  "foreign-resident": {
    title: "在留カードの方",
    say: [
      "在留カードを新しくなさっても、マイナンバーカードの期限は自動では延びません。",
      "期限までのお手続きが必要です。職員がご案内いたします。",
    ],
    do: ["やさしい日本語で、ゆっくり話す", "外国語で話したい方：国の外国語の電話 0120-0178-27 もある"],
    check: [],
    caution: ["在留カードの番号は、うかがわない。"],
    options: { transfer: "職員に代わる", told: "案内のみで終わる" },
  },
  agent: {
    title: "代理・15歳未満",
    say: [
      "お知らせの封筒の照会書は、ご本人が書いて封をし、開けずにお持ちください。",
      "必要な書類はご事情で変わりますので、職員がご案内いたします。",
    ],
    do: ["保留にして職員に代わる"],
    check: [],
    caution: ["照会書のほかの書類は、担当者から案内しない。"],
    options: { transfer: "職員に代わる", told: "案内のみで終わる" },
  },
  visit: callWords.visit,
  "another-matter": anotherMatter("call-documents"),
  "to-officer": callWords["to-officer"],
  closing: callWords.closing,
  "after-call-informed": callWords.informed,
  "after-call-handed-over": callWords.transferred,
};
