import type { Outcome } from "@desk/shared/contract";

/** The fixed words of the daily form (S §1, §4, §9(5)④). */
export const dailyForm = {
  title: "マイナンバーカード電子証明書更新等窓口業務　日次報告書",
  businessName: "マイナンバーカード電子証明書更新等窓口業務委託",
  submitTo: "八代市 市民課",
  author: "現場責任者",
  rehearsalMark: "訓練データ",
  rehearsalTitle: "訓練データ（提出不可）",
  /** 確認欄, left to right. */
  signatures: ["業務責任者", "現場責任者", "発注者"],
} as const;

/** Heads of the 結果別 row where the common label is too long for a column. */
export const outcomeHeads: Partial<Record<Outcome, string>> = {
  "handed-over": "職員へ\n引継ぎ",
  "documents-missing": "書類不足\n（再来庁）",
  "pin-locked": "暗証番号\nロック終了",
  "too-early": "更新\n期間前",
  referred: "他課・他\n機関案内",
  "system-down": "システム\n停止",
};

/** What the form knows of the site; the figures carry only ids. */
export type FormSite = {
  readonly counters: readonly { readonly id: string; readonly label: string }[];
  readonly devices: readonly { readonly id: string; readonly label: string }[];
  /** 現場責任者's name. */
  readonly leadName: string;
};
