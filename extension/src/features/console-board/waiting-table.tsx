import { timeOf } from "@desk/shared/calendar/business-date";
import { Clock } from "../../ui/index.ts";
import type { CaseLine } from "./board.ts";
import { words } from "./words.ts";

/** 審査待ち across the counters, the longest first. */
export function WaitingTable({ cases, nowMs }: { cases: readonly CaseLine[]; nowMs: number }) {
  if (cases.length === 0) return null;
  const { columns } = words;
  return (
    <section className="console-card" aria-label={words.waitingCases}>
      <h2>{words.waitingCases}</h2>
      <table className="console-table">
        <thead>
          <tr>
            <th scope="col">{columns.counter}</th>
            <th scope="col">{columns.procedure}</th>
            <th scope="col">{columns.staff}</th>
            <th scope="col">{columns.started}</th>
            <th scope="col" className="console-table-number number">
              {columns.wait}
            </th>
          </tr>
        </thead>
        <tbody>
          {cases.map((one) => (
            <tr key={one.transactionId}>
              <th scope="row">{one.counter}</th>
              <td>{one.procedure}</td>
              <td>{one.staffName}</td>
              <td className="number">{timeOf(one.startedAt)}</td>
              <td className="console-table-number number">
                <Clock elapsedMs={nowMs - Date.parse(one.phaseSince)} label={columns.wait} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
