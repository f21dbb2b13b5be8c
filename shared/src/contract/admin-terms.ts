// Apart from the schemas, so that a page which only names them need not carry those.

export const counterKinds = ["window", "call"] as const;
export type CounterKind = (typeof counterKinds)[number];
export const counterKindLabels: Record<CounterKind, string> = { window: "窓口", call: "電話" };

export const deviceKinds = ["terminal", "mynaassist", "pc", "phone"] as const;
export type DeviceKind = (typeof deviceKinds)[number];
export const deviceKindLabels: Record<DeviceKind, string> = {
  terminal: "統合端末",
  mynaassist: "マイナアシスト",
  pc: "パソコン",
  phone: "電話機",
};

/** The longest name of a counter, a device or a worker, in characters. */
export const labelMaxLength = 20;

/** From when on a site is reminded of something. */
export type Thresholds = {
  /** 6-(2) on 保留 or 審査待ち for so long calls for the priority rule on the board (S §8). */
  readonly heldLongMin: number;
  readonly reviewLongMin: number;
  /** A case that runs so many times its procedure's median is told. */
  readonly overMedianTimes: number;
  /** A case untouched for so long is told as forgotten. */
  readonly forgottenMin: number;
  readonly diskLowGb: number;
};

/** What the board itself needs of them. */
export type WaitLimits = Pick<Thresholds, "heldLongMin" | "reviewLongMin">;

/** What holds until the lead sets another: our proposals, no specification names them. */
export const proposedThresholds: Thresholds = {
  heldLongMin: 5,
  reviewLongMin: 20,
  overMedianTimes: 2,
  forgottenMin: 60,
  diskLowGb: 5,
};

export const thresholdLimits: Record<keyof Thresholds, { readonly min: number; readonly max: number }> = {
  heldLongMin: { min: 1, max: 120 },
  reviewLongMin: { min: 1, max: 240 },
  overMedianTimes: { min: 2, max: 10 },
  forgottenMin: { min: 10, max: 480 },
  diskLowGb: { min: 1, max: 500 },
};

/** 目標時間 of a case, in minutes. */
export const targetLimits = { min: 1, max: 180 } as const;

/** What a change was made to, as 操作の記録 groups it. */
export const auditKinds = [
  "counter",
  "device",
  "staff",
  "access",
  "target",
  "setting",
  "site",
  "report",
  "calendar",
  "shift",
  "content",
] as const;
export type AuditKind = (typeof auditKinds)[number];
export const auditKindLabels: Record<AuditKind, string> = {
  counter: "窓口",
  device: "機器",
  staff: "担当者",
  access: "端末の登録",
  target: "目標時間",
  setting: "しきい値・フォルダー",
  site: "拠点",
  report: "報告書",
  calendar: "開庁日",
  shift: "シフト・研修",
  content: "手順書・質疑・体制",
};
