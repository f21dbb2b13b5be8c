/** The fixed words of every report's frame. */
export const documentWords = {
  /** Across every page of a rehearsal. */
  rehearsalMark: "訓練データ",
  /** Beside its title. */
  rehearsalTitle: "訓練データ（提出不可）",
  page: "ページ",
  csvLabel: "Excel用CSV",
} as const;
