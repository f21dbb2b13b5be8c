import { timeOf } from "@desk/shared/calendar/business-date";
import { formatMonthDay } from "@desk/shared/calendar/era";
import type { AuditAnswer } from "@desk/shared/contract/admin";
import { auditKindLabels } from "@desk/shared/contract/admin-terms";
import { TableHead } from "../../ui/editing/index.ts";
import { auditWords as words } from "./words.ts";

/** Who changed what, from what to what. */
export function AuditTable({ rows }: { rows: AuditAnswer["rows"] }) {
  if (rows.length === 0) return <p className="console-empty">{words.nothing}</p>;
  return (
    <table className="console-table console-admin-audit">
      <TableHead columns={words.columns} />
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className="number">
              {formatMonthDay(row.at.slice(0, 10))} {timeOf(row.at)}
            </th>
            <td>{row.by}</td>
            <td>{auditKindLabels[row.kind]}</td>
            <td>{row.what}</td>
            <td>{row.action}</td>
            <td>
              <Change {...row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What stood before in a line of its own: both may be long. */
function Change({ before, after }: AuditAnswer["rows"][number]) {
  if (before === null) return after ?? words.empty;
  return (
    <>
      <div>{before}</div>
      <div>→ {after ?? words.empty}</div>
    </>
  );
}
