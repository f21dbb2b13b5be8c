import { lineLabels } from "../../ui/index.ts";

export const words = {
  title: (title: string) => `${title}　版の違い`,
  none: "違いはありません。",
  first: "最初の手順",
  changes: { added: "追加", removed: "削除", changed: "変更" },
  moved: "位置を変更",
  texts: { title: "見出し", ...lineLabels },
  answer: (label: string) => `選択肢「${label}」`,
  before: "前",
  after: "後",
  gone: "なし",
  setting: (name: string) => settings[name] ?? name,
  noSuchVersion: "この番号の版がありません。手順書の画面から選び直してください。",
  version: (version: number) => `第${version}版`,
} as const;

const settings: Readonly<Record<string, string>> = {
  phase: "状態",
  who: "操作する人",
  pin: "暗証番号の入力",
  returnsCard: "カード・書類の返却",
  device: "使う機器",
  tool: "画面に出す道具",
  scene: "本人確認書類の場面",
  fees: "案内する手数料",
  carried: "前の回答の引継ぎ",
  sources: "根拠",
  unconfirmed: "市に確認中の事項",
};
