import { formatMonthDay, formatWarekiMonth } from "@desk/shared/calendar/era";
import { useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { useDeskState } from "../../outbox/index.ts";
import { WhenLoaded } from "../../ui/editing/index.ts";
import { Table } from "./table.tsx";
import { words } from "./words.ts";

/** The months that have been taken in so far. */
export function History({ version }: { version: string }) {
  const { months } = useLeadAgent();
  const staff = useDeskState((state) => state.settings.site?.staff);
  const imported = useLoaded("imported", months.imported, version);
  return (
    <section className="console-card" aria-labelledby="console-import-history">
      <h2 id="console-import-history">{words.history}</h2>
      <WhenLoaded of={imported}>
        {({ months: rows }) =>
          rows.length === 0 ? (
            <p className="console-empty">{words.historyNone}</p>
          ) : (
            <Table
              caption={words.months}
              heads={words.historyColumns}
              rows={rows.map(({ month, total, importedAt, importedBy, times }) => ({
                key: month,
                cells: [
                  formatWarekiMonth(month),
                  words.cases(total),
                  formatMonthDay(importedAt.slice(0, 10)),
                  staff?.find(({ id }) => id === importedBy)?.name ?? importedBy,
                  words.times(times),
                ],
              }))}
            />
          )
        }
      </WhenLoaded>
    </section>
  );
}
