import { type ReactNode, useId } from "react";
import type { Kind } from "./palette.ts";
import { Swatch } from "./patterns.tsx";
import { words } from "./words.ts";

/** The table behind a picture: the same numbers, to be read, copied and heard. */
export type Table = {
  readonly columns: readonly string[];
  /** The first cell of a row is its head. */
  readonly rows: readonly (readonly string[])[];
};

/** A picture with what it shows in words, the key to its patterns, and its table. */
export function Figure({
  title,
  finding,
  legend = [],
  table,
  note,
  wide = false,
  children,
}: {
  title: string;
  /** What is to be seen, in a sentence. */
  finding: string;
  legend?: readonly Kind[];
  table: Table;
  note?: string | undefined;
  wide?: boolean;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={`console-card chart-figure${wide ? " chart-figure--wide" : ""}`} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className="chart-finding">{finding}</p>
      {legend.length > 0 && (
        <ul className="chart-legend" aria-label={words.legend}>
          {legend.map(({ code, label }) => (
            <li key={code}>
              <Swatch code={code} />
              {label}
            </li>
          ))}
        </ul>
      )}
      {children}
      {note !== undefined && <p className="chart-note">{note}</p>}
      <details className="chart-table">
        <summary>{words.asTable}</summary>
        <NumberTable caption={title} table={table} />
      </details>
    </section>
  );
}

function NumberTable({ caption, table: { columns, rows } }: { caption: string; table: Table }) {
  return (
    <div className="chart-table-scroll">
      <table className="console-table number">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={column} scope="col" className={index === 0 ? undefined : "console-table-number"}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([head, ...cells]) => (
            <tr key={head}>
              <th scope="row">{head}</th>
              {cells.map((cell, index) => (
                <td key={columns[index + 1]} className="console-table-number">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
