import { type DailyReport, outcomes, type TimeFigures } from "@desk/shared/contract";
import { catalogue, divisionLabels } from "@desk/shared/procedures/catalogue";
import { durationText } from "@desk/shared/timing/format";

/** A line of the draft's table: one procedure with its counts and times, all as they are shown. */
export type ProcedureRow = {
  readonly id: string;
  readonly division: string;
  readonly title: string;
  readonly count: number;
  readonly completed: number;
  readonly handedOver: number;
  readonly other: number;
  readonly tallied: number;
  readonly handlingMean: string;
  readonly reviewMean: string;
  readonly monthToDate: number;
};

/** 平均, or なし when no case was measured. */
export function meanText(times: TimeFigures | undefined): string {
  return times?.meanS == null ? "なし" : durationText(times.meanS);
}

/** The procedures with anything today, in the order of the contract. */
export function procedureRows(report: DailyReport): ProcedureRow[] {
  return catalogue.flatMap(({ id, division, title }) => {
    const figures = report.transactions.byProcedure[id];
    if (!figures || figures.count === 0) return [];
    const of = (outcome: (typeof outcomes)[number]) => figures.byOutcome[outcome] ?? 0;
    const [completed, handedOver] = [of("completed"), of("handed-over")];
    const withOutcome = outcomes.reduce((sum, outcome) => sum + of(outcome), 0);
    return [
      {
        id,
        division: divisionLabels[division],
        title,
        count: figures.count,
        completed,
        handedOver,
        other: withOutcome - completed - handedOver,
        tallied: figures.tallied,
        handlingMean: meanText(report.handling[id]),
        reviewMean: meanText(report.review[id]),
        monthToDate: figures.monthToDate,
      },
    ];
  });
}

/** 計: the sums of the table, which must equal the report's own total. */
export function totals(rows: readonly ProcedureRow[]) {
  const sum = (pick: (row: ProcedureRow) => number) => rows.reduce((total, row) => total + pick(row), 0);
  return {
    count: sum((row) => row.count),
    completed: sum((row) => row.completed),
    handedOver: sum((row) => row.handedOver),
    other: sum((row) => row.other),
    tallied: sum((row) => row.tallied),
    monthToDate: sum((row) => row.monthToDate),
  };
}
