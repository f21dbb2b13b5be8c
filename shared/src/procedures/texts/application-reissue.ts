import type { ProcedureWords } from "../words.ts";
import { applicationWords, licenceWords } from "./application.ts";
import { desk } from "./desk.ts";

export const applicationReissueWords: ProcedureWords = {
  ...applicationWords,
  ...licenceWords,
  reason: {
    title: "再交付の理由",
    say: ["カードの再交付でございますね。どのようなご事情でしょうか。"],
    do: [],
    check: [],
    caution: ["紛失の方は、まず一時停止。ほかの確認はその後にする。"],
    options: {
      lost: "紛失・盗難・焼失",
      damaged: "破損・機能の不良",
      full: "追記欄がいっぱい",
      expiring: "期限による更新 → 更新の手続きへ",
      found: "停止したカードが見つかった",
      other: "返納・番号の変更・在留カードなど",
    },
  },
  "stop-card": {
    title: "カードの一時停止",
    say: ["まず、カードの一時停止をお願いいたします。", "0120-95-0178 の2番で、24時間受け付けております。"],
    do: ["一時停止がまだの方には、その場で電話していただく"],
    check: ["一時停止が済んでいる"],
    caution: ["停止すると署名用の電子証明書は失効する。見つかったときの解除は職員が行う。"],
    options: {
      stopped: "停止した・停止済み",
      "found-meanwhile": "カードが見つかった",
      "not-stopped": "停止できない・したくない → 職員へ",
    },
  },
  "where-lost": {
    title: "なくした場所",
    say: ["どちらでおなくしになりましたか。警察への届出はお済みでしょうか。"],
    do: [],
    check: ["届出済み：受理番号と警察署の連絡先を、ご本人がお持ちである"],
    caution: ["受理番号を、この画面に入力しない。"],
    options: {
      "outside-reported": "自宅の外・警察へ届出済み",
      "outside-not-yet": "自宅の外・届出がまだ",
      "at-home": "自宅の中",
      disaster: "火災などの災害",
    },
  },
  "police-first": {
    title: "先に警察へ",
    say: [
      "先に、警察署か交番へ遺失や盗難の届出をお願いいたします。",
      "受理番号をお控えになって、もう一度お越しください。",
    ],
    do: ["受理番号と警察署の連絡先を控えていただくよう伝える"],
    check: [],
    caution: [],
    options: { told: "ご案内した", reported: "届出が済んでいた" },
  },
  "loss-report": {
    title: "市への紛失届",
    say: ["市への紛失の届出は、職員が承ります。少々お待ちください。"],
    do: ["紛失届の受理を職員に依頼する"],
    check: [],
    caution: ["届の内容や受理番号を、この画面に入力しない。要る書類は職員が案内する。"],
    options: { accepted: "職員が受理した（申請を続ける）", "taken-over": "職員に引き継いだ" },
  },
  speed: {
    title: "受取りの時期",
    say: [
      "再交付のお受取りまで、およそ1か月かかります。",
      "お急ぎのご事情がおありでしたら、職員がご案内いたします。",
    ],
    do: [],
    check: [],
    caution: ["特急発行には条件がある。できる・できない・手数料を断定しない。"],
    options: { usual: "通常の再交付でよい", express: "急ぎたい（特急発行） → 職員へ" },
  },
  express: {
    title: "特急発行は職員へ",
    say: ["特急発行につきましては、職員がご案内いたします。少々お待ちください。"],
    do: ["職員に引き継ぐ"],
    check: [],
    caution: ["対象になるかは、事由と日数で決まる。担当者は判断しない。"],
    options: {
      "taken-over": "職員に引き継いだ",
      "usual-after-all": "通常の再交付で申請する",
    },
  },
  explanation: {
    title: "お受取りまでの説明",
    say: [
      "およそ1か月後に、交付通知書のはがきが届きます。",
      "届きましたら、受取りのご予約をお願いいたします。",
    ],
    do: [
      "受取に要るもの：交付通知書と本人確認書類",
      { when: "reissue-is-paid", text: "手数料は受取のときに納めると伝える" },
      { when: "card-is-at-hand", text: "今のカードは受取のときに返納すると伝える" },
    ],
    check: ["端末の画面を閉じ、申請の内容が残っていない"],
    caution: ["届く日を断定しない。カードのお渡しは職員が行う。"],
    options: { explained: "説明した" },
  },
  "to-officer-special": {
    ...desk.toOfficer,
    caution: ["見つかったカードは使わず、職員の確認を待っていただく。"],
  },
};
