import type { StepWords } from "../words.ts";
import { shared } from "./shared.ts";

/** Words of the steps in definitions/desk-steps.ts, and of others that the card's scripts have in common. */
export const desk = {
  residence: {
    title: "住所地と届出の確認",
    say: [
      "ご住所は八代市でよろしいでしょうか。",
      "お引っ越しやお名前の変更の届出は、お済みでいらっしゃいますか。",
    ],
    do: [],
    check: ["八代市に住民登録がある", "転入・転居・氏名変更の届出が済んでいる"],
    caution: [],
    options: {
      registered: "八代市に登録あり・届出済み",
      elsewhere: "住民登録が八代市以外",
      "not-notified": "届出がまだ",
    },
  },
  cardBrought: {
    title: "カードの持参",
    say: ["マイナンバーカードをお持ちでしたら、表面を上にしてお出しください。"],
    do: [],
    check: [],
    caution: ["裏面を上にして置いていただかない。"],
    options: { brought: "お持ちになった", forgotten: "忘れた・持っていない", lost: "紛失した" },
  },
  comeAgain: {
    title: "カードがない",
    say: [
      "恐れ入りますが、お手続きにはマイナンバーカードが必要です。",
      "次回、カードをお持ちになってお越しください。",
    ],
    do: [],
    check: [],
    caution: ["スマホのカードだけでは、お手続きできない。"],
    options: { told: "お伝えした" },
  },
  review: {
    title: "市職員の審査",
    say: ["職員が確認いたします。おかけになってお待ちください。"],
    do: ["申請書・カード・端末の結果を職員へ渡す", "待つ間は、次の方を受け付けてよい"],
    check: [],
    caution: ["可否の判断は職員が行う。見込みをお伝えしない。"],
    options: {
      approved: "審査が終わった（返却してよい）",
      "sent-back": "差し戻された",
      "taken-over": "職員が引き取った",
    },
  },
  sentBack: {
    title: "差戻し",
    say: ["お待たせしております。確認したい点がございますので、もう一度お願いいたします。"],
    do: ["職員の指示に当たる手順を選ぶ"],
    check: [],
    caution: [],
    options: {},
  },
  toOfficer: {
    title: "職員へ引継ぎ",
    say: ["こちらのお手続きは、職員がご案内いたします。少々お待ちください。"],
    do: ["用件を職員に伝え、その場で引き継ぐ"],
    check: [],
    caution: ["できる・できないを、その場で断定しない。"],
    options: { "taken-over": "職員に引き継いだ" },
  },
  toOfficerDoubt: {
    ...shared.toOfficerDoubt,
    options: { "taken-over": "職員に引き継いだ", cleared: "職員が確認し、続けてよい" },
  },
} as const satisfies Record<string, StepWords>;
