import type { OpeningKind } from "@desk/shared/calendar/opening-kind";

const short: Record<OpeningKind, string> = {
  weekday: "平日",
  "thursday-extended": "平日 19時まで",
  "holiday-opening": "休日開庁",
  "busy-season-opening": "休日開庁（繁忙期）",
  closed: "閉庁",
};

/** Words of the page 開庁日. */
export const words = {
  title: "開庁日",
  previous: "前の月",
  next: "次の月",
  thisMonth: "今月",
  weekdays: ["日", "月", "火", "水", "木", "金", "土"],
  kinds: short,
  hint: "日を選ぶと、臨時の開庁・閉庁を登録できます。市との協議で決まった変更だけを登録してください。",
  today: "今日",
  changed: "臨時",
  jlis: "J-LIS停止",
  outside: "契約期間外",
  open: (days: number, holiday: number) => `開庁 ${days}日（うち休日開庁 ${holiday}日）`,
  monthPart: (month: number) => `${month}月`,
  dayPart: (weekday: string) => `日(${weekday})`,
  list: "臨時の開庁・閉庁",
  none: "臨時の変更は登録されていません。",
  columns: { date: "日", regular: "本来", kind: "変更後", reason: "理由", entered: "登録", action: "操作" },
  entered: (name: string, date: string) => `${name} ${date}`,
  locked: "日報を提出済み",
  change: "変更・取り消し",
  changeLabel: (day: string) => `${day}の変更・取り消し`,
  remove: "臨時の変更を取り消す",
  edit: (day: string) => `${day}の開庁を変更する`,
  regular: (kind: string, detail: string | null) =>
    `本来は${kind}${detail === null ? "" : `（${detail}）`}です。`,
  current: (kind: string, reason: string) => `現在は臨時に「${kind}」に変更しています（理由: ${reason}）。`,
  lockedDay:
    "この日の日報は提出済みのため、変更できません。変更が必要なときは、先に「日報」の画面で差替えを始めてください。",
  kind: "変更後の区分",
  reason: "理由（市との協議の内容）",
  reasonHint: "日報に印刷されます。個人情報は書かないでください。例: 庁舎停電のため（5月1日 市民課と協議）",
  toConfirm: "変更の影響を確認する",
  confirmTitle: (day: string) => `${day}の変更の確認`,
  removeTitle: (day: string) => `${day}の臨時の変更の取り消し`,
  confirmLead: (before: string, after: string) =>
    `「${before}」から「${after}」に変更します。次のことが変わります。`,
  confirm: "変更する",
  back: "戻る",
  saved: (day: string, kind: string) => `${day}を「${kind}」に変更しました。`,
  removed: (day: string, kind: string) =>
    `${day}の臨時の変更を取り消しました。本来の「${kind}」に戻りました。`,
  consequences: {
    reportNeeded: (due: string) => `この日の日報が必要になります。提出期限は${due}です。`,
    reportNotNeeded: "この日の日報は作成されなくなります。",
    hours: (hours: string) => `受付時間は${hours}になります。`,
    division: "この日の件数は、日報と月報で「6-(5) 休日開庁」に計上されます。",
    regularDivision: "この日の件数は、日報と月報で各業務の区分に計上されます。",
    dueMoved: (days: string, before: string, after: string) =>
      `${days}分の日報の提出期限が、${before}から${after}に変わります。`,
    monthMoved: (month: string, before: string, after: string) =>
      `${month}分の月報の提出期限が、${before}から${after}に変わります。`,
    shiftAdd: "シフト表のこの日は開庁日になります。勤務を割り当ててください。",
    shiftRemove: "シフト表のこの日は閉庁日になります。登録済みの勤務があれば外してください。",
    panel: "各窓口の画面では、手続きできる日の案内が、2分以内に変更後の開庁日に変わります。",
    jlis: "この日はJ-LISの計画停止の日です。開庁しても統合端末の手続きはできません。",
    past: "この日はすでに過ぎています。",
  },
} as const;
