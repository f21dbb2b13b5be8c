import type { PlannedStop } from "../figures/device-runs.ts";
import { addDays, type BusinessDate, instantOf, toJstIso } from "./business-date.ts";
import { endInstantOf } from "./day-hours.ts";
import { type JlisChange, jlisStopOn } from "./jlis.ts";

/**
 * J-LIS's own stops as 計画停止 of the 統合端末, by time. What goes on over midnight for the same reason is one stop, also
 * past the given range.
 */
export function jlisStopsBetween(
  from: BusinessDate,
  to: BusinessDate,
  changes: readonly JlisChange[],
): PlannedStop[] {
  const stopOf = (date: BusinessDate) => plannedOn(date, changes);
  let [first, last] = [from, to];
  while (goesOn(stopOf(addDays(first, -1)), stopOf(first))) first = addDays(first, -1);
  while (goesOn(stopOf(last), stopOf(addDays(last, 1)))) last = addDays(last, 1);
  const stops: PlannedStop[] = [];
  for (let date = first; date <= last; date = addDays(date, 1)) {
    const stop = stopOf(date);
    const before = stops.at(-1) ?? null;
    if (stop === null) continue;
    if (before !== null && goesOn(before, stop)) stops[stops.length - 1] = { ...before, to: stop.to };
    else stops.push(stop);
  }
  return stops;
}

function plannedOn(date: BusinessDate, changes: readonly JlisChange[]): PlannedStop | null {
  const stop = jlisStopOn(date, changes);
  if (stop === null) return null;
  const { hours, note } = stop;
  return {
    from: toJstIso(instantOf(date, hours.from)),
    to: toJstIso(endInstantOf(date, hours.to)),
    note,
  };
}

function goesOn(before: PlannedStop | null, after: PlannedStop | null): boolean {
  return before !== null && after !== null && before.to === after.from && before.note === after.note;
}
