import type { ReactNode } from "react";
import { waitingCases } from "./board.ts";
import "./console-board.css";
import { CounterCards } from "./counter-cards.tsx";
import { DivisionTable } from "./division-table.tsx";
import { NotAllTold } from "./not-all-told.tsx";
import { Pictures } from "./pictures.tsx";
import { limitsOf } from "./priority.ts";
import { PriorityBanner } from "./priority-banner.tsx";
import { Summary } from "./summary.tsx";
import { type BoardState, useBoard } from "./use-board.ts";
import { WaitingTable } from "./waiting-table.tsx";
import { words } from "./words.ts";

export { Wall } from "./wall.tsx";

/**
 * 現況: what goes on at every counter now, and how the day goes beside a usual one.
 * @param aside what other features show beside it
 */
export function Board({ aside }: { aside: ReactNode }) {
  const board = useBoard();
  return (
    <>
      <div className="console-column">
        {board === null ? <p className="console-empty">{words.noLive}</p> : <Counters board={board} />}
      </div>
      <div className="console-column">{aside}</div>
      {board !== null && board.day !== null && (
        <Pictures day={board.day} counters={board.site.counters} devices={board.site.devices} />
      )}
    </>
  );
}

function Counters({ board }: { board: BoardState }) {
  const { site, live, nowMs, cards, divisions, yielding } = board;
  return (
    <>
      <PriorityBanner
        yielding={yielding}
        names={site}
        nowMs={nowMs}
        rule={words.priority.rule(limitsOf(site))}
      />
      <NotAllTold live={live} />
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
      <DivisionTable lines={divisions} day={board.day} />
    </>
  );
}
