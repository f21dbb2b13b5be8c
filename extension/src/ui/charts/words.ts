/** 件数: whole, or with a half where a median lies between two days. */
const count = (n: number) => `${n.toLocaleString("ja-JP", { maximumFractionDigits: 1 })}件`;
const difference = (n: number) => (n === 0 ? "同じです" : n > 0 ? `${count(n)}多い` : `${count(-n)}少ない`);

/** Words of the pictures. */
export const words = {
  legend: "凡例",
  asTable: "表で見る",
  count,
  minutes: (minutes: number) => `${minutes}分`,
  none: "―",
  ahead: "これから",
  hour: "時間帯",
  normal: {
    title: "いつもの日との比較（時間帯別件数）",
    today: "この日の件数",
    usual: "いつもの件数（横線）",
    usualColumn: "いつもの件数",
    difference: "差",
    soFar: (hour: number, today: number, diff: number) =>
      `${hour}時までに${count(today)}。いつもの同じ時刻まで${diff === 0 ? "と" : "より"}${difference(diff)}${diff === 0 ? "" : "です"}。`,
    whole: (today: number, diff: number) =>
      `1日で${count(today)}。いつもの日${diff === 0 ? "と" : "より"}${difference(diff)}${diff === 0 ? "" : "です"}。`,
    notEnough: (today: number, found: number, min: number) =>
      `${count(today)}。比べる日がまだ足りません（同じ区分の日の記録が${found}日分。${min}日分から比べられます）。`,
    ownHours: (today: number) =>
      `${count(today)}。開庁時間がいつもと違う日のため、いつもの日とは比べません。`,
    notBegun: "まだ比べられる時間がたっていません。",
    basis: (kind: string, n: number, dates: string) =>
      `いつもの件数は、直近の${kind}${n}日（${dates}）の時間ごとの中央値です。`,
  },
  divisions: {
    title: "時間帯別件数（業務区分の内訳）",
    none: "この日の件数はまだありません。",
    most: (hour: number, n: number, division: string, share: string) =>
      `最も多いのは${hour}時台の${count(n)}。1日では「${division}」が${share}を占めます。`,
    total: "計",
  },
  review: {
    title: "職員の審査待ち（15分ごと）",
    none: "審査待ちになった案件はありません。",
    found: (cases: number, at: string, waiting: number, minutes: number, which: string) =>
      `審査待ちになったのは${count(cases)}。同時に待った件数の最大は${at}の${count(waiting)}、最も長い待ちは${minutes}分（${which}）です。`,
    stillWaiting: "審査待ちのまま終わっていません",
    note: "計測が不正確と記録された案件は除いています。",
    waiting: "同時に待った件数（最大）",
    longest: "最も長い待ち",
    waitingPicture: "審査待ちの件数の推移",
    longestPicture: "最も長い待ち時間の推移",
  },
  devices: {
    title: "機器の稼働（受付時間内）",
    closed: "閉庁日、または受付時間の前のため、稼働の記録はありません。",
    allFine: "停止・不調・計画停止と記録された機器はありません。",
    faults: (list: string) => `正常でない時間がありました: ${list}。`,
    fault: (device: string, parts: string) => `${device}（${parts}）`,
    part: (status: string, minutes: number) => `${status} ${minutes === 0 ? "1分未満" : `${minutes}分`}`,
    unknown: (list: string) => `一度も確認されていない機器: ${list}。`,
    device: "機器",
  },
  /** Side by side on the wall: short enough for a third of its width. */
  strip: {
    label: "今日のようす",
    hours: "時間帯別件数",
    usual: "いつも",
    review: "審査待ち（同時の件数）",
    devices: (more: number) => `停止・不調の時間${more === 0 ? "" : `（ほか${more}台）`}`,
    allFine: "停止・不調・計画停止の記録はありません。",
  },
  weeks: {
    title: "週ごとの件数（業務区分の内訳）",
    none: "この期間の件数はありません。",
    found: (weeks: number, total: number, week: string, n: number) =>
      `${weeks}週で${count(total)}。最も多いのは${week}からの週の${count(n)}です。`,
    note: "週は月曜日から日曜日まで。期間の端の週と今週は、その一部だけの件数です。",
    week: "週",
    openDays: "開庁日数",
    range: (from: string, to: string) => `${from}〜${to}`,
    partial: "（途中）",
  },
  procedures: {
    title: "週ごとの手続別件数",
    found: (names: string) => `件数の多い手続は、${names}です。`,
    entry: (name: string, n: number) => `${name}（${count(n)}）`,
    note: "どの手続も同じ目盛りで描いています。週は月曜日から日曜日まで。期間の端の週と今週は、その一部だけの件数です。",
  },
  shares: {
    title: "日ごとの機器の稼働（受付時間に占める割合）",
    none: "この期間に、機器の稼働を示せる開庁日はありません。",
    found: (device: string, share: string) => `停止・不調の割合が最も高いのは${device}の${share}です。`,
    allFine: "停止・不調と記録された機器はありません。",
    note: "受付時間のうち、各状態だった時間の割合。未使用・未確認の時間も分母に含めます。",
    day: "日",
    cell: (status: string, share: string) => `${status} ${share}`,
  },
  procedure: "手続",
} as const;
