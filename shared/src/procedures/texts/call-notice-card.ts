import type { ProcedureWords } from "../words.ts";
import { anotherMatter, callWords, told, toldOrTransfer } from "./calls.ts";

export const callNoticeCardWords: ProcedureWords = {
  topic: {
    title: "お尋ねの内容",
    say: ["カードか、番号の通知書についてのお尋ねでしょうか。"],
    do: [],
    check: [],
    caution: ["紛失の方は、まず一時停止をご案内する。"],
    options: {
      lost: "カードを紛失した",
      found: "停止した後に見つかった",
      reissue: "再交付の費用・日数",
      progress: "申請したカードがまだ届かない",
      "notice-missing": "番号の通知書が届かない",
      "notice-use": "通知書・通知カードの使い方",
      pinless: "顔認証カードとは",
      another: "ほかの用件",
    },
  },
  lost: {
    title: "紛失：まず一時停止",
    say: ["まず、カードの一時停止をお願いいたします。", "0120-95-0178 の2番で、24時間受け付けております。"],
    do: ["一時停止がお済みかどうかを伺う"],
    check: [],
    caution: [],
    options: {
      stopped: "一時停止は済んでいる",
      "will-call": "この後すぐ電話される",
      transfer: "職員に代わる",
    },
  },
  "lost-report": {
    title: "紛失：届出と再交付",
    say: [
      "外でなくされたときは、警察にもお届けください。",
      "そのあと、本人確認書類をお持ちになり、ご本人が市民課の窓口へお越しください。",
    ],
    do: ["再交付は約1か月後にはがきでお知らせし、受取りのときに1,000円と伝える"],
    check: [],
    caution: ["警察の受理番号は、聞かない・入力しない。", "自宅でなくされたときの扱いは、職員に確認する。"],
    options: toldOrTransfer,
  },
  found: {
    title: "見つかったカード",
    say: [
      "カードと本人確認書類をお持ちになり、市民課か支所で停止の解除をお願いいたします。",
      "署名用の電子証明書は、新しくお作りすることになります。",
    ],
    do: [],
    check: [],
    caution: [],
    options: told,
  },
  reissue: {
    title: "再交付の費用・日数",
    say: [
      "窓口でお申し込みの後、約1か月ではがきをお送りいたします。",
      "紛失などのときの手数料は1,000円で、お受取りのときにいただきます。",
    ],
    do: ["急ぐ方・1,000円に当たるか迷う方は、職員に代わる"],
    check: [],
    caution: ["特急の対象になるかを、担当者が判断しない。"],
    options: { told: "お伝えした", urgent: "お急ぎ・迷う → 職員に代わる" },
  },
  progress: {
    title: "申請したカード",
    say: [
      "お申し込みからお受取りまでは、1か月から2か月ほどかかります。",
      "準備ができましたら、交付通知書のはがきでお知らせいたします。",
    ],
    do: ["2か月を過ぎている方は、職員に代わる"],
    check: [],
    caution: ["お一人ごとの進みぐあいは、担当者からお答えしない。"],
    options: {
      told: "お伝えした",
      "card-arrived": "はがきが届いた → 受取予約",
      transfer: "職員に代わる",
    },
  },
  "notice-missing": {
    title: "通知書が届かない",
    say: [
      "個人番号通知書は、住民票のご登録から2、3週間ほどで簡易書留でお届けいたします。",
      "お届けできなかったものは、職員がお調べいたします。",
    ],
    do: ["3週間を過ぎている方は、職員に代わる"],
    check: [],
    caution: ["通知カードの再交付は、今は行っていない。"],
    options: { transfer: "職員に代わる", told: "もう少し待っていただく" },
  },
  "notice-use": {
    title: "通知書・通知カード",
    say: [
      "個人番号通知書は、番号の証明や身分証にはお使いいただけません。",
      "通知カードは、記載が今の住民票と同じときだけ、番号の証明になります。",
    ],
    do: ["番号の証明が要る方：番号入りの住民票の写しかカードと伝える"],
    check: [],
    caution: ["通知カードの再交付や記載の変更はできない。"],
    options: told,
  },
  pinless: {
    title: "顔認証カード",
    say: [
      "暗証番号のいらないカードで、保険証と対面の本人確認にお使いいただけます。",
      "コンビニでの証明書やマイナポータルには、お使いいただけません。",
    ],
    do: ["保険証の登録は、切り替える前にしておくと伝える"],
    check: [],
    caution: [],
    options: toldOrTransfer,
  },
  "another-matter": anotherMatter("call-notice-card"),
  "to-officer": callWords["to-officer"],
  closing: callWords.closing,
  "after-call-informed": callWords.informed,
  "after-call-handed-over": callWords.transferred,
};
