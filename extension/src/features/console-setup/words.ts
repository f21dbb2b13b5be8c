export const steps = ["site", "counters", "staff", "code"] as const;
export type Step = (typeof steps)[number];

/** Words of the first-run setup. */
export const words = {
  title: "初期設定",
  lead: "はじめに4つのことを決めます。3分ほどで終わります。あとから「設定」でいつでも変更できます。",
  steps: { site: "拠点と責任者", counters: "使う窓口", staff: "担当者", code: "窓口の登録" } satisfies Record<
    Step,
    string
  >,
  stepOf: (number: number, name: string) => `${number}. ${name}`,
  skip: "あとで設定する",
  skipTitle: "初期設定を省略しますか",
  skipBody:
    "初期設定の画面は、もう表示されません。拠点の名称や窓口は「設定」で、担当者は「担当者」で決められます。",
  skipAction: "省略する",
  next: "次へ",
  back: "戻る",
  siteName: "拠点の名称",
  siteNameHint: "画面と報告書に出る名称です。例: 八代市役所 マイナンバーカード窓口",
  contractor: "受託事業者の名称",
  contractorHint: "実施体制情報に入ります。あとから入れることもできます。",
  leadName: "現場責任者の氏名（名札の表示）",
  leadPin: "現場責任者の新しい暗証番号",
  pinHint: "数字4〜8桁。最初に表示された番号の代わりに使います。",
  pinAgain: "新しい暗証番号（もう一度）",
  pinAgainHint: "確認のため、同じ番号を入れてください。",
  countersLead: "この拠点で使う窓口を選んでください。使わない窓口は一覧に出なくなります。",
  staffLead: "窓口でサインインする担当者を入れてください。あとから「担当者」で追加できます。",
  name: (number: number) => `担当者${number}の氏名`,
  pin: (number: number) => `担当者${number}の暗証番号`,
  addRow: "担当者を1人追加",
  save: "保存して窓口の登録へ",
  saving: "保存しています。少しお待ちください。",
  codeLead: "窓口のパソコンで「窓口デスク」を開き、この6桁を入力してください。",
  codeFor: "登録する窓口",
  makeCode: "登録コードを発行",
  paired: (name: string) => `${name}が登録され、接続しました。`,
  waiting: "窓口の登録を待っています…",
  another: "続けて別の窓口を登録するときは、窓口を選んでコードを発行してください。",
  finish: "初期設定を終える",
  problems: {
    siteName: "拠点の名称を1〜60文字で入れてください。",
    leadName: "現場責任者の氏名を1〜20文字で入れてください。",
    pin: "暗証番号は数字4〜8桁です。",
    pinAgain: "2回の暗証番号が違います。同じ番号を入れてください。",
    counters: "使う窓口を1つ以上選んでください。",
    staffName: (number: number) => `担当者${number}の氏名を1〜20文字で入れてください。`,
    staffPin: (number: number) => `担当者${number}の暗証番号は数字4〜8桁です。`,
  },
} as const;
