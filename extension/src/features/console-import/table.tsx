import { TableHead } from "../../ui/editing/index.ts";

/** A plain table of words and numbers; the first cell names the row. */
export function Table({
  caption,
  heads,
  rows,
}: {
  caption: string;
  heads: Readonly<Record<string, string>>;
  rows: readonly { key: string; cells: readonly string[] }[];
}) {
  const keys = Object.keys(heads);
  return (
    <table className="console-table">
      <caption>{caption}</caption>
      <TableHead columns={heads} />
      <tbody>
        {rows.map(({ key, cells: [first, ...cells] }) => (
          <tr key={key}>
            <th scope="row" className="number">
              {first}
            </th>
            {cells.map((cell, index) => (
              <td key={keys[index + 1]} className="number">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
