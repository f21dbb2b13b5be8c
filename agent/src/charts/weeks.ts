import { addDays, type BusinessDate, partsOf, weekdayOf } from "@desk/shared/calendar/business-date";
import type { OpeningKind } from "@desk/shared/calendar/opening-kind";
import type { ChartWeek } from "@desk/shared/contract/charts";
import { divisionOn } from "@desk/shared/procedures/division-on";

export type DayCell = { readonly businessDate: string; readonly procedureId: string; readonly count: number };

/** Monday of the week that holds `date`. */
export function mondayOf(date: BusinessDate): BusinessDate {
  return addDays(date, -((weekdayOf(date) + 6) % 7));
}

/** `2026-W20`: the ISO week, numbered in the year in which its Thursday lies. */
export function isoWeekOf(date: BusinessDate): string {
  const thursday = addDays(mondayOf(date), 3);
  const { year } = partsOf(thursday);
  const ordinal = (Date.parse(thursday) - Date.UTC(year, 0, 1)) / 86_400_000;
  return `${year}-W${String(Math.floor(ordinal / 7) + 1).padStart(2, "0")}`;
}

/**
 * Counts by week, the first and the last cut to the range.
 * @param today the last day that may be told of; itself not over
 */
export function weeksOf(
  range: { readonly from: BusinessDate; readonly to: BusinessDate },
  cells: readonly DayCell[],
  kindOn: (date: BusinessDate) => OpeningKind,
  today: BusinessDate,
): ChartWeek[] {
  const weeks: ChartWeek[] = [];
  for (let monday = mondayOf(range.from); monday <= range.to; monday = addDays(monday, 7)) {
    const sunday = addDays(monday, 6);
    const from = monday < range.from ? range.from : monday;
    const to = sunday > range.to ? range.to : sunday;
    const week: ChartWeek = {
      week: isoWeekOf(monday),
      from,
      to,
      openDays: 0,
      total: 0,
      byProcedure: {},
      byDivision: {},
      complete: to < today,
    };
    for (let date = from; date <= to; date = addDays(date, 1))
      if (kindOn(date) !== "closed") week.openDays += 1;
    weeks.push(week);
  }
  // A day has a cell for each procedure, and its place is worked out once.
  const places = new Map<string, { week: ChartWeek | undefined; kind: OpeningKind }>();
  const placeOf = (date: BusinessDate) => {
    const place = { week: weeks.find(({ from, to }) => from <= date && date <= to), kind: kindOn(date) };
    places.set(date, place);
    return place;
  };
  for (const { businessDate, procedureId, count } of cells) {
    const { week, kind } = places.get(businessDate) ?? placeOf(businessDate);
    if (week === undefined) continue;
    const division = divisionOn(kind, procedureId);
    week.total += count;
    week.byProcedure[procedureId] = (week.byProcedure[procedureId] ?? 0) + count;
    week.byDivision[division] = (week.byDivision[division] ?? 0) + count;
  }
  return weeks;
}
