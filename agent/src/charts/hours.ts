import { isHolidayOpening, type OpeningKind } from "@desk/shared/calendar/opening-kind";
import type { CaseState } from "@desk/shared/figures/case";
import { jstHour } from "@desk/shared/figures/jst";
import type { TallyState } from "@desk/shared/figures/tally";
import { catalogueEntry } from "@desk/shared/procedures/catalogue";

/** Counts of one hour, by the hour of the start; `figures/day.ts` has the rules. */
export type HourCounts = { total: number; byDivision: Record<string, number> };

/** The division under which the contract shows a procedure on a day of that kind. */
export function divisionOn(kind: OpeningKind, procedureId: string): string {
  if (isHolidayOpening(kind)) return "6-5";
  return catalogueEntry(procedureId)?.division ?? "other";
}

/** Finished cases and tallies of a day by hour and division; practice and voided ones are in none. */
export function countByHour(
  kind: OpeningKind,
  cases: readonly CaseState[],
  tallies: readonly TallyState[],
): Map<number, HourCounts> {
  const hours = new Map<number, HourCounts>();
  const add = (at: string, procedureId: string, quantity: number) => {
    const hour = jstHour(Date.parse(at));
    const of = hours.get(hour) ?? { total: 0, byDivision: {} };
    hours.set(hour, of);
    const division = divisionOn(kind, procedureId);
    of.total += quantity;
    of.byDivision[division] = (of.byDivision[division] ?? 0) + quantity;
  };
  for (const { practice, voided, finished, startedAt, procedureId } of cases)
    if (!practice && !voided && finished !== null) add(startedAt, procedureId, finished.quantity);
  for (const { voided, at, procedureId, quantity } of tallies) if (!voided) add(at, procedureId, quantity);
  return hours;
}
