import type { ProcedureWords } from "../words.ts";

export const backOfficeWords: ProcedureWords = {
  instruction: {
    title: "作業の指示を受ける",
    say: [],
    do: ["職員から、作業の内容・件数・期限を聞く", "分からない点は、始める前に職員へ確かめる"],
    check: ["委託業務の中の補助作業である", "審査・判断を伴わない作業である"],
    caution: [],
    options: { clear: "指示を確かめた", outside: "判断が要る・範囲か分からない" },
  },
  place: {
    title: "場所と書類の準備",
    say: [],
    do: ["指定された場所で、来庁者から見えないように広げる", "受け取った書類の数を数える"],
    check: ["ほかの方の書類と混ざらない", "受け取った数が、職員の言う数と合っている"],
    caution: ["写しをとらない。指定の場所から持ち出さない。"],
    options: { ready: "準備できた", "not-ready": "数が合わない・場所がない" },
  },
  work: {
    title: "作業",
    say: [],
    do: ["指示のとおりに作業する", "1件ずつ、ほかの方のものと取り違えていないか確かめる"],
    check: [],
    caution: ["12桁の番号・お名前・ご住所を、メモやこの画面に写さない。", "窓口が混んだら、窓口を優先する。"],
    options: { done: "作業が終わった", unsure: "判断に迷う", interrupted: "中断して離れる" },
  },
  "put-away": {
    title: "中断するとき",
    say: [],
    do: ["書類を所定の場所に収め、数を確かめる", "長くなるときは「保留」にするか、職員に返す"],
    check: ["机の上に書類が残っていない"],
    caution: ["数が合わないときは、すぐ現場責任者と職員へ報告する。"],
    options: { resumed: "作業に戻った", "handed-back": "職員に返す" },
  },
  "hand-back": {
    title: "職員に返す",
    say: [],
    do: ["出来上がったものと残りの書類を職員へ渡す", "件数を一緒に確かめる"],
    check: ["受け取った数と返した数が合っている", "メモや書き損じが残っていない"],
    caution: [],
    options: {
      accepted: "職員が受け取った",
      again: "やり直しの指示があった",
      "taken-over": "続きを職員が引き取った",
    },
  },
  outside: {
    title: "職員に確かめる",
    say: [],
    do: ["職員に内容を伝え、指示を受ける", "数が合わないときは、現場責任者にも報告する"],
    check: [],
    caution: ["自分で判断しない。"],
    options: { instructed: "指示を受けて続ける", "taken-over": "職員が引き取った" },
  },
};
