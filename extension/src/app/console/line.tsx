import { timeOf } from "@desk/shared/calendar/business-date";
import { sentenceOf } from "../../agent-client/index.ts";
import { useDesk, useDeskState } from "../../outbox/index.ts";
import { Banner, Button } from "../../ui/index.ts";
import { words } from "./words.ts";

const marks = { connecting: "…", connected: "●", unreachable: "○", refused: "✕" } as const;

/** The line that never lies: connected or not, as of when, and what this page has not sent yet. */
export function LineState({ onRetry }: { onRetry: () => void }) {
  const line = useDeskState((state) => state.line);
  const live = useDeskState((state) => state.live);
  const pending = useDeskState((state) => state.unsent.pending);
  return (
    <p className={`console-line console-line--${line.kind}`} role="status">
      <span aria-hidden="true">{marks[line.kind]}</span>
      {words.lines[line.kind]}
      {live !== null && (
        <span className="number">
          {line.kind === "connected" ? words.asOf(timeOf(live.now)) : words.stale(timeOf(live.now))}
        </span>
      )}
      {pending > 0 && <strong className="number">{words.unsent(pending)}</strong>}
      {line.kind === "unreachable" && <Button onClick={onRetry}>{words.retry}</Button>}
    </p>
  );
}

/** The agent answers but not to this page: what it said, and the way out. */
export function RefusedLine() {
  const desk = useDesk();
  const line = useDeskState((state) => state.line);
  if (line.kind !== "refused") return null;
  return (
    <Banner kind="error">
      <p>{sentenceOf(line.failure)}</p>
      <Button onClick={() => void desk.saveSettings({ consolePairing: null, consoleSession: null })}>
        {words.pairAgain}
      </Button>
    </Banner>
  );
}
