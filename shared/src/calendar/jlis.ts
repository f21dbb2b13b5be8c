import { type BusinessDate, partsOf, weekdayOf } from "./business-date.ts";
import { commonHours, type DayHours, sameHours, wholeDay } from "./day-hours.ts";
import type { Opening } from "./opening.ts";
import { isYearEnd } from "./year-end.ts";

export type JlisRule = "monthly-maintenance" | "year-end";

/** What J-LIS has announced for a day instead of its rule (S 別紙1 ※2). One entry a day; the first one counts. */
export type JlisChange = {
  readonly date: BusinessDate;
  /** null = it runs on that day, whatever the rule says. */
  readonly hours: DayHours | null;
  /** Shown to staff, Japanese. */
  readonly reason: string;
};

/** A planned stop of one day, and what staff and the city read about it. */
export type JlisStop = {
  readonly kind: JlisRule | "announced";
  readonly hours: DayHours;
  readonly note: string;
  /** Of an announced one, as the lead has written it. */
  readonly reason?: string;
};

const ruleNotes: Record<JlisRule, string> = {
  "monthly-maintenance": "J-LISの定期保守（予定による）",
  "year-end": "J-LISの年末年始の停止（予定による）",
};

/**
 * Why J-LIS is planned to stand still on that day by its rule, or null (S 別紙1 ※1, FACTS §1). Monthly it is the
 * Sunday after the third Saturday, which is the fourth Sunday in 2026-11 and 2027-08: never say 第3日曜.
 */
export function jlisRuleOn(date: BusinessDate): JlisRule | null {
  if (isYearEnd(date)) return "year-end";
  const { day } = partsOf(date);
  // The third Saturday is one of 15–21, so the Sunday after it is one of 16–22.
  return weekdayOf(date) === 0 && day >= 16 && day <= 22 ? "monthly-maintenance" : null;
}

/**
 * The planned stop of that day, or null: what was announced, else the rule. By the rule it is the whole day: the hours are
 * not announced to us, and the counter is closed on those days anyway.
 */
export function jlisStopOn(date: BusinessDate, changes: readonly JlisChange[]): JlisStop | null {
  const change = changes.find((one) => one.date === date);
  if (change !== undefined) {
    const { hours, reason } = change;
    return hours === null ? null : { kind: "announced", hours, reason, note: `J-LISの停止：${reason}` };
  }
  const rule = jlisRuleOn(date);
  return rule === null ? null : { kind: rule, hours: wholeDay, note: ruleNotes[rule] };
}

/** The part of the opening hours in which J-LIS stands still; null when there is none. */
export function stopWithin(opening: Opening, stop: JlisStop | null): DayHours | null {
  if (opening.kind === "closed" || stop === null) return null;
  return commonHours({ from: opening.opensAt, to: opening.closesAt }, stop.hours);
}

/** Whether nothing can be done at the 統合端末 in all the opening hours. */
export function stopsAllDay(opening: Opening, stop: JlisStop | null): boolean {
  const within = stopWithin(opening, stop);
  if (opening.kind === "closed" || within === null) return false;
  return sameHours(within, { from: opening.opensAt, to: opening.closesAt });
}
