import type { Difference } from "@desk/shared/contract/report-life";
import { useState } from "react";
import { useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { ConfirmDialog, TableHead, WhenLoaded } from "../../ui/editing/index.ts";
import { noteProblem, ScreenedText } from "../../ui/index.ts";
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
  run: (revision: number, reason: string) => Promise<string | null>;
}) {
  const { reports } = useLeadAgent();
  const difference = useLoaded(date, () => reports.difference(date));
  const [reason, setReason] = useState("");
  const revise = async () => {
    if (difference.value === null) return difference.problem;
    if (reason.trim() === "") return words.noReason;
    return noteProblem(reason) ?? run(difference.value.revision, reason.trim());
  };
  return (
    <ConfirmDialog title={words.title} action={words.run} onClose={onClose} run={revise}>
      <p>{words.lead}</p>
      <WhenLoaded of={difference}>{({ differences }) => <Differences rows={differences} />}</WhenLoaded>
      <ScreenedText label={words.reason} hint={words.reasonHint} value={reason} onChange={setReason} />
    </ConfirmDialog>
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
