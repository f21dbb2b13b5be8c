import type { Correction } from "@desk/shared/contract";

type Field = NonNullable<Correction["changes"]>[number]["field"];

/** Words of correcting a record and of entering one afterwards, the same at the counter and on the lead's page. */
export const words = {
  procedure: "手続",
  outcome: "結果",
  from: "開始時刻",
  about: "おおよその時刻",
  to: "終了時刻",
  quantity: "件数",
  accurate: "時間は正確",
  unknownTime: "時間不明",
  timeHint: "件数には入り、時間の集計には入りません。",
  fee: "手数料の収納補助をした",
  before: "変更前",
  after: "変更後",
  item: "項目",
  changes: "変更の内容",
  reasons: "理由",
  ownReason: "理由を書く",
  reasonHint: "氏名・番号・電話番号など、個人が分かることは書かないでください。",
  nothing: "—",
  yes: "正確",
  no: "不正確",
  count: (n: number) => `${n}件`,
  faults: {
    noProcedure: "手続を選んでください。",
    noChange: "まだ何も変わっていません。直すところを変えてください。",
    noFrom: "開始時刻を入力してください（例：10:20）。",
    noTo: "終了時刻を入力してください（例：10:35）。分からないときは「時間不明」を選んでください。",
    sameTime: "開始と終了が同じ時刻です。分からないときは「時間不明」を選んでください。",
    order: (from: string, to: string) => `終了（${to}）が開始（${from}）より前です。時刻を確認してください。`,
    ahead: (time: string, now: string) =>
      `${time} はまだ来ていない時刻です（いま ${now}）。時刻を確認してください。`,
    quantity: "件数は 1〜99 の数字で入力してください。",
    noReason: "理由を選ぶか、書いてください。",
  },
};

export const fieldLabels: Record<Field, string> = {
  procedureId: "手続",
  outcome: "結果",
  startedAt: "開始",
  finishedAt: "終了",
  quantity: "件数",
  timeIsAccurate: "計測",
};

export const kindLabels: Record<Correction["kind"], string> = {
  corrected: "訂正",
  voided: "取消",
  "entered-afterwards": "後入力",
  "auto-closed": "自動終了",
};

export const correctReasons = ["結果の選び間違い", "手続の選び間違い", "件数の誤り", "時刻の誤り"] as const;
export const enterReasons = ["記録し忘れ", "混雑のため", "端末が使えなかった"] as const;
