import type { MonthBlocker } from "@desk/shared/contract/monthly";

/** Words of the lead's pages about the monthly reports. */
export const words = {
  title: "月報",
  lead: "月次報告書は、その月の日報から作られます。翌月の第2週までに、請求書とあわせて提出します。",
  columns: {
    month: "対象月",
    state: "状態",
    total: "件数",
    source: "数値の元",
    dueDate: "提出期限",
    submitted: "提出日",
    action: "操作",
  },
  sources: { records: "窓口デスクの記録", imported: "取込み", none: "なし" },
  toImport: "合計を取り込む",
  notOver: "途中",
  none: "なし",
  cases: (count: number) => `${count.toLocaleString("ja-JP")}件`,
  open: "開く",
  openLabel: (month: string) => `${month}の月報を開く`,
  toList: "月報の一覧へ",
  refresh: "最新にする",
  monthTitle: (month: string) => `月次報告書　${month}分`,
  dueOn: (date: string) => `提出期限 ${date}`,
  openDays: (count: number) => `開庁 ${count}日`,
  compiled: (time: string) => `${time} 集計`,
  revision: (revision: number) => (revision > 1 ? `第${revision}版（差替え）` : `第${revision}版`),
  preview: "月次報告書（印刷されるとおりの内容）",
  submit: "提出する",
  submitTitle: "月報の提出",
  submitted: (way: string) => `提出済みにしました（${way}）。この版の内容は今後変わりません。`,
  revised: (revision: number) => `第${revision}版（差替え）を作りました。内容を確認して、提出してください。`,
  conflict: "最新の状態を表示しました。",
  stages: {
    ready: "提出できます。内容を確かめて「提出する」を押してください。",
    submitted: "提出済みです。",
    replace: "提出した後に記録が変わりました。差替え版を作ってください。",
  },
} as const;

export const blockerWords = {
  title: (count: number) => `提出の前に済ませること　${count}件`,
  day: (date: string) => `${date}の日報を開く`,
  mismatchTitle: "日報と記録の不一致",
  mismatchColumns: { date: "日", division: "区分", reported: "日報", recorded: "記録", difference: "差" },
} as const;

/** What each reason is called. */
export const blockerTitles: Record<MonthBlocker["code"], string> = {
  "month-not-over": "月の途中",
  "daily-missing": "日報がない日",
  "daily-not-submitted": "日報が未提出の日",
  mismatch: "日報と記録の不一致",
  "summary-missing": "総括",
  "imported-month": "取込みの月",
};

export const textWords = {
  title: "責任者が書く欄",
  summary: "総括",
  proposals: "課題・改善提案",
  nextMonth: "翌月の予定",
  nextHint: "休日開庁やJ-LISの停止日は自動で載ります。そのほかの予定を書きます。",
  propose: "下書きの文を入れる",
  proposeLabel: (name: string) => `${name}に下書きの文を入れる`,
  locked: "提出済みのため変えられません。直すときは差替え版を作ります。",
} as const;

export const trainingWords = {
  title: "研修",
  none: "この月の研修は登録されていません。",
  minutes: (minutes: number) => `${minutes}分`,
  people: (count: number) => `${count}人`,
} as const;

export const billingWords = {
  title: "請求",
  missing: "契約金額が登録されていません。登録すると、請求額が計算されて報告書に載ります。",
  set: "請求の設定",
  fiscalYear: (year: number) => `令和${year - 2018}年度`,
  yearNet: (year: string) => `令和${Number(year) - 2018}年度の委託金額（税抜・円）`,
  registration: "適格請求書の登録番号（Tと13桁の数字）",
  yen: (amount: number) => `${amount.toLocaleString("ja-JP")}円`,
  rows: {
    year: "年間の委託金額（税込）",
    instalment: "支払の回",
    net: "委託料（税抜）",
    tax: "消費税（10％）",
    gross: "請求額",
  },
  instalment: (index: number) => `12回のうち${index}回目`,
  rule: "年額を12等分し、端数は初月に加えます。1円未満は切り捨てます。",
  noNumber: (entered: string) => `金額は1円以上の整数で入れてください（「${entered}」と入っています）。`,
  noRegistration: (entered: string) =>
    `登録番号は「T」と13桁の数字で入れてください（「${entered}」と入っています）。`,
  save: "設定する",
} as const;

export const submissionWords = {
  title: "提出の記録",
  none: "まだ提出していません。",
  by: (when: string, name: string, way: string) => `${when}　${name}　${way}`,
} as const;

export const reviseWords = {
  open: "差替え版を作る",
  title: "差替え版の作成",
  lead: "提出した版はそのまま残り、いまの記録から次の版を作ります。",
  differences: "提出した版との違い",
  none: "提出した版と、いまの記録に違いはありません。",
  reason: "差替えの理由",
  reasonHint: "報告書に印刷されます。",
  noReason: "差替えの理由を書いてください。報告書に印刷されます。",
  run: "差替え版を作る",
} as const;
