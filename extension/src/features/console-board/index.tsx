import { useDesk, useDeskState } from "../../outbox/index.ts";
import { useNow } from "../../ui/index.ts";
import { counterCards, openCaseLines, waitingCases } from "./board.ts";
import { CaseTable } from "./case-table.tsx";
import "./console-board.css";
import { CounterCards } from "./counter-cards.tsx";
import { words } from "./words.ts";

/** The live board: all from `/api/live`, with clocks that run on between two messages. */
export function Board() {
  const desk = useDesk();
  const live = useDeskState((state) => state.live);
  const site = useDeskState((state) => state.settings.site);
  const nowMs = useNow(desk.now);
  if (live === null || site === null) return <p className="console-empty">{words.noLive}</p>;
  const running = openCaseLines(site, live).filter(({ phase }) => phase !== "review");
  const { wait, inPhase } = words.columns;
  return (
    <>
      <section className="console-card" aria-labelledby="board-counters">
        <h2 id="board-counters">
          {words.counters}
          <span className="console-card-aside number">
            {words.total} <strong>{words.count(live.todayCount)}</strong>
          </span>
        </h2>
        <CounterCards cards={counterCards(site, live)} nowMs={nowMs} />
      </section>
      <CaseTable
        title={words.waiting}
        clockTitle={wait}
        cases={waitingCases(site, live)}
        empty={words.noWaiting}
        nowMs={nowMs}
      />
      <CaseTable
        title={words.running}
        clockTitle={inPhase}
        cases={running}
        empty={words.noRunning}
        nowMs={nowMs}
      />
    </>
  );
}
