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
