import type { StepWords } from "../words.ts";
import { shared } from "./shared.ts";

const gate = {
  title: "終了の確認（ログアウト）",
  say: ["画面を閉じますので、カードをお取りください。"],
  do: ["ログアウトし、ブラウザを終了する", "もう一度開き、ログイン前の画面になることを確かめる"],
  check: ["ログインした画面が残っていない", "カードがリーダーから抜かれ、ご本人がお持ちである"],
  caution: ["終わるまで、次の方をご案内しない。"],
  options: { clean: "ログアウトを確認した", "cannot-log-out": "ログアウトできない" },
} as const satisfies StepWords;

/** What is said and done at the support PC, whichever registration it is. */
export const supportPc = {
  person: {
    title: "来庁された方の確認",
    say: ["カードのご本人様でいらっしゃいますか。"],
    do: [],
    check: ["15歳以上のご本人である"],
    caution: ["代理の方・15歳未満の方は、担当者では受け付けない。お断りせず、職員へ引き継ぐ。"],
    options: { self: "ご本人（15歳以上）", agent: "代理の方・15歳未満・成年被後見人" },
  },
  cardBrought: {
    title: "カードの持参",
    say: ["マイナンバーカードは、お持ちでいらっしゃいますか。"],
    do: ["カードはご本人がお持ちのまま進める（お預かりしない）"],
    check: [],
    caution: [],
    options: { brought: "お持ちになった", forgotten: "忘れた・持っていない", lost: "紛失した" },
  },
  checkCard: {
    title: "カードの確認",
    say: ["カードを確認いたします。お手元で、表面をお見せください。"],
    do: [],
    check: [
      "顔写真がご本人である",
      "カード本体と電子証明書が有効期限内である",
      "追記欄に「顔認証」の記載がない",
    ],
    caution: ["12桁の番号は、読まない・書かない・お尋ねしない。"],
    options: {
      matches: "すべて確認できた",
      lapsed: "電子証明書が期限切れ",
      pinless: "「顔認証」の記載がある",
      doubt: "疑義がある・カードが期限切れ",
    },
  },
  gateFirst: {
    title: "開始前の確認（未ログイン）",
    say: ["準備をいたしますので、少々お待ちください。"],
    do: ["使う支援用パソコンを選ぶ", "画面を見て、誰もログインしていないことを確かめる"],
    check: ["前の方の画面が残っていない", "前の方のカードがリーダーに残っていない"],
    caution: ["確かめるまで、カードを置いていただかない。"],
    options: {
      clean: "誰もログインしていない",
      leftover: "前の方の画面・カードが残っている",
      trouble: "パソコン・通信の障害",
    },
  },
  leftoverLogin: {
    title: "前の方のログイン",
    say: ["申し訳ございません。準備に少々お時間をいただきます。"],
    do: [
      "画面を来庁者から見えないようにする",
      "現場責任者と職員に、すぐ報告する",
      "職員の指示で、ログアウトしブラウザを終了する",
    ],
    check: ["残っていたカードがあれば、職員に渡した"],
    caution: ["画面の内容を読まない・写さない。この画面に入力しない。"],
    options: { cleared: "職員の確認後、最初からやり直す", "taken-over": "職員に引き継いだ" },
  },
  gate,
  logoutTrouble: {
    title: "ログアウトできない",
    say: ["恐れ入ります。職員が確認いたしますので、少々お待ちください。"],
    do: ["パソコンのそばを離れず、職員を呼ぶ", "現場責任者に報告する"],
    check: ["カードはご本人がお持ちである"],
    caution: ["ログアウトを確かめるまで、このパソコンを使わない。"],
    options: { "taken-over": "職員に引き継いだ" },
  },
  pinStopped: {
    title: "入力を止める",
    say: [
      "ここで一度止めましょう。番号は、窓口で無料で再設定していただけます。",
      "再設定を、本日なさいますか。",
    ],
    do: ["希望される方は「暗証番号の再設定」に切り替える"],
    check: [],
    caution: ["ロックは、日が変わっても解けない。"],
    options: { "stop-today": "今日は終了する", reset: "再設定に切り替える" },
  },
  stopped: {
    title: "途中で終える",
    say: ["承知いたしました。ご登録は任意ですので、またの機会にお越しください。"],
    do: [
      "画面の内容が原因のときは、総合フリーダイヤル 0120-95-0178 をご案内する",
      "分からないときは職員に確認する",
    ],
    check: [],
    caution: ["登録できない理由を断定しない。"],
    options: {
      "by-choice": "ご本人の希望で終える",
      "not-possible": "登録できず、問合せ先を案内した",
      "taken-over": "職員に引き継いだ",
    },
  },
  systemDown: {
    ...shared.systemDown,
    title: "パソコン・通信の障害",
    do: ["現場責任者と職員に、パソコン・通信のどちらかを知らせる", "後日のご案内をする"],
    check: ["カードはご本人がお持ちである"],
    options: { told: "後日の案内をして終わる", recovered: "復旧した（開始前の確認から）" },
  },
  pinKnown: {
    title: "暗証番号の見込み",
    say: ["4桁の暗証番号は、覚えていらっしゃいますか。番号はおっしゃらなくて結構です。"],
    do: ["「はい」か「いいえ」だけを伺う", "分からない方は「暗証番号の再設定」に切り替える"],
    check: [],
    caution: ["番号は、聞かない・見ない・打たない・控えない。"],
    options: {
      known: "覚えている",
      unknown: "分からない → 再設定に切替え",
      "not-today": "今日はしない",
    },
  },
  login: {
    title: "ログイン（4桁）",
    say: [
      "カードをリーダーに置き、4桁の番号をご自身でご入力ください。",
      "わたくしは画面を見ませんので、ご安心ください。",
    ],
    do: ["画面をご本人へ向け、視線を外す"],
    check: [],
    caution: ["2回の誤りで止める（続けて3回でロック）。", "代わりに打たない。声に出していただかない。"],
    options: {
      entered: "ログインできた",
      stopped: "誤りが続いた・入力できない",
      trouble: "パソコン・通信の障害",
    },
  },
  certificateLapsed: {
    title: "証明書の期限切れ",
    say: [
      "電子証明書の有効期限が切れておりますので、先に新しい証明書をお作りいたします。",
      "手数料は無料です。",
    ],
    do: ["続ける場合は「新規発行」に切り替える", "登録は、新しい証明書ができてから行う"],
    check: ["カード本体は有効期限内である"],
    caution: [],
    options: { "issue-today": "新規発行に切り替えて続ける", "not-today": "今日はしない" },
  },
  comeAgain: {
    title: "カードがない",
    say: [
      "恐れ入りますが、お手続きにはマイナンバーカードが必要です。",
      "次回、カードをお持ちになってお越しください。",
    ],
    do: [],
    check: [],
    caution: ["紛失された方は「カードの紛失」へ。"],
    options: { told: "お伝えした" },
  },
  toOfficerDoubt: {
    ...shared.toOfficerDoubt,
    options: { "taken-over": "職員に引き継いだ", cleared: "職員が確認し、続けてよい" },
  },
} as const satisfies Record<string, StepWords>;

/** The words of every step that definitions/support-pc.ts and common.ts give to a registration. */
export const supportPcWords = {
  person: supportPc.person,
  "card-brought": supportPc.cardBrought,
  "pin-known": supportPc.pinKnown,
  "gate-first": supportPc.gateFirst,
  "leftover-login": supportPc.leftoverLogin,
  "gate-last": gate,
  "gate-locked": gate,
  "gate-stopped": gate,
  "gate-trouble": gate,
  "logout-trouble": supportPc.logoutTrouble,
  "pin-stopped": supportPc.pinStopped,
  stopped: supportPc.stopped,
  "system-down": supportPc.systemDown,
  "certificate-lapsed": supportPc.certificateLapsed,
  "to-officer-agent": shared.toOfficerAgent,
  "to-officer-doubt": supportPc.toOfficerDoubt,
  "come-again": supportPc.comeAgain,
  "lost-card": shared.lostCard,
} as const satisfies Record<string, StepWords>;
