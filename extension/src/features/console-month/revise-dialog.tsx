import { useState } from "react";
import { ConfirmDialog } from "../../ui/editing/index.ts";
import { noteProblem, ScreenedText } from "../../ui/index.ts";
import { reviseWords as words } from "./words.ts";

/** 差替え of a month: what differs, and why. */
export function ReviseDialog({
  differences,
  onClose,
  run,
}: {
  differences: readonly string[];
  onClose: () => void;
  /** Answers what was wrong, or null when it is done. */
  run: (reason: string) => Promise<string | null>;
}) {
  const [reason, setReason] = useState("");
  const revise = async () => {
    if (reason.trim() === "") return words.noReason;
    return noteProblem(reason) ?? run(reason.trim());
  };
  return (
    <ConfirmDialog title={words.title} action={words.run} onClose={onClose} run={revise}>
      <p>{words.lead}</p>
      <h3>{words.differences}</h3>
      {differences.length === 0 && <p>{words.none}</p>}
      <ul className="console-month-differences">
        {differences.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <ScreenedText label={words.reason} hint={words.reasonHint} value={reason} onChange={setReason} />
    </ConfirmDialog>
  );
}
