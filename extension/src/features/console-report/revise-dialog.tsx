import type { Difference } from "@desk/shared/contract/report-life";
import { useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { ReasonDialog, TableHead, WhenLoaded } from "../../ui/editing/index.ts";
import { reviseWords as words } from "./words.ts";

/** 差替え: what differs, why, and the next revision. The one that was handed in stays as it is. */
export function ReviseDialog({
  date,
  onClose,
  run,
}: {
  date: string;
  onClose: () => void;
  /** Answers what was wrong, or null when it is done. */
  run: (reason: string) => Promise<string | null>;
}) {
  const { reports } = useLeadAgent();
  const difference = useLoaded(date, () => reports.difference(date));
  return (
    <ReasonDialog title={words.title} action={words.run} words={words} onClose={onClose} run={run}>
      <p>{words.lead}</p>
      <WhenLoaded of={difference}>{({ differences }) => <Differences rows={differences} />}</WhenLoaded>
    </ReasonDialog>
  );
}

function Differences({ rows }: { rows: readonly Difference[] }) {
  const telling = rows.filter(({ counts }) => counts);
  const others = rows.filter(({ counts }) => !counts);
  return (
    <>
      {telling.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <DifferenceTable rows={telling} caption={words.differences} />
      )}
      {others.length > 0 && (
        <details className="console-report-others">
          <summary>{words.others(others.length)}</summary>
          <DifferenceTable rows={others} caption={words.others(others.length)} />
        </details>
      )}
    </>
  );
}

function DifferenceTable({ rows, caption }: { rows: readonly Difference[]; caption: string }) {
  return (
    <table className="console-table" aria-label={caption}>
      <TableHead columns={words.columns} />
      <tbody>
        {rows.map(({ path, label, before, after }) => (
          <tr key={path}>
            <th scope="row">{label}</th>
            <td className="number">{before}</td>
            <td className="number">
              <strong>{after}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
