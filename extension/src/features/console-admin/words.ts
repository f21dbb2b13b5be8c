import type { Thresholds } from "@desk/shared/contract/admin-terms";

export const sections = ["counters", "devices", "tokens", "times", "folders", "audit"] as const;
export type Section = (typeof sections)[number];

/** Words of the page 設定. */
export const words = {
  title: "設定",
  sections: {
    counters: "拠点・窓口の一覧",
    devices: "機器の一覧",
    tokens: "端末の登録",
    times: "目標時間・しきい値",
    folders: "フォルダー",
    audit: "操作の記録",
  } satisfies Record<Section, string>,
  elsewhere: "担当者と暗証番号は「担当者」、臨時の開庁・閉庁は「開庁日」で変更します。",
  change: "変更",
  retire: "使用を終了",
  resume: "使用を再開",
  inUse: "使用中",
  retired: (date: string) => `使用終了（${date}）`,
  rowLabel: (action: string, name: string) => `${name}：${action}`,
  save: "保存",
  name: "名称",
  nameHint: "20文字まで。個人の名前や番号は入れません。",
  nameProblem: "名称を1〜20文字で入れてください。",
  kind: "種類",
  saved: (name: string) => `「${name}」を保存しました。`,
  added: (name: string) => `「${name}」を加えました。`,
  done: (name: string, state: string) => `「${name}」を${state}にしました。`,
} as const;

export const siteWords = {
  title: "拠点の名称",
  change: "名称を変更",
  hint: "画面と報告書に出る名称です。60文字まで。",
  problem: "拠点の名称を1〜60文字で入れてください。",
  saved: "拠点の名称を保存しました。",
} as const;

export const counterWords = {
  title: "窓口・電話の一覧",
  lead: "窓口と電話の一覧です。使わなくなった窓口は「使用を終了」にします。過去の記録と報告書の名称は残ります。",
  add: "窓口を追加",
  addTitle: "窓口の追加",
  changeTitle: (name: string) => `${name}の変更`,
  columns: { name: "名称", kind: "種類", tokens: "登録端末", state: "状態", action: "操作" },
  tokens: (count: number) => `${count}台`,
  retireTitle: (name: string) => `${name}の使用を終了しますか`,
  retireBody:
    "新しい案件は始められなくなります。これまでの記録と報告書の名称は変わりません。登録中の端末があるときは、先に「端末の登録」で解除してください。",
} as const;

export const deviceWords = {
  lead: "統合端末・マイナアシスト・パソコン・電話機の一覧です。統合端末は独立した回線にあるため、窓口デスクから通信することはありません。",
  add: "機器を追加",
  addTitle: "機器の追加",
  changeTitle: (name: string) => `${name}の変更`,
  columns: { name: "名称", kind: "種類（置き場所）", hours: "使用時間", state: "状態", action: "操作" },
  place: "置き場所（電話）",
  placeHint: "この電話機がある電話の窓口です。1つの窓口に1台を登録します。",
  noPlace: "なし",
  /** Beside the kind in the list. */
  placed: (kind: string, place: string) => `${kind}（${place}）`,
  placeUnset: "置き場所なし",
  placeShared: (place: string, count: number) => `${place}に${count}台`,
  placeRetired: "置き場所の窓口は使用終了",
  ownHours: "窓口と異なる使用時間にする",
  from: "始まり",
  to: "終わり",
  sameHours: "窓口と同じ",
  hours: (from: string, to: string) => `${from}〜${to}`,
  hoursProblem: "使用時間は 09:00 のように入れ、始まりより後に終わるようにしてください。",
  retireTitle: (name: string) => `${name}の使用を終了しますか`,
  retireBody: "画面の一覧に出なくなります。これまでの記録と報告書の名称は変わりません。",
} as const;

export const tokenWords = {
  lead: "登録した端末の一覧です。パソコンを入れ替えたり、紛失したりしたときは「登録を解除」します。解除した端末の未送信の記録は端末に残り、同じ窓口として登録し直すと送られます。",
  console: "責任者画面",
  makeFor: "登録する画面",
  make: "登録コードを発行",
  codeTitle: "登録コード",
  codeHow: "端末の「窓口デスク」を開き、この6桁を入力してください。",
  columns: {
    place: "画面",
    created: "登録",
    seen: "最終の通信",
    version: "拡張機能の版",
    action: "操作",
  },
  connected: "接続中",
  own: "この画面",
  never: "なし",
  revoke: "登録を解除",
  revokeTitle: (place: string) => `${place}の端末の登録を解除しますか`,
  revokeBody:
    "この端末の接続はすぐに切れ、登録の画面に変わります。未送信の記録は端末に残ります。続けて使うには、新しい登録コードが必要です。",
  revoked: (place: string) => `${place}の端末の登録を解除しました。`,
  none: "登録した端末はありません。",
} as const;

export const timeWords = {
  targets: "目標時間",
  targetLead:
    "1件の対応にかける時間の目安です。「提案」は公開資料をもとにした案で、市と合意した値ではありません。窓口のパネルの「目安」、月報の「目標」、業務マニュアルに使います。提出した月報の値は変わりません。",
  columns: { procedure: "手続", minutes: "目標時間", source: "根拠", action: "操作" },
  minutes: (minutes: number | null) => (minutes === null ? "なし" : `${minutes}分`),
  proposal: "提案",
  set: "設定値",
  none: "－",
  title: (name: string) => `「${name}」の目標時間`,
  field: "目標時間（分）",
  hint: "1〜180。空にすると提案に戻ります。",
  problem: "1〜180の整数で入れてください。",
  thresholds: "しきい値",
  thresholdLead:
    "現況の画面と通知の目安です。初めの値は提案です。6-(2)の待ちは、仕様書8の優先の表示に使います。「長い案件」は過去4週間の中央値と比べ、件数が少ない手続は設定した目標時間と比べます。苦情・事故の報告までの時間は「苦情・事故」で決めます。",
  fields: {
    heldLongMin: "6-(2)の保留（分）",
    reviewLongMin: "6-(2)の審査待ち（分）",
    overMedianTimes: "長い案件（中央値の何倍）",
    forgottenMin: "終え忘れの案件（分）",
    diskLowGb: "ディスクの残りの警告（GB）",
  } satisfies Record<keyof Thresholds, string>,
  range: (min: number, max: number) => `${min}〜${max}`,
  rangeProblem: (min: number, max: number) => `${min}〜${max}の整数で入れてください。`,
  saved: "しきい値を保存しました。",
} as const;

export const folderWords = {
  lead: "フォルダーは、集計用パソコンから見た場所で指定します。保存するときに、書き込めるかを確かめます。",
  shared: "報告書の共有フォルダー",
  sharedHint: "「共有フォルダー」で提出するときのコピー先です。空にすると使いません。",
  backup: "バックアップ先",
  backupHint:
    "記録とは別のディスクか、サーバーの共有フォルダーを指定してください。空にするとデータフォルダーの中に作ります。",
  savedShared: "報告書の共有フォルダーを保存しました。",
  savedBackup: "バックアップ先を保存しました。",
} as const;

export const auditWords = {
  lead: "誰が、いつ、何を、どう変えたかの記録です。消したり直したりはできません。暗証番号や登録コードは記録されません。",
  from: "から",
  to: "まで",
  kind: "種類",
  staff: "担当者",
  search: "検索",
  searchHint: "空白で区切ると、すべてを含むもの",
  all: "すべて",
  file: "CSVで保存",
  fileName: (date: string) => `操作の記録_${date}.csv`,
  columns: {
    at: "日時",
    by: "誰が",
    kind: "種類",
    what: "対象",
    action: "操作",
    change: "変更前 → 変更後",
  },
  total: (total: number) => `${total}件`,
  nothing: "当てはまる記録はありません。",
  empty: "なし",
  newer: "前の100件",
  older: "次の100件",
} as const;
