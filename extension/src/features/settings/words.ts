import type { TextSize } from "../../outbox/index.ts";

export const words = {
  title: "設定",
  textSize: "文字の大きさ",
  staff: "担当者",
  unchecked: "PIN未確認",
  switchStaff: "担当者を交代する",
  signOut: "窓口を離れる（サインアウト）",
  counter: "窓口",
  notPaired: "未登録",
  repair: "窓口を登録し直す",
  agent: "集計用パソコン",
  version: "拡張機能の版",
  running: (count: number) => `対応中・保留中の案件が${count}件あります。交代しても、そのまま続けられます。`,
  unsent: (count: number) => `未送信の記録が${count}件あります。接続でき次第、送信します。`,
};

export const textSizeLabels: Record<TextSize, string> = { standard: "標準", large: "大", largest: "特大" };
export const textSizes: readonly TextSize[] = ["standard", "large", "largest"];
