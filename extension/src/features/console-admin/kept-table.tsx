import { formatMonthDay } from "@desk/shared/calendar/era";
import type { ReactNode } from "react";
import { TableHead } from "../../ui/editing/index.ts";
import { Button } from "../../ui/index.ts";
import { words } from "./words.ts";

type Row = { readonly id: string; readonly label: string; readonly retiredAt: string | null };

/** What is kept for good: changed, taken out of use and back, never deleted. */
export function KeptTable<R extends Row>({
  rows,
  columns,
  kindOf,
  extraOf,
  onChange,
  onRetire,
  onResume,
}: {
  rows: readonly R[];
  columns: Readonly<Record<string, string>>;
  kindOf: (row: R) => string;
  extraOf: (row: R) => ReactNode;
  onChange: (row: R) => void;
  onRetire: (row: R) => void;
  onResume: (row: R) => void;
}) {
  return (
    <table className="console-table">
      <TableHead columns={columns} />
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className={row.retiredAt === null ? undefined : "console-admin-retired"}>
            <th scope="row">{row.label}</th>
            <td>{kindOf(row)}</td>
            <td className="number">{extraOf(row)}</td>
            <td>
              {row.retiredAt === null
                ? words.inUse
                : words.retired(formatMonthDay(row.retiredAt.slice(0, 10)))}
            </td>
            <td className="console-admin-actions">
              {row.retiredAt === null ? (
                <>
                  <Button aria-label={words.rowLabel(words.change, row.label)} onClick={() => onChange(row)}>
                    {words.change}
                  </Button>
                  <Button aria-label={words.rowLabel(words.retire, row.label)} onClick={() => onRetire(row)}>
                    {words.retire}
                  </Button>
                </>
              ) : (
                <Button aria-label={words.rowLabel(words.resume, row.label)} onClick={() => onResume(row)}>
                  {words.resume}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
