import type { ProcedureWords } from "../words.ts";
import { supportPc, supportPcWords } from "./support-pc.ts";

export const insuranceRegistrationWords: ProcedureWords = {
  ...supportPcWords,
  "check-card": supportPc.checkCard,
  purpose: {
    title: "登録の説明と意思",
    say: [
      "保険証としてお使いになるには、利用登録が必要です。ご登録は任意です。",
      "ご登録を希望なさいますか。",
    ],
    do: [],
    check: [],
    caution: ["登録をおすすめし過ぎない。", "ご事情のお申し出があれば、理由を聞かずに職員へ。"],
    options: {
      wishes: "登録を希望される",
      declined: "今日は登録しない",
      circumstances: "ご事情のお申し出がある",
    },
  },
  "registered-before": {
    title: "登録済みかの確認",
    say: ["以前に、保険証の利用登録をなさったことはございますか。"],
    do: ["分からない方は、このあと画面で確かめていただく"],
    check: [],
    caution: ["電子証明書の期限が切れたまま長くたつと、登録が外れていることがある。"],
    options: { "not-yet": "まだ・登録が外れた", unsure: "分からない", registered: "登録済み" },
  },
  login: supportPc.login,
  consent: {
    title: "規約と同意",
    say: ["利用規約をお読みになり、よろしければご自身で同意のボタンを押してください。"],
    do: ["操作の場所だけをお伝えする", "お読みになるあいだ、お待ちする"],
    check: [],
    caution: ["同意のボタンを代わりに押さない。"],
    options: {
      agreed: "ご本人が同意し、進んだ",
      already: "登録済みの表示が出た",
      stopped: "登録をやめる・進めない",
      trouble: "パソコン・通信の障害",
    },
  },
  result: {
    title: "登録の結果",
    say: ["画面に、登録の完了の表示は出ましたでしょうか。"],
    do: ["ご本人に画面で確かめていただく"],
    check: ["完了（申込みの受付）の表示が出ている"],
    caution: [],
    options: {
      registered: "完了の表示が出た",
      failed: "登録できない表示が出た",
      trouble: "パソコン・通信の障害",
    },
  },
  "gate-already": supportPc.gate,
  explanation: {
    title: "お帰りの前の説明",
    say: [
      "お引っ越しや転職のときも、利用登録のやり直しは不要です。",
      "健康保険の加入や脱退の届出は、別に必要です。",
    ],
    do: ["登録の解除や保険の内容は、加入の保険者へとご案内する"],
    check: [],
    caution: ["使い始められる日を断定しない。"],
    options: { explained: "説明した" },
  },
  already: {
    title: "登録済みの方",
    say: ["ご登録がお済みでしたら、お引っ越しや転職のときも、登録のやり直しは不要です。"],
    do: ["健康保険の加入・脱退の届出は別に必要と伝える"],
    check: [],
    caution: [],
    options: { told: "お伝えした", "check-anyway": "念のため画面で確かめる" },
  },
  reader: {
    title: "顔認証カードの方",
    say: ["暗証番号のないカードは、医療機関や薬局の読み取り機でご登録いただけます。"],
    do: ["この窓口の端末では登録できないと伝える"],
    check: [],
    caution: [],
    options: { told: "お伝えした" },
  },
  "to-officer-circumstances": {
    title: "ご事情のある方",
    say: ["職員がご案内いたしますので、少々お待ちください。"],
    do: ["職員を呼び、その場で引き継ぐ"],
    check: [],
    caution: ["理由を聞かない。この画面に入力しない。"],
    options: { "taken-over": "職員に引き継いだ", cleared: "職員が確認し、続けてよい" },
  },
};
