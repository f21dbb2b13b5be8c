import { formatWareki, formatWarekiMonth } from "@desk/shared/calendar/era";
import type { MonthListAnswer } from "@desk/shared/contract/monthly-calls";
import { useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { ReportMark, TableHead, WhenLoaded } from "../../ui/editing/index.ts";
import { Button } from "../../ui/index.ts";
import { rowMark } from "./stage.ts";
import { words } from "./words.ts";

type Row = MonthListAnswer["months"][number];

/** The months of the contract so far, newest first. */
export function ListPage({ onMonth }: { onMonth: (month: string) => void }) {
  const { months } = useLeadAgent();
  const list = useLoaded("months", months.list);
  return (
    <section className="console-card" aria-labelledby="console-month">
      <h2 id="console-month">{words.title}</h2>
      <p>{words.lead}</p>
      <WhenLoaded of={list}>
        {({ months: rows }) => (
          <table className="console-table">
            <TableHead columns={words.columns} numeric={["total"]} />
            <tbody>
              {rows.map((row) => (
                <MonthRow key={row.month} row={row} onOpen={() => onMonth(row.month)} />
              ))}
            </tbody>
          </table>
        )}
      </WhenLoaded>
    </section>
  );
}

function MonthRow({ row, onOpen }: { row: Row; onOpen: () => void }) {
  const name = formatWarekiMonth(row.month);
  return (
    <tr>
      <th scope="row" className="number">
        {name}
        {!row.over && `（${words.notOver}）`}
      </th>
      <td>
        <ReportMark state={rowMark(row)} /> {row.revision > 1 && words.revision(row.revision)}
      </td>
      <td className="console-table-number number">{words.cases(row.total)}</td>
      <td>
        {words.sources[row.source]}{" "}
        {row.source === "none" && row.over && <a href="#import">{words.toImport}</a>}
      </td>
      <td className="number">{formatWareki(row.dueDate)}</td>
      <td className="number">
        {row.submittedAt === null ? words.none : formatWareki(row.submittedAt.slice(0, 10))}
      </td>
      <td className="console-month-action">
        <Button aria-label={words.openLabel(name)} onClick={onOpen}>
          {words.open}
        </Button>
      </td>
    </tr>
  );
}
