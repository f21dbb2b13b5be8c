import type { RejectionReason } from "@desk/shared/contract";

/** Why an event was refused, and what the lead does about it. */
const reasons: Record<RejectionReason, string> = {
  schema: "記録の形が決まりに合いません。拡張機能と、集計用パソコンの窓口デスクの版をそろえてください。",
  "personal-data": "個人情報とみられる文字がありました。担当者に確認し、書かずに記録し直してください。",
  conflict:
    "同じ番号で内容の違う記録か、同じ案件の開始・完了が、すでにあります。担当者に確認し、必要なら「案件」の画面で訂正してください。",
  "counter-mismatch": "別の窓口の記録が届きました。その端末の窓口の登録を確認してください。",
  "unknown-counter": "登録のない窓口の記録です。窓口の設定を確認してください。",
  "unknown-staff": "登録のない担当者の記録です。「担当者」で追加してから、窓口の画面で送り直してください。",
  "unknown-procedure": "登録のない手続の記録です。集計用パソコンの窓口デスクの版を確認してください。",
  "unknown-device": "登録のない機器の記録です。機器の設定を確認してください。",
  "clock-ahead": "記録の時刻が10分より先です。その窓口のパソコンの時計を合わせてください。",
  "before-contract": "記録の日付が契約期間より前です。その窓口のパソコンの時計を確認してください。",
  "not-own-record":
    "ほかの担当者の記録を訂正・取消しようとしました。必要なら「案件」の画面で訂正してください。",
  "other-day":
    "当日でない記録を窓口から訂正・取消しようとしました。必要なら「案件」の画面で訂正してください。",
  "report-submitted": "日報を提出した日の記録です。差替えを始めてから、もう一度送ってください。",
  overtaken:
    "画面を開いたあとに、ほかの人が同じ記録を変えていました。その記録の画面でいまの内容を確かめ、必要なら記録し直してください。",
};

/** The sentence for a reason; one that this version does not know stands for itself. */
export const reasonText = (reason: string): string => reasons[reason as RejectionReason] ?? reason;

export const words = {
  title: "要確認",
  lead: "受け付けられなかった記録です。日報には入っていません。記録した窓口の画面に残っています。",
  none: "本日、受け付けなかった記録はありません。",
  columns: { at: "受信時刻", counter: "窓口", reason: "理由と対応", id: "記録番号" },
  noId: "番号なし",
  own: "この画面で記録したもの",
  said: (what: string) => `入力した内容：${what}`,
  again: "もう一度送る",
  aside: "確認済みにする",
  console: "責任者画面",
} as const;
