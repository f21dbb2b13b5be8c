import type { CatalogueEntry, Division } from "@desk/shared/procedures/catalogue";

/** Under its division's heading a button need not repeat it: 申請・新規 → 新規. */
export function buttonLabel({ shortTitle }: CatalogueEntry): string {
  return shortTitle.replace(/^申請・/, "");
}

/** What the button is called: the text on it first, so that speech input finds it by what is seen. */
export function startLabel(entry: CatalogueEntry): string {
  return `${buttonLabel(entry)} ${entry.title}を開始`;
}

export const words = {
  today: "本日",
  count: (count: number) => `${count}件`,
  history: (count: number) => `本日 ${count}件の記録を開く`,
  staffLabel: "担当",
  staff: (name: string) => `担当 ${name}`,
  unchecked: "PIN未確認",
  uncheckedStaff: (name: string) => `PIN未確認 ${name}`,
  settings: "設定を開く",
  tally: "案内 ＋1",
  tallyHint: (count: number) => `本日 ${count}件`,
  tallied: "案内 1件を記録しました",
  undoTally: "取り消す",
  undoReason: "押し間違い",
  guidance: "案内の手順",
  qa: "質疑応答集",
  incident: "苦情・事故",
  practice: "練習",
  practising:
    "練習です。始める手順を選んでください。件数に入りません。実際に起きたことは、練習をやめてから記録してください。",
  endPractice: "練習をやめる",
  practiceLater: "対応中の案件があるため、練習は始められません。",
  more: "電話の手順",
  moreWindow: "窓口の手順",
  holidayOpening: "本日は休日開庁です。件数は、電話を除き 6-(5) に計上します。",
  ownHours: (hours: string) => `本日の開庁時間は ${hours} です。`,
  stopToday: (hours: string | null, note: string) =>
    `${hours === null ? "本日は終日" : `本日 ${hours} は`}、統合端末の手続きができません。${note}`,
  hoursChanged: "開庁時間の変更",
  coming: "近日の変更",
  reason: (reason: string) => `理由：${reason}`,
  stop: (hours: string | null) => (hours === null ? "J-LIS停止なし" : `J-LIS停止 ${hours}`),
  comingLine: (day: string, becomes: string) => `${day}　${becomes}`,
  closed: "本日は閉庁日です。記録はできますが、日報は作成されません。",
};

/** Headings short enough for a narrow panel; the codes are the contract's. */
export const divisionHeadings: Record<Exclude<Division, "6-5">, { code: string; name: string }> = {
  "6-1": { code: "6-(1)", name: "案内" },
  "6-2": { code: "6-(2)", name: "電子証明書" },
  "6-3-1": { code: "6-(3)①", name: "申請補助" },
  "6-3-2": { code: "6-(3)②", name: "各種支援" },
  "6-4": { code: "6-(4)", name: "コールセンター" },
};
