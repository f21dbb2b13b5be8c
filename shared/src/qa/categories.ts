/** 分類 of the 質疑応答集 (S §6(4)⑦). */
export const qaCategories = [
  "renewal",
  "pin",
  "card",
  "change",
  "family",
  "linked",
  "visit",
  "safety",
] as const;
export type QaCategory = (typeof qaCategories)[number];

export const qaCategoryLabels: Record<QaCategory, string> = {
  renewal: "電子証明書の更新",
  pin: "暗証番号",
  card: "カード・紛失・再交付",
  change: "届出・記載の変更",
  family: "代理・お子さま",
  linked: "保険証・口座・スマホ・免許証",
  visit: "予約・来庁・料金",
  safety: "番号の扱い・不審な連絡",
};
