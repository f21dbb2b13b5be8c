import type { WaitLimits } from "@desk/shared/contract";
import type { CounterLine } from "./counter-line.ts";

/** Words of the lead's live board and of the display on the wall. */
export const words = {
  counters: "窓口・電話",
  waiting: "審査待ち",
  waitingCases: "審査待ちの案件",
  noCase: "進行中の案件なし",
  moreCases: (count: number) => `ほか${count}件`,
  notAllTold: (told: number, total: number) =>
    `終わっていない案件が${total}件あります。ここには新しい${told}件だけを表示し、6-(2)の優先の判断もこの中で行います。古い案件は「案件」の画面で終了を確かめてください。`,
  /** `last` = the time of the last contact today, if any. */
  lines: {
    connected: "接続中",
    unsent: (count: number, since: string) => `未送信 ${count}件（${since}から）`,
    silent: "応答なし",
    cut: "案件の途中で切断",
    away: "未接続",
    never: "本日は未接続",
  },
  shortLines: (kind: CounterLine["kind"], unsent: number) =>
    ({
      connected: "接続中",
      unsent: `未送信${unsent}件`,
      silent: "応答なし",
      cut: "切断",
      away: "未接続",
      never: "未接続",
    })[kind],
  lastSeen: (time: string) => `最終 ${time}`,
  nobody: "担当者なし",
  today: "本日",
  count: (count: number) => `${count}件`,
  total: "本日の合計",
  longest: "最長",
  longestWait: "最も長い待ち",
  columns: {
    counter: "窓口",
    procedure: "手続",
    staff: "担当者",
    wait: "待ち時間",
    inPhase: "経過",
    started: "開始",
  },
  divisions: {
    title: "業務区分別の件数",
    division: "業務区分",
    count: "本日",
    byNow: "いつもの今ごろ",
    total: "いつもの一日",
    all: "合計",
    /** Below the table, where there are too few days to compare with. */
    notEnough: "同じ種類の開庁日の記録が3日分そろうと、いつもの件数が出ます。",
    ownHours: "開庁時間がいつもと違う日のため、いつもの件数は出しません。",
  },
  usually: (byNow: number) => `いつもの今ごろ ${byNow}件`,
  priority: {
    title: "6-(2)電子証明書の業務を優先してください",
    waiting: "待っている案件",
    others: "対応中のほかの業務",
    one: (counter: string, procedure: string, phase: string) => `${counter}　${procedure}（${phase}`,
    more: (count: number) => `ほか${count}件`,
    reviewHint: "長い審査待ちは、審査が済んで受け取り待ちになっていないか確認してください。",
    rule: ({ heldLongMin, reviewLongMin }: WaitLimits) =>
      `仕様書8：平日は6-(2)を優先します。6-(2)の案件が保留で${heldLongMin}分以上、または審査待ちで${reviewLongMin}分以上待つ間に、6-(1)・6-(3)・6-(4)に対応している窓口があるとき、ここに表示します。`,
    ruleTitle: "この表示の規則",
  },
  phones: "電話",
  phoneUnknown: "未設定",
  morePhones: (count: number) => `ほか${count}台`,
  callsToday: "本日の電話",
  answered: (count: number) => `応答 ${count}件`,
  devices: "機器",
  restDevices: "ほか",
  devicesOf: (count: number) => `${count}台`,
  takenBy: (name: string) => `対応中 ${name}さん`,
  openWall: "壁掛け表示を開く",
  wall: "壁掛け表示",
  wallStale: (time: string) => `接続が切れています。${time} 時点の表示です。`,
  asOf: (time: string) => `${time} 現在`,
  rehearsal: "訓練",
  noLive: "集計用パソコンからの最初の通信を待っています。",
} as const;
