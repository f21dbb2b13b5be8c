import { isHolidayOpening, type OpeningKind } from "@desk/shared/calendar/opening-kind";
import { catalogueEntry } from "@desk/shared/procedures/catalogue";

/** Counts of one hour, by the hour of the start; `figures/day.ts` has the rules. */
export type HourCounts = { total: number; byDivision: Record<string, number> };

/** The division under which the contract shows a procedure on a day of that kind. */
export function divisionOn(kind: OpeningKind, procedureId: string): string {
  if (isHolidayOpening(kind)) return "6-5";
  return catalogueEntry(procedureId)?.division ?? "other";
}

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
