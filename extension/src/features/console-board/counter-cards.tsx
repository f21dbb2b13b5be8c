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
}: {
  cards: readonly CounterCard[];
  nowMs: number;
  casesShown?: number;
}) {
  return (
    <ul className="board-counters">
      {cards.map((card) => (
        <li key={card.id} className={`board-counter board-counter--${card.line.kind}`}>
          <div className="board-counter-head">
            <h3>{card.label}</h3>
            <LineMark line={card.line} />
          </div>
          <p className="board-counter-staff">
            <span>{card.staffName ?? words.nobody}</span>
            <span className="number">
              {card.cases.length > casesShown && <>{words.openCases(card.cases.length)}　</>}
              {words.today} <strong>{words.count(card.todayCount)}</strong>
            </span>
          </p>
          {card.cases.length === 0 ? (
            <p className="board-counter-none">{words.noCase}</p>
          ) : (
            <ul className="board-cases">
              {card.cases.slice(0, casesShown).map((one) => (
                <CounterCase key={one.transactionId} one={one} nowMs={nowMs} />
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

function LineMark({ line }: { line: CounterLine }) {
  return (
    <span
      className={`board-line${isLagging(line) ? " board-line--lag" : ` board-line--${line.kind}`} number`}
    >
      <span aria-hidden="true">{shapes[line.kind]}</span>
      {lineText(line)}
    </span>
  );
}

function lineText(line: CounterLine): string {
  switch (line.kind) {
    case "connected":
    case "never":
      return words.lines[line.kind];
    case "unsent":
      return words.lines.unsent(line.count, timeOf(line.since));
    case "silent":
    case "cut":
    case "away":
      return line.lastSeenAt === null
        ? words.lines[line.kind]
        : `${words.lines[line.kind]}　${words.lastSeen(timeOf(line.lastSeenAt))}`;
    default:
      return line satisfies never;
  }
}

function CounterCase({ one, nowMs }: { one: CaseLine; nowMs: number }) {
  return (
    <li className={`board-case board-case--${one.phase}`}>
      <span className="board-case-procedure">{one.shortProcedure}</span>
      <PhaseMark phase={one.phase} />
      <Clock elapsedMs={nowMs - Date.parse(one.phaseSince)} label={words.columns.inPhase} />
    </li>
  );
}
