import { checkLabels } from "@desk/shared/contract";
import type { CheckItem } from "@desk/shared/contract/report-life";

/** Words of the lead's pages about the daily reports. */
export const words = {
  title: "日報",
  lead: "閉庁時刻を過ぎると、日次報告書が自動で作られます。確認して、翌開庁日までに提出します。",
  dueTitle: "提出期限",
  dueBy: (date: string) => `期限 ${date}`,
  dueNone: "提出する報告書はありません。",
  due: { overdue: "期限を過ぎています", today: "本日が期限", coming: "期限内" },
  listTitle: (month: string) => `${month}の日報`,
  earlier: "前の月",
  later: "次の月",
  columns: {
    date: "実施日",
    kind: "区分",
    state: "状態",
    total: "件数",
    open: "未終了",
    dueDate: "提出期限",
    note: "注意",
    action: "操作",
  },
  noDays: "この月に日報はありません。",
  revision: (revision: number) => (revision > 1 ? `第${revision}版（差替え）` : `第${revision}版`),
  cases: (count: number) => `${count}件`,
  none: "なし",
  overdue: "期限超過",
  open: "開く",
  openLabel: (what: string) => `${what}を開く`,
  toList: "日報の一覧へ",
  dayTitle: (date: string) => `日次報告書　${date}`,
  dueOn: (date: string) => `提出期限 ${date}`,
  compiled: (time: string) => `${time} 集計`,
  collecting: "途中集計",
  refresh: "最新にする",
  confirm: "確認する",
  submit: "提出する",
  replace: "差替え版を作る",
  conflict: "最新の状態を表示しました。",
  confirmed: "確認済みにしました。続けて提出できます。",
  submitted: (way: string) => `提出済みにしました（${way}）。この版の内容は今後変わりません。`,
  revised: (revision: number) => `第${revision}版（差替え）を作りました。内容を確認して、提出してください。`,
  submitTitle: "日報の提出",
  preview: "日次報告書（印刷されるとおりの内容）",
  empty: "この日の記録はまだありません。0件として集計されます。",
  nextSteps: {
    collecting: "業務中の途中集計です。閉庁後に日報ができあがると、確認できます。",
    draft: "内容を見て「確認する」を押してください。答えが必要な事項だけをお尋ねします。",
    confirmed: "市へ提出し、提出方法を記録してください。",
    submitted: "提出済みです。",
    replace: "提出した後に記録が変わりました。違いを確かめて、差替え版を作ってください。",
  },
} as const;

export const textWords = {
  title: "責任者が書く欄",
  hint: "書かなければ「なし」と印刷されます。お客様の氏名・番号・連絡先は書けません。",
  remarks: "特記事項",
  handover: "引継ぎ・翌日の予定",
  extensionReason: "延長の理由",
  extensionHint: (time: string) => `${time} まで業務を延長しています。`,
  locked: "提出済みのため変えられません。直すときは差替え版を作ります。",
} as const;

export const confirmWords = {
  title: "日報の確認",
  lead: "次の事項だけ確認してください。",
  acknowledge: "確認した。このまま報告する",
  fillIn: "確認の前に、対応が必要です。",
  again: "もう一度調べる",
  run: "確認済みにする",
  missing: (count: number) => `あと${count}件の確認が必要です。`,
  reasonNotSaved: "延長の理由を保存できませんでした。「責任者が書く欄」の表示を確かめてください。",
  allGone: "答えが必要な事項はなくなりました。",
} as const;

/** What each question is called, and where it is put right. */
export const checkKinds: Record<CheckItem["code"], { title: string; link?: readonly [string, string] }> = {
  unfinished: { title: checkLabels.unfinished, link: ["cases", "案件を開く"] },
  "auto-closed": { title: checkLabels["auto-closed"], link: ["cases", "案件を開く"] },
  "counter-silent": { title: checkLabels["counter-silent"], link: ["board", "現況を開く"] },
  "device-open": { title: checkLabels["device-open"], link: ["board", "機器の状態を記録する"] },
  "device-unreported": { title: checkLabels["device-unreported"], link: ["board", "機器の状態を記録する"] },
  "rejected-events": { title: checkLabels["rejected-events"], link: ["attention", "要確認を開く"] },
  "incident-unreported": { title: checkLabels["incident-unreported"] },
  "extension-reason": { title: checkLabels["extension-reason"] },
};

export const reviseWords = {
  title: "差替え版の作成",
  lead: "提出した版はそのまま残り、いまの記録から次の版を作ります。",
  needed: "提出した後に記録が変わりました。差替えが必要です。",
  see: "違いを見る",
  reason: "差替えの理由",
  reasonHint: "報告書に印刷されます。",
  noReason: "差替えの理由を書いてください。報告書に印刷されます。",
  run: "差替え版を作る",
  none: "提出した版と、いまの記録に違いはありません。",
  differences: "提出した版との違い",
  columns: { label: "項目", before: "提出した版", after: "いまの記録" },
  others: (count: number) => `差替えを要しない違い（累計など） ${count}件`,
} as const;

export const revisionWords = {
  title: "版と提出の記録",
  columns: {
    revision: "版",
    state: "状態",
    confirmed: "確認",
    submitted: "提出",
    reason: "差替えの理由",
  },
  by: (when: string, name: string) => `${when}　${name}`,
  audit: "操作の記録",
  auditColumns: { at: "日時", who: "誰が", action: "操作", detail: "内容" },
  agent: "窓口デスク（自動）",
} as const;

export const folderWords = {
  open: "共有フォルダーの設定",
  title: "共有フォルダーの設定",
  lead: "「共有フォルダー」で提出するとき、ここに日報のファイルをコピーします。集計用パソコンから見た場所を書きます。",
  path: "フォルダーの場所",
  hint: "例：D:\\日報　または　\\\\サーバー\\日報。空にすると使わない設定になります。",
  save: "設定する",
  saved: "共有フォルダーの設定を保存しました。",
} as const;
