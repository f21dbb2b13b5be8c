import type { OpeningKind } from "@desk/shared/calendar/opening-kind";
import { divisionOn } from "@desk/shared/procedures/division-on";

/** Counts of one hour, by the hour of the start; `figures/day.ts` has the rules. */
export type HourCounts = { total: number; byDivision: Record<string, number> };

type Cell = { readonly procedureId: string; readonly hour: number; readonly count: number };

/** A day's projected cells by hour and division. */
export function countByHour(kind: OpeningKind, cells: readonly Cell[]): Map<number, HourCounts> {
  const hours = new Map<number, HourCounts>();
  for (const { procedureId, hour, count } of cells) {
    const of = hours.get(hour) ?? { total: 0, byDivision: {} };
    hours.set(hour, of);
    const division = divisionOn(kind, procedureId);
    of.total += count;
    of.byDivision[division] = (of.byDivision[division] ?? 0) + count;
  }
  return hours;
}
