import type { PlannedStop } from "../figures/device-runs.ts";
import { addDays, type BusinessDate, instantOf, toJstIso } from "./business-date.ts";
import { type JlisStop, jlisStopOn } from "./jlis.ts";

const notes: Record<JlisStop, string> = {
  "monthly-maintenance": "J-LISの定期保守（予定による）",
  "year-end": "J-LISの年末年始の停止（予定による）",
};

/**
 * J-LIS's own stops as 計画停止 of the 統合端末, by time. Whole days: the hours are not announced to us, and the counter is
 * closed on those days anyway. Neighbouring days of one kind are one stop, also past the given range.
 */
export function jlisStopsBetween(from: BusinessDate, to: BusinessDate): PlannedStop[] {
  const stops: PlannedStop[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const kind = jlisStopOn(date);
    if (kind === null) continue;
    let first = date;
    while (jlisStopOn(addDays(first, -1)) === kind) first = addDays(first, -1);
    while (jlisStopOn(addDays(date, 1)) === kind) date = addDays(date, 1);
    const midnight = (day: BusinessDate) => toJstIso(instantOf(day, "00:00"));
    stops.push({ from: midnight(first), to: midnight(addDays(date, 1)), note: notes[kind] });
  }
  return stops;
}
