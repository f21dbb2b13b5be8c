import { waitingCases } from "./board.ts";
import "./console-board.css";
import { CounterCards } from "./counter-cards.tsx";
import { DivisionTable } from "./division-table.tsx";
import { Pictures } from "./pictures.tsx";
import { PriorityBanner } from "./priority-banner.tsx";
import { Summary } from "./summary.tsx";
import { useBoard } from "./use-board.ts";
import { WaitingTable } from "./waiting-table.tsx";
import { words } from "./words.ts";

export { Wall } from "./wall.tsx";

/** 現況: what goes on at every counter now, and how the day goes beside a usual one. */
export function Board() {
  const board = useBoard();
  if (board === null) return <p className="console-empty">{words.noLive}</p>;
  const { site, live, nowMs, cards, divisions, yielding, day } = board;
  return (
    <>
      <PriorityBanner yielding={yielding} names={site} nowMs={nowMs} rule />
      <Summary board={board} />
      <section className="console-card" aria-labelledby="board-counters">
        <h2 id="board-counters">
          {words.counters}
          <a className="console-card-aside" href="#wall" target="_blank" rel="noopener">
            {words.openWall}
          </a>
        </h2>
        <CounterCards cards={cards} nowMs={nowMs} />
      </section>
      <WaitingTable cases={waitingCases(site, live)} nowMs={nowMs} />
      <DivisionTable lines={divisions} />
      {day !== null && <Pictures day={day} counters={site.counters} devices={site.devices} />}
    </>
  );
}
