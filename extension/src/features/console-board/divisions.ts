import type { LiveStatus } from "@desk/shared/contract";
import type { DayCharts } from "@desk/shared/contract/charts";
import { divisionKinds } from "../../ui/charts/index.ts";

/** Today's count of one division of the contract, beside that of a usual day of this kind. */
export type DivisionLine = {
  readonly code: string;
  readonly label: string;
  readonly count: number;
  /** Whole cases; null while there are too few days to compare with. */
  readonly usual: { readonly byNow: number; readonly total: number } | null;
};

type Day = Pick<DayCharts, "businessDate" | "normalDay">;

/**
 * The day by division, the sum first. A division that neither today nor a usual day has anything of is left out.
 * @param day the day's charts; null until they are read, or those of another day
 */
export function divisionLines(live: LiveStatus, day: Day | null, sumLabel: string): DivisionLine[] {
  const usual = day?.businessDate === live.businessDate ? day.normalDay.byDivision : undefined;
  const lineOf = (code: string, label: string, count: number): DivisionLine => {
    const of = usual?.[code] ?? { byNow: 0, total: 0 };
    const rounded = { byNow: Math.round(of.byNow), total: Math.round(of.total) };
    return { code, label, count, usual: usual === undefined ? null : rounded };
  };
  const counts = live.byDivision ?? {};
  return [
    lineOf("all", sumLabel, live.todayCount),
    ...divisionKinds
      .map(({ code, label }) => lineOf(code, label, counts[code] ?? 0))
      .filter(({ count, usual: of }) => count > 0 || (of?.total ?? 0) > 0),
  ];
}
