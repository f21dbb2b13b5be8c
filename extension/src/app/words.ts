export const words = {
  name: "窓口デスク",
  opening: "開いています…",
  rehearsal: "訓練モード（リハーサル）",
  rehearsalHint: "本番に入りません",
  preApproval: "承認前（訓練）",
  preApprovalHint: "市の承認を受ける前の手順です",
  clockBehind: (minutes: number) =>
    `このパソコンの時計が、集計用パソコンより約${minutes}分遅れています。時計を合わせてください。`,
  clockAhead: (minutes: number) =>
    `このパソコンの時計が、集計用パソコンより約${minutes}分進んでいます。時計を合わせてください。`,
  askPin: "暗証番号の確認がまだです（PIN未確認）。",
  askPinButton: "暗証番号を確認する",
  finished: (title: string, outcome: string) => `「${title}」を「${outcome}」で記録しました`,
  undoFinish: "元に戻す",
  notRecorded:
    "記録できませんでした。もう一度押してください。続くときはパネルを閉じて開き直してください。これまでの記録は残っています。",
  crashed: "画面を表示できませんでした。記録は残っています。",
  cannotOpen:
    "このパソコンの記録を開けませんでした。ほかの窓口デスクの画面を閉じて、開き直してください。ディスクの空き容量も確認してください。",
  reopen: "開き直す",
};
