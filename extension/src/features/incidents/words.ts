import type { IncidentKind } from "@desk/shared/contract/incident-terms";

export const words = {
  title: "苦情・トラブル・事故",
  newTitle: "新しい記録",
  submit: "この内容で記録する",
  back: "ホーム",
  backToCase: "手順に戻る",
  another: "もう1件記録する",
  recorded: {
    complaint: "記録しました。現場責任者へ伝え、遅滞なく発注者へ報告します。",
    trouble: "記録しました。現場責任者へ伝え、遅滞なく発注者へ報告します。",
    accident: "記録しました。現場責任者へ伝え、直ちに発注者へ報告します。",
  } satisfies Record<IncidentKind, string>,
  today: "本日、この窓口で記録したもの",
  update: "追記する",
  updateOf: (title: string, time: string) => `追記する ${time} ${title}`,
  updateTitle: "経過の追記",
  told: "発注者へ報告した",
  toldAlready: (what: string) => `発注者へ報告済み　${what}`,
  submitUpdate: "この内容で追記する",
  updated: "追記しました。",
  close: "やめる",
  others: "追記は、記録した本人か現場責任者が行います。",
  voided: (count: number) => `現場責任者が取り消した記録 ${count}件`,
  offer: (title: string) => `「${title}」の記録がまだありません。`,
  offerButton: "記録する",
} as const;
