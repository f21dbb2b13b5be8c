import { formatMonthDay, formatWareki } from "@desk/shared/calendar/era";
import type { Staff } from "@desk/shared/contract";
import { useId } from "react";
import { Button } from "../../ui/index.ts";
import { words } from "./words.ts";

/** An entry of the calendar: what the day was, what it has become, why and by whom. */
export type EntryRow = {
  readonly date: string;
  readonly regular: string;
  readonly changed: string;
  readonly reason: string;
  readonly enteredAt: string;
  readonly enteredBy: string;
  readonly locked: boolean;
};

/** Every entry of one sort in the contract, by date. */
export function EntryList({
  title,
  none,
  rows,
  staff,
  onChoose,
}: {
  title: string;
  none: string;
  rows: readonly EntryRow[];
  staff: readonly Staff[];
  onChoose: (date: string) => void;
}) {
  const id = useId();
  const nameOf = (staffId: string) => staff.find((one) => one.id === staffId)?.name ?? staffId;
  return (
    <section className="console-card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {rows.length === 0 ? (
        <p className="console-empty">{none}</p>
      ) : (
        <table className="console-table">
          <thead>
            <tr>
              {Object.values(words.columns).map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.date}>
                <th scope="row">{formatWareki(row.date)}</th>
                <td>{row.regular}</td>
                <td>{row.changed}</td>
                <td>{row.reason}</td>
                <td>{words.entered(nameOf(row.enteredBy), formatMonthDay(row.enteredAt.slice(0, 10)))}</td>
                <td>
                  {row.locked ? (
                    words.locked
                  ) : (
                    <Button
                      aria-label={words.changeLabel(formatWareki(row.date))}
                      onClick={() => onChoose(row.date)}
                    >
                      {words.change}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
