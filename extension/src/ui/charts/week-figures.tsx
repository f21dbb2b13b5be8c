import type { ChartWeek } from "@desk/shared/contract/charts";
import { catalogue } from "@desk/shared/procedures/catalogue";
import { Figure } from "./figure.tsx";
import { divisionKinds } from "./palette.ts";
import { Picture } from "./picture.tsx";
import { dayLabel, divisionPieces, kindsIn, procedureRows, weekLabels } from "./rows.ts";
import { words } from "./words.ts";

const rangeOf = ({ from, to, complete }: ChartWeek) =>
  words.weeks.range(dayLabel(from), dayLabel(to)) + (complete ? "" : words.weeks.partial);

/** Weeks by what was done. */
export function WeeksFigure({ weeks }: { weeks: readonly ChartWeek[] }) {
  const places = weekLabels(weeks);
  const bars = weeks.map(({ byDivision, total }, index) => ({
    place: places[index] ?? "",
    byDivision,
    total,
  }));
  const pieces = divisionPieces(bars);
  const kinds = kindsIn(
    pieces.map(({ code }) => code),
    divisionKinds,
  );
  const total = bars.reduce((sum, bar) => sum + bar.total, 0);
  const busiest = bars.reduce((best, bar) => (bar.total > best.total ? bar : best), { place: "", total: 0 });
  const finding =
    total === 0 ? words.weeks.none : words.weeks.found(weeks.length, total, busiest.place, busiest.total);
  return (
    <Figure
      wide
      title={words.weeks.title}
      finding={finding}
      legend={kinds}
      note={words.weeks.note}
      table={{
        columns: [
          words.weeks.week,
          ...kinds.map(({ label }) => label),
          words.divisions.total,
          words.weeks.openDays,
        ],
        rows: weeks.map((week) => [
          rangeOf(week),
          ...kinds.map(({ code }) => String(week.byDivision[code] ?? 0)),
          String(week.total),
          String(week.openDays),
        ]),
      }}
    >
      {total > 0 && (
        <Picture
          label={finding}
          of={{
            kind: "stack",
            places,
            pieces,
            totals: bars.filter((bar) => bar.total > 0).map(({ place, total: n }) => ({ place, total: n })),
            unit: "件",
          }}
        />
      )}
    </Figure>
  );
}

/** Weeks of each procedure, in bands to one measure. */
export function ProceduresFigure({
  weeks,
  division,
}: {
  weeks: readonly ChartWeek[];
  /** null = of all divisions. */
  division: string | null;
}) {
  const rows = procedureRows(weeks, division);
  const shown = catalogue.filter((entry) => rows.some(({ procedure }) => procedure === entry.shortTitle));
  const totals = shown
    .map(({ shortTitle }) => ({
      name: shortTitle,
      n: rows.filter((row) => row.procedure === shortTitle).reduce((sum, { value }) => sum + value, 0),
    }))
    .sort((a, b) => b.n - a.n);
  const top = totals.slice(0, 3).map(({ name, n }) => words.procedures.entry(name, n));
  const finding = top.length === 0 ? words.weeks.none : words.procedures.found(top.join("、"));
  return (
    <Figure
      wide
      title={words.procedures.title}
      finding={finding}
      note={words.procedures.note}
      table={{
        columns: [words.weeks.week, ...shown.map(({ shortTitle }) => shortTitle)],
        rows: weeks.map((week) => [
          rangeOf(week),
          ...shown.map(({ id }) => String(week.byProcedure[id] ?? 0)),
        ]),
      }}
    >
      {rows.length > 0 && (
        <Picture label={finding} of={{ kind: "procedures", rows, places: weekLabels(weeks) }} />
      )}
    </Figure>
  );
}
