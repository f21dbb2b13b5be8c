export type PhotoRule = { readonly label: string; readonly rule: string };

/** 顔写真 of an application [A kojinbango-card 写真] (FACTS P8): what the tool `photo-rules` shows. */
export const photoRules = {
  source: "kojinbango-card.go.jp 写真（FACTS P8）",
  tag: "A",
  rules: [
    { label: "撮影", rule: "6か月以内" },
    { label: "顔・背景", rule: "正面・帽子なし・背景なし" },
    { label: "色", rule: "カラー・白黒のどちらでもよい" },
    { label: "紙の大きさ", rule: "縦4.5cm × 横3.5cm" },
    { label: "データ", rule: "JPEG・20KB〜7MB・縦横480〜6000画素" },
  ],
  exceptions: [
    { label: "宗教・医療の理由", rule: "理由を書けば認められることがある → 職員へ" },
    { label: "乳幼児", rule: "例外がある → 職員へ" },
    { label: "1歳未満", rule: "写真は要らない → 職員へ" },
  ],
} as const satisfies {
  source: string;
  tag: "A";
  rules: readonly PhotoRule[];
  exceptions: readonly PhotoRule[];
};
