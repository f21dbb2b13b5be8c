/** Words of the notices that the PC itself shows. */
export const words = {
  dueToday: "本日が提出期限です",
  overdue: "提出期限を過ぎています",
  dueMessage: (label: string, dueDate: string, needsReplacement: boolean) =>
    `${label}（期限 ${dueDate}）を${needsReplacement ? "差し替えて" : "確認して"}提出してください。`,
  dueMany: (first: string, count: number) =>
    `${first}など、報告書${count}件が未提出です。日報・月報の画面で確認して提出してください。`,
} as const;
