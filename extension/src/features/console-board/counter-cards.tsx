import { timeOf } from "@desk/shared/calendar/business-date";
import { Clock } from "../../ui/index.ts";
import type { CaseLine, CounterCard } from "./board.ts";
import { PhaseMark } from "./phase-mark.tsx";
import { words } from "./words.ts";

/** All counters at a glance: line, staff, today's count, and what goes on there. */
export function CounterCards({ cards, nowMs }: { cards: readonly CounterCard[]; nowMs: number }) {
  return (
    <ul className="console-board-counters">
      {cards.map((card) => (
        <li
          key={card.id}
          className={`console-board-counter${card.connected ? "" : " console-board-counter--away"}`}
        >
          <div className="console-board-head">
            <h3>{card.label}</h3>
            <Connection card={card} />
          </div>
          <p className="console-board-staff">
            <span>{card.staffName ?? words.nobody}</span>
            <span className="number">
              {words.today} <strong>{words.count(card.todayCount)}</strong>
            </span>
          </p>
          {card.cases.length === 0 ? (
            <p className="console-board-none">{words.noCase}</p>
          ) : (
            <ul className="console-board-cases">
              {card.cases.map((one) => (
                <CounterCase key={one.transactionId} one={one} nowMs={nowMs} />
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

function Connection({ card }: { card: CounterCard }) {
  if (card.connected) {
    return (
      <span className="console-board-line console-board-line--on">
        <span aria-hidden="true">●</span>
        {words.connected}
      </span>
    );
  }
  return (
    <span className="console-board-line">
      <span aria-hidden="true">○</span>
      {card.lastSeenAt === null
        ? words.neverSeen
        : `${words.disconnected} ${words.lastSeen(timeOf(card.lastSeenAt))}`}
    </span>
  );
}

function CounterCase({ one, nowMs }: { one: CaseLine; nowMs: number }) {
  return (
    <li>
      <span className="console-board-procedure">{one.shortProcedure}</span>
      <PhaseMark phase={one.phase} />
      <Clock elapsedMs={nowMs - Date.parse(one.phaseSince)} label={words.columns.inPhase} />
    </li>
  );
}
