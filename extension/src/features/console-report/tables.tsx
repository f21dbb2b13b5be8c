import type { DailyReport, TimeFigures } from "@desk/shared/contract";
import { durationText } from "@desk/shared/timing/format";
import { meanText, procedureRows, totals } from "./summary.ts";
import { words } from "./words.ts";

function Heads({ names, numeric }: { names: readonly string[]; numeric?: boolean }) {
  return names.map((name) => (
    <th key={name} scope="col" className={numeric ? "console-table-number" : undefined}>
      {name}
    </th>
  ));
}

function Numbers({ values }: { values: readonly (readonly [key: string, value: number | string])[] }) {
  return values.map(([key, value]) => (
    <td key={key} className="console-table-number number">
      {value}
    </td>
  ));
}

/** Counts and mean times a procedure, with their sums. */
export function CountTable({ report }: { report: DailyReport }) {
  const rows = procedureRows(report);
  const sum = totals(rows);
  const { caption, division, procedure, total, ...numeric } = words.table;
  return (
    <table className="console-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <Heads names={[division, procedure]} />
          <Heads names={Object.values(numeric)} numeric />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>{row.division}</td>
            <th scope="row">{row.title}</th>
            <Numbers
              values={[
                ["count", row.count],
                ["completed", row.completed],
                ["handed-over", row.handedOver],
                ["other", row.other],
                ["tallied", row.tallied],
                ["handling", row.handlingMean],
                ["review", row.reviewMean],
                ["month", row.monthToDate],
              ]}
            />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {total}
          </th>
          <Numbers
            values={[
              ["count", report.transactions.total],
              ["completed", sum.completed],
              ["handed-over", sum.handedOver],
              ["other", sum.other],
              ["tallied", sum.tallied],
              ["handling", meanText(report.handling.all)],
              ["review", meanText(report.review.all)],
              ["month", sum.monthToDate],
            ]}
          />
        </tr>
      </tfoot>
    </table>
  );
}

const secondsText = (seconds: number | null | undefined) =>
  seconds == null ? words.none : durationText(seconds);

/** 対応 / 審査待ち / 後作業 of all measured cases. */
export function TimeTable({ report }: { report: DailyReport }) {
  const { times } = words;
  const rows: readonly (readonly [string, TimeFigures | undefined])[] = [
    [times.handling, report.handling.all],
    [times.review, report.review.all],
    [times.wrapUp, report.wrapUp.all],
  ];
  return (
    <table className="console-table">
      <caption>{times.caption}</caption>
      <thead>
        <tr>
          <Heads names={[times.kind]} />
          <Heads names={[times.n, times.mean, times.median, times.max]} numeric />
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, figures]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <Numbers
              values={[
                ["n", times.cases(figures?.n ?? 0)],
                ["mean", secondsText(figures?.meanS)],
                ["median", secondsText(figures?.medianS)],
                ["max", secondsText(figures?.maxS)],
              ]}
            />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
