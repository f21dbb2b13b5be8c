import { timeOf } from "@desk/shared/calendar/business-date";
import type { ReactNode } from "react";
import { deskTimeOf, type Line, useDeskState } from "../../outbox/index.ts";
import { Button } from "../../ui/index.ts";
import "./connection.css";
import { words } from "./words.ts";

/**
 * How the line stands, what has not been sent yet, and when the agent last confirmed. It never says more than
 * is known: 接続中 only while the line is open, 最終送信 only after a parsed answer.
 */
export function ConnectionLine(props: {
  onRetry: () => void;
  onPair: () => void;
  onAttention: () => void;
  /** A second line that holds on every screen: who can pick up the phone. */
  phones: ReactNode;
}) {
  const line = useDeskState((state) => state.line);
  const unsent = useDeskState((state) => state.unsent);
  const settings = useDeskState((state) => state.settings);
  const { lastSentAt } = settings;
  return (
    <footer className="connection">
      <div className="connection__lines">
        <p className="connection__text" role="status">
          <span className={`connection__state connection__state--${line.kind}`}>
            <span aria-hidden="true">{marks[line.kind]}</span> {stateText(line)}
          </span>
          <span className="connection__figures number">
            {unsent.pending > 0 && <strong>{words.unsent(unsent.pending)}</strong>}
            {unsent.pending === 0 && words.unsent(0)}
            <span>
              {lastSentAt === null
                ? words.neverSent
                : words.lastSent(timeOf(deskTimeOf(settings, lastSentAt)))}
            </span>
          </span>
        </p>
        {props.phones}
      </div>
      {line.kind === "unreachable" && (
        <Button kind="quiet" onClick={props.onRetry}>
          {words.retry}
        </Button>
      )}
      {line.kind === "refused" && (
        <Button kind="quiet" onClick={props.onPair}>
          {words.pair}
        </Button>
      )}
      {unsent.rejected.length > 0 && (
        <Button kind="danger" onClick={props.onAttention}>
          {words.attention(unsent.rejected.length)}
        </Button>
      )}
    </footer>
  );
}

const marks: Record<Line["kind"], string> = {
  connecting: "…",
  connected: "●",
  unreachable: "○",
  refused: "△",
};

function stateText(line: Line): string {
  switch (line.kind) {
    case "connecting":
      return words.connecting;
    case "connected":
      return words.connected;
    case "unreachable":
      return words.unreachable;
    case "refused":
      return line.failure.kind === "problem" ? words.refused : words.foreign;
    default:
      return line satisfies never;
  }
}
