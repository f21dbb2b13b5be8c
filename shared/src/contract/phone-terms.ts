/** 不在（出られなかった電話）and 他回線（市の回線に回った電話） (S §8). */
export const missedCallKinds = ["missed", "overflowed"] as const;
export type MissedCallKind = (typeof missedCallKinds)[number];
export const missedCallKindLabels: Record<MissedCallKind, string> = {
  missed: "不在",
  overflowed: "他回線へ",
};

/** 待機・通話中・後作業・離席. */
export const phoneStates = ["ready", "talking", "after-call", "away"] as const;
export type PhoneState = (typeof phoneStates)[number];
export const phoneStateLabels: Record<PhoneState, string> = {
  ready: "待機",
  talking: "通話中",
  "after-call": "後作業",
  away: "離席",
};
