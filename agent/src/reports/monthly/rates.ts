import type { CallFigures } from "@desk/shared/contract";

/** 受電: answered here, nobody there, or gone on to another line (S §8). */
export function incoming({ answered, missed, overflowed }: CallFigures): number {
  return answered + missed + overflowed;
}

/** 応答率 = 応答 ÷ 受電, in % with one decimal, half up; null without a call. */
export function answerRate(calls: CallFigures): number | null {
  return rate(calls.answered, incoming(calls));
}

/** 完結率 = 完結 ÷ 応答. */
export function completionRate({ completed, answered }: CallFigures): number | null {
  return rate(completed, answered);
}

/** 1日平均 over the opening days, one decimal, half up; 0 without a day. */
export function perDay(total: number, openDays: number): number {
  return openDays === 0 ? 0 : Math.round((total * 10) / openDays) / 10;
}

function rate(part: number, whole: number): number | null {
  // Whole numbers until the last division: 1 of 8 is 12.5 and not 12.4999….
  return whole === 0 ? null : Math.round((part * 1000) / whole) / 10;
}
