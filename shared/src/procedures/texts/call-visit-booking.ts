import type { ProcedureWords } from "../words.ts";
import { anotherMatter, callWords } from "./calls.ts";

export const callVisitBookingWords: ProcedureWords = {
  kind: {
    title: "出張申請の用件",
    say: ["出張申請のご予約でしょうか。団体でのお申し込みでしょうか。"],
    do: ["予約システムを開いておく"],
    check: [],
    caution: ["お名前などは、予約システムか受付票にだけ書く。"],
    options: {
      group: "団体・事業所・地域",
      person: "個人",
      change: "予約の変更・取消し",
      another: "ほかの用件",
    },
  },
  conditions: {
    title: "条件の確認",
    say: ["お伺いできる条件を確認いたしますので、少々お待ちください。"],
    do: ["市の案内で、地域・人数・時期の条件を確かめる"],
    check: [],
    caution: ["条件に合うかどうかを、担当者が判断しない。迷えば職員に代わる。"],
    options: { fit: "市の案内の条件に合う", unsure: "分からない → 職員に代わる" },
  },
  wishes: {
    title: "希望の聞取りと入力",
    say: ["ご希望の日と時間帯、会場、おおよその人数をお聞かせください。"],
    do: ["予約システムに直接入力する", "入力できないときは、受付票に書いて職員へ渡す"],
    check: ["開庁日である", "予約システムに登録の表示が出た"],
    caution: ["お名前・連絡先・会場は、この画面に入力しない。"],
    options: { entered: "予約システムに入力できた", slip: "受付票に書いた → 職員へ" },
  },
  "read-back": {
    title: "予約の読み合わせ",
    say: ["ご予約の日時と会場を、もう一度申し上げます。よろしいでしょうか。"],
    do: ["予約システムの画面を見ながら読み上げる", "持ち物などのお尋ねは、職員に確認してからお答えする"],
    check: ["日時・会場・人数に間違いがない"],
    caution: [],
    options: { confirmed: "間違いない（電話が終わった）", correct: "直すところがある" },
  },
  slip: {
    title: "受付票を職員へ",
    say: ["職員が確認し、あらためてご連絡いたします。"],
    do: ["電話を終え、受付票を職員に手渡す"],
    check: ["受付票の控えを手元に残していない"],
    caution: ["予約が取れたとは言わない。"],
    options: { "taken-over": "職員に渡した" },
  },
  change: {
    title: "予約の変更・取消し",
    say: ["ご予約の日と、団体名かお名前をお願いいたします。"],
    do: ["予約システムで予約を探し、直すか取り消す"],
    check: ["変更・取消しの表示が出た"],
    caution: ["お名前・連絡先・会場は、この画面に入力しない。"],
    options: {
      entered: "変更を入力した",
      cancelled: "取り消した",
      "not-found": "見つからない → 職員に代わる",
    },
  },
  "another-matter": anotherMatter("call-visit-booking"),
  "to-officer": callWords["to-officer"],
  closing: callWords.closing,
  "after-call-reserved": callWords.reserved,
  "after-call-informed": callWords.informed,
  "after-call-handed-over": callWords.transferred,
};
