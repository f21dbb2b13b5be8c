import { timeOf } from "@desk/shared/calendar/business-date";
import { Clock } from "../../ui/index.ts";
import type { CaseLine, CounterCard } from "./board.ts";
import { type CounterLine, isLagging } from "./counter-line.ts";
import { PhaseMark } from "./phase-mark.tsx";
import { words } from "./words.ts";

/**
 * All counters at a glance: line, staff, today's count, and what goes on there.
 * @param casesShown more of one counter are told by their number only
 */
export function CounterCards({
  cards,
  nowMs,
  casesShown = 4,
  isShort = false,
}: {
  cards: readonly CounterCard[];
  nowMs: number;
  casesShown?: number;
  /** From afar a word says how the line stands. */
  isShort?: boolean;
}) {
  return (
    <ul className="board-counters">
      {cards.map((card) => (
        <li key={card.id} className={`board-counter board-counter--${card.line.kind}`}>
          <div className="board-counter-head">
            <h3>{card.label}</h3>
            <LineMark line={card.line} isShort={isShort} />
          </div>
          <p className="board-counter-staff">
            <span>{card.staffName ?? words.nobody}</span>
            <span className="number">
              {words.today} <strong>{words.count(card.todayCount)}</strong>
            </span>
          </p>
          {card.cases.length === 0 ? (
            <p className="board-counter-none">{words.noCase}</p>
          ) : (
            <ul className="board-cases">
              {card.cases.slice(0, casesShown).map((one, index) => (
                <CounterCase
                  key={one.transactionId}
                  one={one}
                  nowMs={nowMs}
                  more={index === casesShown - 1 ? card.cases.length - casesShown : 0}
                />
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

const shapes: Record<CounterLine["kind"], string> = {
  connected: "●",
  unsent: "▲",
  silent: "▲",
  cut: "▲",
  away: "○",
  never: "○",
};

function LineMark({ line, isShort }: { line: CounterLine; isShort: boolean }) {
  return (
    <span
      className={`board-line${isLagging(line) ? " board-line--lag" : ` board-line--${line.kind}`} number`}
    >
      <span aria-hidden="true">{shapes[line.kind]}</span>
      {isShort ? words.shortLines(line.kind, "count" in line ? line.count : 0) : lineText(line)}
      {!isShort && "lastSeenAt" in line && line.lastSeenAt !== null && (
        <span className="board-line-seen">{words.lastSeen(timeOf(line.lastSeenAt))}</span>
      )}
    </span>
  );
}

function lineText(line: CounterLine): string {
  switch (line.kind) {
    case "unsent":
      return words.lines.unsent(line.count, timeOf(line.since));
    case "connected":
    case "never":
    case "silent":
    case "cut":
    case "away":
      return words.lines[line.kind];
    default:
      return line satisfies never;
  }
}

function CounterCase({ one, nowMs, more }: { one: CaseLine; nowMs: number; more: number }) {
  return (
    <li className={`board-case board-case--${one.phase}`}>
      <span className="board-case-procedure">{one.shortProcedure}</span>
      {more > 0 && <span className="board-case-more">{words.moreCases(more)}</span>}
      <PhaseMark phase={one.phase} />
      <Clock elapsedMs={nowMs - Date.parse(one.phaseSince)} label={words.columns.inPhase} />
    </li>
  );
}
