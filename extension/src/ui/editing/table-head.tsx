/** The heads of a table's columns, by their words; those in `numeric` stand above numbers. */
export function TableHead<K extends string>({
  columns,
  numeric = [],
}: {
  columns: Readonly<Record<K, string>>;
  numeric?: readonly K[];
}) {
  return (
    <thead>
      <tr>
        {(Object.entries(columns) as [K, string][]).map(([key, name]) => (
          <th key={key} scope="col" className={numeric.includes(key) ? "console-table-number" : undefined}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}
