import type { ProcedureWords } from "../words.ts";

export const outageWords: ProcedureWords = {
  where: {
    title: "障害：どこが止まったか",
    say: ["申し訳ございません。機械の様子を確認いたしますので、少々お待ちください。"],
    do: ["止まったものを選ぶ"],
    check: [],
    caution: ["電源を切ったり、何度もやり直したりしない。"],
    options: {
      terminal: "統合端末",
      "j-lis": "J-LIS（全国のシステム）",
      network: "通信",
      "support-pc": "支援用パソコン",
      mynaassist: "マイナアシスト",
      "booking-system": "予約システム",
      power: "停電",
    },
  },
  "card-in-terminal": {
    title: "カードの安全",
    say: [],
    do: ["端末の中にカードがあるかを見る"],
    check: ["書込みの途中ではない"],
    caution: ["書込みの途中のカードを、自分の判断で抜かない。"],
    options: { "no-card": "端末にカードはない", "card-inside": "カードが入っている・書込み中" },
  },
  "card-with-officer": {
    title: "カードを職員が確認",
    say: ["カードの状態を職員が確認いたします。少々お待ちください。"],
    do: ["端末のそばを離れず、職員を呼ぶ", "抜いてよいかどうかは、職員の指示を受ける"],
    check: [],
    caution: ["書込みができたかどうかを断定しない。"],
    options: { safe: "職員が確認し、カードは無事", "taken-over": "職員が引き取った" },
  },
  report: {
    title: "職員への連絡",
    say: ["ただいま機械の不具合で、お手続きが止まっております。申し訳ございません。"],
    do: ["現場責任者と職員に、止まったものと時刻を伝える", "この画面の端末の欄に、停止を記録する"],
    check: [],
    caution: ["復旧の見込みは言わない。"],
    options: {
      recovered: "復旧した（手続きに戻る）",
      "not-today": "復旧しない・お帰りになる",
      "taken-over": "職員が引き取った",
    },
  },
  "come-again": {
    title: "後日のご案内",
    say: ["恐れ入りますが、後日あらためてお越しください。お持ちものは同じです。"],
    do: ["次の開庁日をお伝えする", "申請書やカードの扱いは、職員に確認する"],
    check: ["お預かりしたものは、職員の確認の後にご本人へ戻った"],
    caution: ["「明日には直ります」などと言わない。"],
    options: { told: "ご案内した" },
  },
};
