import type { ProcedureWords } from "../words.ts";
import { desk } from "./desk.ts";
import { shared } from "./shared.ts";

export const pinlessSwitchWords: ProcedureWords = {
  person: {
    title: "来庁された方の確認",
    say: ["顔認証カードのお手続きでございますね。カードのご本人様でいらっしゃいますか。"],
    do: [],
    check: ["15歳以上のご本人である"],
    caution: ["代理の方・15歳未満の方は、担当者では受け付けない。お断りせず、職員へ引き継ぐ。"],
    options: { self: "ご本人（15歳以上）", agent: "代理の方・15歳未満・成年被後見人" },
  },
  residence: desk.residence,
  "card-brought": desk.cardBrought,
  "check-card": {
    title: "カードの確認",
    say: ["カードを確認いたします。"],
    do: ["表面と追記欄を目で確かめる"],
    check: [
      "顔写真がご本人である",
      "氏名・住所が現在と一致している（追記欄を含む）",
      "カード本体が有効期限内である",
    ],
    caution: ["12桁の番号は、読まない・書かない・お尋ねしない。"],
    options: {
      matches: "すべて確認できた",
      doubt: "顔・氏名・住所に疑義がある",
      outdated: "住所・氏名が古い（届出前）",
      "card-expired": "カード本体が期限切れ",
    },
  },
  wish: {
    title: "ご希望の確認",
    say: ["どのようなお手続きをご希望でしょうか。"],
    do: ["追記欄の「顔認証」の記載の有無を見る"],
    check: [],
    caution: [
      "暗証番号を忘れただけの方は、再設定もできると伝える。",
      "追記欄に空きがない方は、進める前に職員に確認する。",
    ],
    options: {
      "to-pinless": "顔認証カードに切り替える",
      "renew-pinless": "顔認証カードの証明書の更新",
      "to-normal": "通常のカードに戻す",
      "pin-forgotten": "暗証番号の再設定に切り替える",
    },
  },
  limits: {
    title: "使える場面の説明",
    say: [
      "顔認証カードは、暗証番号を使わないカードです。",
      "健康保険証と、対面でのご本人確認にだけ、お使いいただけます。",
    ],
    do: ["ご本人に直接説明し、お分かりいただけたか伺う"],
    check: [],
    caution: ["ご家族の意向が先に立っているときは、職員へ。"],
    options: {
      understood: "ご本人が理解された",
      reconsiders: "考え直す",
      doubt: "理解・ご意思に不安がある",
    },
  },
  "lost-uses": {
    title: "使えなくなるもの",
    say: [
      "マイナポータル・コンビニ交付・e-Taxなどは、お使いいただけなくなります。",
      "それでも切替をご希望になりますか。",
    ],
    do: ["オンライン診療も使えなくなると伝える", "署名用の電子証明書は、切替のときに失効すると伝える"],
    check: ["ご本人の意思で希望している"],
    caution: [],
    options: { wishes: "切替を希望する", reconsiders: "考え直す", doubt: "理解・ご意思に不安がある" },
  },
  insurance: {
    title: "保険証の利用登録",
    say: ["健康保険証としての利用登録は、お済みでいらっしゃいますか。"],
    do: ["登録は、切替の前に済ませると伝える"],
    check: [],
    caution: ["切替の後は、マイナポータル・セブン銀行のATMでは登録できない。"],
    options: { registered: "登録済み", "not-yet": "まだ・分からない", "not-wanted": "登録を希望しない" },
  },
  "register-first": {
    title: "保険証の登録を先に",
    say: [
      "先に、健康保険証の利用登録をご案内いたします。",
      "切替のあとでも、医療機関などの機械で登録していただけます。",
    ],
    do: ["この窓口で登録する方：この件を保留し、保険証登録を別の件で受け付ける"],
    check: [],
    caution: [],
    options: {
      registered: "登録が済んだ",
      "at-clinic": "切替後に医療機関で登録する",
      later: "今日は切替をしない",
    },
  },
  form: shared.form,
  "writing-help": shared.writingHelp,
  review: {
    title: "職員の処理と審査",
    say: ["職員がお手続きと確認をいたします。おかけになってお待ちください。"],
    do: [
      "申請書とカードを職員へ渡す",
      "端末での切替と、追記欄の記載は職員が行う",
      "待つ間は、次の方を受け付けてよい",
    ],
    check: [],
    caution: ["追記欄に担当者が書かない。"],
    options: {
      approved: "処理・審査が終わった（返却可）",
      "pin-needed": "暗証番号の入力が必要",
      "sent-back": "申請書を直す",
      trouble: "端末・通信の障害",
      "taken-over": "職員が引き取った",
    },
  },
  "pin-entry": {
    title: "暗証番号の入力",
    say: [
      "画面の案内に従い、暗証番号をご自身でご入力ください。",
      "わたくしは画面を見ませんので、ご安心ください。",
    ],
    do: ["職員の端末へご案内し、視線を外す"],
    check: [],
    caution: ["2回の誤りで止める。", "代わりに打たない。声に出していただかない。"],
    options: { entered: "入力できた", stopped: "誤りが続いた・分からない → 職員へ" },
  },
  "return-card": {
    title: "カードの返却",
    say: ["お待たせいたしました。マイナンバーカードをお返しいたします。ご確認ください。"],
    do: ["カードを手渡しする"],
    check: [
      "お渡しする方のカードである",
      "追記欄に「顔認証」の記載がある",
      "カウンターにカードや書類が残っていない",
    ],
    caution: ["ほかの方のカードとの取り違えに注意する。"],
    options: { returned: "お返しした" },
  },
  explanation: {
    title: "お使いになる前の説明",
    say: [
      "健康保険証と、対面でのご本人確認にお使いいただけます。",
      "電子証明書の期限が近づきましたら、更新のお手続きをお願いいたします。",
    ],
    do: [
      "通常のカードに戻す手続きも、窓口でできると伝える",
      "市や国が、電話などで暗証番号を尋ねることはないと伝える",
    ],
    check: [],
    caution: [],
    options: { explained: "説明した" },
  },
  "card-expired": {
    title: "カード本体が期限切れ",
    say: [
      "カード本体の期限が過ぎておりますので、切替はできません。",
      "カードの更新の申請をご案内いたします。",
    ],
    do: [
      "申請から受取まで、約1か月かかると伝える",
      "今日しない方：カードはお預かりせず、そのままお持ちいただく",
    ],
    check: [],
    caution: [],
    options: { "apply-for-card": "カードの更新申請に切り替える", "not-today": "今日はしない" },
  },
  "refer-home-city": shared.referHomeCity,
  "refer-notification": shared.referNotification,
  "come-again": desk.comeAgain,
  "lost-card": shared.lostCard,
  "to-officer-agent": shared.toOfficerAgent,
  "to-officer-doubt": desk.toOfficerDoubt,
  "to-officer-will": {
    ...desk.toOfficerDoubt,
    do: ["職員を呼び、ご意思の確認をお願いする"],
    options: { "taken-over": "職員に引き継いだ", cleared: "職員が確認し、説明を続けてよい" },
  },
  "to-officer-special": desk.toOfficer,
  "system-down": {
    ...shared.systemDown,
    options: { told: "後日の案内をして終わる", recovered: "復旧した（職員の処理へ戻る）" },
  },
};
