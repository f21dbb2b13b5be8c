import type { ProcedureWords } from "../words.ts";
import { supportPc, supportPcWords } from "./support-pc.ts";

export const bankAccountRegistrationWords: ProcedureWords = {
  ...supportPcWords,
  "check-card": supportPc.checkCard,
  purpose: {
    title: "登録の説明と意思",
    say: [
      "給付金などの受取りに使う口座を、お一人につき一つ登録する制度です。",
      "ご登録は任意です。希望なさいますか。",
    ],
    do: ["あとから変更や削除もできると伝える"],
    check: [],
    caution: ["登録をおすすめし過ぎない。"],
    options: { wishes: "登録・変更を希望される", declined: "今日は登録しない" },
  },
  account: {
    title: "口座の確認",
    say: ["ご本人名義の口座が分かるものは、お持ちでいらっしゃいますか。"],
    do: ["通帳などは、ご本人がお持ちのまま進める"],
    check: [],
    caution: [
      "ご家族名義・屋号の入った口座は登録できない（お子さまもお子さま名義）。",
      "通帳を預からない・写さない・読み上げない。",
    ],
    options: {
      "own-at-hand": "本人名義・お持ちになった",
      "not-at-hand": "分かるものがない",
      "not-own": "家族名義・屋号つきの口座",
    },
  },
  login: supportPc.login,
  "name-on-screen": {
    title: "画面の氏名の確認",
    say: ["画面のお名前がご本人様のものか、声に出さずにご確認ください。"],
    do: ["「はい」か「いいえ」だけを伺う", "違うときは、すぐに手を止めていただく"],
    check: [],
    caution: ["お名前を読み上げない。画面をのぞかない。"],
    options: { own: "ご本人のお名前である", "of-another": "ほかの方のお名前である" },
  },
  menu: {
    title: "口座登録の画面",
    say: ["口座の登録・変更の画面を、ご自身でお開きください。"],
    do: ["操作の場所だけをお伝えする"],
    check: [],
    caution: ["マウスやキーボードを代わりに操作しない。"],
    options: {
      opened: "画面が開いた",
      stopped: "登録をやめる・進めない",
      trouble: "パソコン・通信の障害",
    },
  },
  "card-reading": {
    title: "カードの読取り",
    say: [
      "画面の案内どおりに、カードの読取りと4桁のご入力をお願いいたします。",
      "わたくしは画面を見ませんので、ご安心ください。",
    ],
    do: ["画面をご本人へ向け、視線を外す"],
    check: [],
    caution: ["2回の誤りで止める（続けて3回でロック）。", "どの4桁かは、画面の案内に従っていただく。"],
    options: {
      read: "読み取れた",
      stopped: "誤りが続いた・入力できない",
      trouble: "パソコン・通信の障害",
    },
  },
  "own-data": {
    title: "ご本人の情報の確認",
    say: ["画面のご自身の情報に間違いがないか、声に出さずにご確認ください。"],
    do: ["「はい」か「いいえ」だけを伺う"],
    check: [],
    caution: ["内容を読み上げない・写さない。"],
    options: { right: "間違いがない", wrong: "違っている（登録しない）" },
  },
  "account-entry": {
    title: "口座の入力",
    say: ["口座の情報をご自身でご入力になり、通帳などと見比べてご確認ください。"],
    do: ["視線を外し、操作に迷われたときだけお手伝いする"],
    check: ["ご本人が、入力と通帳などを見比べた"],
    caution: ["口座の番号を、代わりに打たない・読み上げない・撮影しない。"],
    options: {
      entered: "入力し、確認された",
      stopped: "登録をやめる・進めない",
      trouble: "パソコン・通信の障害",
    },
  },
  consent: {
    title: "同意と登録",
    say: ["内容をお読みになり、よろしければご自身で同意と登録のボタンを押してください。"],
    do: ["お読みになるあいだ、お待ちする"],
    check: ["登録完了の表示が出た"],
    caution: ["同意・登録のボタンを代わりに押さない。"],
    options: {
      registered: "登録完了の表示が出た",
      correct: "口座の入力を直す",
      stopped: "登録をやめる・進めない",
      trouble: "パソコン・通信の障害",
    },
  },
  explanation: {
    title: "お帰りの前の説明",
    say: [
      "金融機関の統合などで、登録した口座が使えなくなる場合がございます。",
      "登録の変更や削除は、ご自身でしていただけます。",
    ],
    do: [
      "問合せ先は総合フリーダイヤル 0120-95-0178 の6番と伝える",
      "市や国が、電話などで暗証番号を尋ねることはないと伝える",
    ],
    check: ["通帳などの取り忘れがない"],
    caution: [],
    options: { explained: "説明した" },
  },
  "bring-account": {
    title: "口座の分かるもの",
    say: [
      "恐れ入りますが、金融機関・支店・口座の番号が分かるものが必要です。",
      "次回、カードと一緒にお持ちください。",
    ],
    do: [],
    check: [],
    caution: [],
    options: { told: "お伝えした" },
  },
  "own-name-only": {
    title: "本人名義でない口座",
    say: ["ご登録いただけるのは、ご本人名義の口座に限られます。"],
    do: ["お子さまの場合も、お子さま名義の口座に限られると伝える"],
    check: [],
    caution: ["ご家族名義での登録を手伝わない。"],
    options: { told: "お伝えした", "own-after-all": "本人名義の口座がお手元にある" },
  },
  "not-with-pinless": {
    title: "顔認証カードの方",
    say: ["暗証番号のないカードでは、口座のご登録はご利用いただけません。"],
    do: ["暗証番号のあるカードに戻すご希望は、職員へ引き継ぐ"],
    check: [],
    caution: [],
    options: { told: "お伝えした" },
  },
};
