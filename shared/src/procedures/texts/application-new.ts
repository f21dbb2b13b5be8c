import type { ProcedureWords } from "../words.ts";
import { applicationWords } from "./application.ts";

export const applicationNewWords: ProcedureWords = {
  ...applicationWords,
  "first-card": {
    title: "初めての申請か",
    say: ["マイナンバーカードをお作りになるのは、初めてでいらっしゃいますか。"],
    do: [],
    check: [],
    caution: ["以前に作った方は、更新か再交付の手続きへ（免許証の確認から始める）。"],
    options: {
      first: "初めて",
      expiring: "期限による更新",
      "had-before": "紛失・破損・返納など",
      "residence-card": "在留カードの方",
    },
  },
};
