import { comparedKind } from "@desk/shared/calendar/opening-kind";
import type { DayCharts } from "@desk/shared/contract/charts";
import type { DivisionLine } from "./divisions.ts";
import { words } from "./words.ts";

/**
 * Today's counts by division; the bars stand for the numbers beside them and say nothing more.
 * @param day null until it is read
 */
export function DivisionTable({ lines, day }: { lines: readonly DivisionLine[]; day: DayCharts | null }) {
  const hasUsual = lines.some(({ usual }) => usual !== null);
  const most = Math.max(1, ...lines.slice(1).map(({ count, usual }) => Math.max(count, usual?.total ?? 0)));
  const { title, division, count, byNow, total, notEnough, ownHours } = words.divisions;
  const hasOwnHours = day !== null && comparedKind({ ...day, kind: day.openingKind }) === null;
  return (
    <section className="console-card board-divisions" aria-label={title}>
      <h2>{title}</h2>
      <table className="console-table number">
        <thead>
          <tr>
            <th scope="col">{division}</th>
            <th scope="col" className="console-table-number">
              {count}
            </th>
            {hasUsual && (
              <>
                <th scope="col" className="console-table-number">
                  {byNow}
                </th>
                <th scope="col" className="console-table-number">
                  {total}
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.code}>
              <th scope="row">
                {line.label}
                {line.code !== "all" && <Bar line={line} most={most} />}
              </th>
              <td className="console-table-number">
                <strong>{words.count(line.count)}</strong>
              </td>
              {line.usual !== null && (
                <>
                  <td className="console-table-number">{words.count(line.usual.byNow)}</td>
                  <td className="console-table-number">{words.count(line.usual.total)}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {!hasUsual && <p className="console-empty">{hasOwnHours ? ownHours : notEnough}</p>}
    </section>
  );
}

function Bar({ line: { count, usual }, most }: { line: DivisionLine; most: number }) {
  const share = (n: number) => `${(n / most) * 100}%`;
  return (
    <span className="board-bar" aria-hidden="true">
      <span className="board-bar-count" style={{ width: share(count) }} />
      {usual !== null && usual.byNow > 0 && (
        <span className="board-bar-usual" style={{ left: share(usual.byNow) }} />
      )}
    </span>
  );
}
