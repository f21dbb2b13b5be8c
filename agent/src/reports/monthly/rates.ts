import type { CallFigures } from "@desk/shared/contract";
import { rateOf } from "../document/values.ts";

/** 受電: answered here, nobody there, or gone on to another line (S §8). */
export function incoming({ answered, missed, overflowed }: CallFigures): number {
  return answered + missed + overflowed;
}

/** 応答率 = 応答 ÷ 受電, in % with one decimal, half up; null without a call. */
export function answerRate(calls: CallFigures): number | null {
  return rateOf(calls.answered, incoming(calls));
}

/** 完結率 = 完結 ÷ 応答. */
export function completionRate({ completed, answered }: CallFigures): number | null {
  return rateOf(completed, answered);
}

/** 1日平均 over the opening days, one decimal, half up; 0 without a day. */
export function perDay(total: number, openDays: number): number {
  return openDays === 0 ? 0 : Math.round((total * 10) / openDays) / 10;
}
