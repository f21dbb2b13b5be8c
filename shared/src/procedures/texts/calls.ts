import type { StepWords } from "../words.ts";

const matters: Readonly<Record<string, string>> = {
  "call-system": "① 制度・不審な電話など",
  "call-notice-card": "② 通知書・カードの紛失など",
  "call-pickup-booking": "③ 受取りの予約",
  "call-renewal": "④ 証明書の更新・暗証番号",
  "call-visit-booking": "⑤ 出張申請の予約",
  "call-documents": "⑥ 必要書類・持ち物",
};

/** The list of the other calls, without the one that asks. */
export function anotherMatter(self: string): StepWords {
  const others = Object.entries(matters).filter(([id]) => id !== self);
  return {
    title: "ほかのご用件",
    say: ["ご用件をもう一度お伺いしてもよろしいでしょうか。"],
    do: ["当たる用件に切り替える"],
    check: [],
    caution: ["お名前や番号を、ご用件の確認には使わない。"],
    options: { ...Object.fromEntries(others), outside: "どれにも当たらない → 職員" },
  };
}

const afterCall: StepWords = {
  title: "通話後の確認",
  say: [],
  do: ["電話が切れたことを確かめる", "通話中のメモがあれば、細断して捨てる"],
  check: ["お名前・電話番号・ご住所を、この画面に入力していない"],
  caution: ["お答えできなかったご質問は、要旨だけを現場責任者へ伝える。"],
  options: { done: "終わった", "not-in-book": "質疑応答集に答えがなかった" },
};
const afterBooking: StepWords = {
  ...afterCall,
  do: ["予約システムへの入力を、画面でもう一度確かめる", "通話中のメモがあれば、細断して捨てる"],
  check: ["日時・場所の入力が、読み合わせたとおりである", "お名前・電話番号を、この画面に入力していない"],
};
const afterTransfer: StepWords = {
  ...afterCall,
  do: ["職員が電話に出たことを確かめる", "通話中のメモは職員に渡すか、細断して捨てる"],
};

export const callWords = {
  "to-officer": {
    title: "職員に代わる",
    say: ["職員に確認いたしますので、このままお待ちください。"],
    do: ["保留にして職員へ要旨を伝える", "職員が代わるか、答えを聞いて電話に戻る"],
    check: [],
    caution: ["お電話の方に、同じ話を繰り返させない。", "分からないことを断定しない。"],
    options: { connected: "職員に代わった", "answered-for": "職員の答えをお伝えした" },
  },
  closing: {
    title: "ほかのご質問",
    say: ["ほかに、ご不明な点はございますか。", "お電話ありがとうございました。失礼いたします。"],
    do: ["ほかになければ、お礼を述べ、先方が切ってから切る"],
    check: [],
    caution: [],
    options: { nothing: "ない（電話が終わった）", more: "まだある" },
  },
  visit: {
    title: "受付時間のご案内",
    say: [
      "受付は平日の8時30分から17時15分まで、木曜日は19時までです。",
      "場所は、市役所本庁舎の市民課の窓口です。",
    ],
    do: ["休日の開庁日と、祝日・年末年始の閉庁日は、日程表で日付を確かめてお伝えする"],
    check: [],
    caution: ["休日の開庁日を曜日の規則で案内しない。", "予約の要否や支所での可否を断定しない。"],
    options: { told: "お伝えした", transfer: "職員に代わる" },
  },
  informed: afterCall,
  referred: afterCall,
  reserved: afterBooking,
  transferred: afterTransfer,
} as const satisfies Record<string, StepWords>;

export const told = { told: "お伝えした" } as const;
export const toldOrTransfer = { told: "お伝えした", transfer: "職員に代わる" } as const;
