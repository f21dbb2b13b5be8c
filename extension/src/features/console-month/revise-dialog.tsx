import { ReasonDialog } from "../../ui/editing/index.ts";
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
  return (
    <ReasonDialog title={words.title} action={words.run} words={words} onClose={onClose} run={run}>
      <p>{words.lead}</p>
      <h3>{words.differences}</h3>
      {differences.length === 0 && <p>{words.none}</p>}
      <ul className="console-month-differences">
        {differences.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </ReasonDialog>
  );
}
