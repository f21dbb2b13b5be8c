import { datesOf } from "@desk/shared/calendar/months";
import { ownHoursOf } from "@desk/shared/calendar/opening-kind";
import type { DailyReport, MonthDay, MonthlyReport } from "@desk/shared/contract";
import { type Division, divisions } from "@desk/shared/procedures/catalogue";
import { divisionOn } from "@desk/shared/procedures/division-on";
import type { MonthSource, SourceDay } from "./source.ts";

/** The day table (REPORTS d-3 3): a row as its daily report says, held against what the records give now. */
export function dayRow({ recorded, stored, needsReplacement }: SourceDay): MonthDay {
  // A draft follows the records by itself; only what somebody has signed can disagree with them.
  const signed = stored === null || stored.state === "draft" ? null : stored;
  const printed = signed ?? recorded;
  const now = divisionsOf(recorded);
  const byDivision = divisionsOf(printed);
  const own = ownHoursOf({ ...printed, kind: printed.openingKind });
  return {
    businessDate: recorded.businessDate,
    openingKind: printed.openingKind,
    openingReason: printed.openingReason,
    ...(own === null ? {} : { hours: own }),
    byDivision,
    total: printed.transactions.total,
    daily: stored === null ? null : { revision: stored.revision, state: stored.state },
    needsReplacement,
    mismatches: divisions
      .map((division) => ({
        division,
        reported: byDivision[division] ?? 0,
        recorded: now[division] ?? 0,
      }))
      .filter(({ reported, recorded: again }) => reported !== again),
  };
}

/** The day's cases by division of the contract. */
export function divisionsOf({ openingKind, transactions }: DailyReport): Record<Division, number> {
  const sums = noDivisions();
  for (const [procedureId, { count }] of Object.entries(transactions.byProcedure)) {
    const division = divisionOn(openingKind, procedureId);
    // Only what the contract knows can be recorded; a scripts' id of its own would be lost from the table.
    if (division === "other") throw new Error(`expected a procedure of the contract, got ${procedureId}`);
    sums[division] += count;
  }
  return sums;
}

/** Of the month's counted `dates`: whether they begin after its first opening day, and when. */
export function countedFrom(
  month: string,
  dates: readonly string[],
  openingOn: MonthSource["openingOn"],
): Pick<MonthlyReport, "countedFrom"> {
  const first = datesOf(month).find((date) => openingOn(date).kind !== "closed");
  const [from] = dates;
  return from === undefined || first === undefined || from <= first ? {} : { countedFrom: from };
}

export function noDivisions(): Record<Division, number> {
  return { "6-1": 0, "6-2": 0, "6-3-1": 0, "6-3-2": 0, "6-4": 0, "6-5": 0 };
}

/** 合計行 */
export function sumOfRows(rows: readonly MonthDay[]): Record<Division, number> {
  const sums = noDivisions();
  for (const { byDivision } of rows) for (const of of divisions) sums[of] += byDivision[of] ?? 0;
  return sums;
}
