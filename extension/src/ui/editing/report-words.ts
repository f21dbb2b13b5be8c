// Words that days and months share: the files, the way to the city, the texts and the states of a report.

/** What a document is handed out as. */
export type FileFormat = "html" | "pdf" | "xlsx" | "csv";

export const fileLabels: Record<FileFormat, string> = {
  html: "印刷用（HTML）",
  pdf: "PDF",
  xlsx: "Excel",
  csv: "Excel用CSV",
};

export const fileWords = {
  group: "ファイル",
  making: "ファイルを作っています…",
  blocked: "新しいタブを開けませんでした。ブラウザーのポップアップの許可を確認して、もう一度押してください。",
  downloaded: (name: string) => `「${name}」をダウンロードしました。`,
} as const;

/** How far a report has come; `replace`: handed in, but its records have changed since. */
export type MarkedReport = "open" | "none" | "draft" | "confirmed" | "submitted" | "replace";

export const reportStateLabels: Record<MarkedReport, string> = {
  open: "途中集計",
  none: "未作成",
  draft: "自動作成",
  confirmed: "確認済み",
  submitted: "提出済み",
  replace: "差替えが必要",
};

export const frozenWords = {
  summary: "提出したファイル・確認用の値（SHA-256）",
  data: "データ（JSON）",
  size: (bytes: number) => `${Math.ceil(bytes / 1024)} KB`,
} as const;

export const submitWords = {
  lead: "提出を記録すると、この版は確定します。後から変わった記録は差替え版で報告します。",
  way: "提出の方法",
  hints: {
    hand: "「印刷用」または PDF を印刷して、市民課へ渡してください。",
    mail: "PDF または Excel をダウンロードして、メールに添付してください。",
    "shared-folder": "全形式のファイルを共有フォルダーへコピーします。",
  },
  folder: (path: string) => `コピー先：${path}`,
  noFolder: "共有フォルダーが設定されていません。日報の一覧の「共有フォルダーの設定」で決められます。",
  run: "提出済みにする",
} as const;

export const discardWords = {
  open: "差替えを取りやめる",
  title: (revision: number) => `第${revision}版（差替え）の取りやめ`,
  lead: "この版を破棄して、提出した版に戻します。「責任者が書く欄」も提出した版の文章に戻ります。訂正や取消しの記録は消えません。提出した版と違いが残るときは、「差替えが必要」と表示されます。",
  reason: "取りやめる理由",
  reasonHint: "操作の記録に残ります。",
  noReason: "取りやめる理由を書いてください。操作の記録に残ります。",
  done: (revision: number) => `差替え（第${revision}版）を取りやめました。`,
} as const;

export const textSaveWords = {
  save: "保存",
  saved: "保存済み",
  unsaved: "保存していない変更があります",
  theirs: "最新の内容を読み込む",
} as const;
