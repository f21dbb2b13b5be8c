import { timeOf } from "@desk/shared/calendar/business-date";
import { Clock } from "../../ui/index.ts";
import type { CaseLine } from "./board.ts";
import { PhaseMark } from "./phase-mark.tsx";
import { words } from "./words.ts";

/** Open cases across the counters, longest first; `clockTitle` heads the column of the running clock. */
export function CaseTable({
  title,
  clockTitle,
  cases,
  empty,
  nowMs,
}: {
  title: string;
  clockTitle: string;
  cases: readonly CaseLine[];
  empty: string;
  nowMs: number;
}) {
  const { columns } = words;
  return (
    <section className="console-card" aria-label={title}>
      <h2>
        {title} <span className="number">{words.count(cases.length)}</span>
      </h2>
      {cases.length === 0 ? (
        <p className="console-empty">{empty}</p>
      ) : (
        <table className="console-table">
          <thead>
            <tr>
              <th scope="col">{columns.counter}</th>
              <th scope="col">{columns.procedure}</th>
              <th scope="col">{columns.phase}</th>
              <th scope="col">{columns.staff}</th>
              <th scope="col">{columns.started}</th>
              <th scope="col" className="console-table-number number">
                {clockTitle}
              </th>
            </tr>
          </thead>
          <tbody>
            {cases.map((one) => (
              <tr key={one.transactionId}>
                <th scope="row">{one.counter}</th>
                <td>{one.procedure}</td>
                <td>
                  <PhaseMark phase={one.phase} />
                </td>
                <td>{one.staffName}</td>
                <td className="number">{timeOf(one.startedAt)}</td>
                <td className="console-table-number number">
                  <Clock elapsedMs={nowMs - Date.parse(one.phaseSince)} label={clockTitle} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
