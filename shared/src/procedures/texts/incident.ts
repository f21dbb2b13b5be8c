import type { ProcedureWords } from "../words.ts";

const secured = { secured: "済んだ（すぐ報告する）" };

export const incidentWords: ProcedureWords = {
  kind: {
    title: "事故：何が起きたか",
    say: ["恐れ入ります。確認いたしますので、少々お待ちください。"],
    do: ["手を止め、いま起きていることを選ぶ"],
    check: [],
    caution: ["自分の責任かどうかを考える前に、すぐ報告する。"],
    options: {
      "mixed-up": "カード・書類の取り違え・誤交付",
      missing: "カード・書類の紛失・毀損",
      seen: "番号や暗証番号が見えた",
      "screen-left": "前の方の画面が残っていた",
      "outside-use": "漏えい・目的外の使用の疑い",
    },
  },
  "secure-card": {
    title: "カード・書類を保全",
    say: [],
    do: [
      "手元のカード・書類を動かさず、ほかの方の分と分ける",
      "渡した方がまだ庁舎にいれば、職員と一緒に呼び止める",
    ],
    check: ["ほかの方のカード・書類に触れていない"],
    caution: ["1人で追いかけない。その場で返し直さない。"],
    options: secured,
  },
  "secure-place": {
    title: "その場を保全",
    say: [],
    do: ["机・端末・床・書類入れを、その場で探す", "見つからないまま、次の受付を始めない"],
    check: [],
    caution: ["個人のスマートフォンで撮影しない。内容を書き写さない。"],
    options: secured,
  },
  "secure-screen": {
    title: "画面を閉じる",
    say: [],
    do: ["画面を来庁者から見えないようにし、閉じるか伏せる", "見えた内容を、口に出さない・書かない"],
    check: [],
    caution: ["暗証番号が見えたときは、番号の変更をご案内するか職員に確認する。"],
    options: secured,
  },
  report: {
    title: "直ちに報告",
    say: ["職員が確認いたしますので、少々お待ちください。"],
    do: ["現場責任者と職員に、直ちに口頭で報告する", "この後の対応は、職員の指示を受ける"],
    check: ["起きた時刻と、した処置を伝えた"],
    caution: ["お名前や番号など、個人が分かることをこの画面に入力しない。"],
    options: {
      "taken-over": "報告し、職員が引き取った",
      "officer-says-go-on": "報告し、職員の指示で手続きを続ける",
    },
  },
};
