import type { ProcedureWords } from "../words.ts";

export const complaintWords: ProcedureWords = {
  listen: {
    title: "苦情：お話をうかがう",
    say: ["ご不便をおかけし、申し訳ございません。お話をお聞かせください。"],
    do: ["さえぎらずに最後までうかがい、要点を確かめる"],
    check: [],
    caution: ["言い訳・反論・その場の約束をしない。", "お名前や内容を、この画面に入力しない。"],
    options: {
      "goes-on": "現場責任者に代わる",
      settled: "ご納得いただけた",
      "about-city": "制度・市の判断への苦情 → 職員",
      danger: "大声・身の危険を感じる",
    },
  },
  lead: {
    title: "現場責任者の対応",
    say: ["責任者が代わってお話をうかがいますので、少々お待ちください。"],
    do: ["現場責任者に要点を伝え、同じ話を繰り返させない", "ほかの方から離れた場所へご案内する"],
    check: [],
    caution: ["1人で対応しない。"],
    options: {
      settled: "ご納得いただけた",
      "to-officer": "職員へ引き継ぐ",
      danger: "大声・身の危険を感じる",
    },
  },
  danger: {
    title: "身の安全を先に",
    say: ["職員が参りますので、お待ちください。"],
    do: ["距離をとり、すぐに職員と現場責任者を呼ぶ", "カードと書類を手元に保全する"],
    check: [],
    caution: ["1人で対応しない。体に触れない。"],
    options: { "taken-over": "職員に引き継いだ" },
  },
  officer: {
    title: "職員へ引き継ぐ",
    say: ["職員がうかがいますので、少々お待ちください。"],
    do: ["お話の要点と、これまでの対応を口頭で伝える"],
    check: [],
    caution: ["お名前や内容を、この画面に入力しない。"],
    options: {
      "taken-over": "職員に引き継いだ",
      "officer-says-go-on": "職員の対応後、手続きを続ける",
    },
  },
  report: {
    title: "遅滞なく報告",
    say: ["貴重なご意見をありがとうございました。"],
    do: ["現場責任者へ要点を報告する（市へは現場責任者が遅滞なく報告）"],
    check: [],
    caution: ["お名前や内容を、この画面に入力しない。"],
    options: { reported: "報告した（手続きに戻る）", "to-officer": "職員へ引き継ぐ" },
  },
};
