import { timeOf, toJstIso } from "@desk/shared/calendar/business-date";
import { formatWareki } from "@desk/shared/calendar/era";
import { type CSSProperties, type ReactNode, useEffect } from "react";
import { useDeskState } from "../../outbox/index.ts";
import { DayStrip } from "../../ui/charts/index.ts";
import { words as chartWords } from "../../ui/charts/words.ts";
import { Banner, StatusMark } from "../../ui/index.ts";
import { staffName } from "./board.ts";
import "../../ui/charts/charts.css";
import "./console-board.css";
import { CounterCards } from "./counter-cards.tsx";
import { DivisionTable } from "./division-table.tsx";
import { NotAllTold } from "./not-all-told.tsx";
import { PriorityBanner } from "./priority-banner.tsx";
import { Summary } from "./summary.tsx";
import { type BoardState, useBoard } from "./use-board.ts";
import "./wall.css";
import { wallDevices } from "./wall-devices.ts";
import { words } from "./words.ts";

/** Lines of the side column that phones, divisions and devices share. */
const sideLines = 17;
const phonesAtMost = 4;

/** How the cards of the counters stand; more than two rows of them leave room for the case in hand only. */
function wallCards(counters: number, isCrowded: boolean): { columns: number; casesShown: number } {
  const columns = counters <= 4 ? 2 : counters <= 9 ? 3 : counters <= 12 ? 4 : 5;
  if (counters > 2 * columns) return { columns, casesShown: 1 };
  return { columns, casesShown: isCrowded ? 2 : 3 };
}

/**
 * 壁掛け表示: the board for whoever stands three metres away; dark, on one screen, with nothing to press. It needs this
 * page's pairing but nobody signed in: it shows no more than hangs there for everybody to see.
 * @param notices what another feature makes of the open notices, in a few lines
 */
export function Wall({ notices }: { notices: (atMost: number) => ReactNode }) {
  const board = useBoard();
  useStayAwake();
  if (board === null) return <main className="wall">{words.noLive}</main>;
  const { site, live, nowMs, cards, divisions, yielding, day } = board;
  const isCrowded = yielding !== null || (live.notices?.length ?? 0) > 0 || live.openTotal !== undefined;
  const { columns, casesShown } = wallCards(cards.length, isCrowded);
  const phones = Math.min(phonesAtMost + 1, live.phones?.length ?? 0);
  // いつもの今ごろ below the sum of the day, and the space around it.
  const usual = divisions.some((line) => line.usual !== null) ? 2 : 0;
  return (
    <main className="wall" aria-label={words.wall}>
      <WallHead board={board} />
      <div className="wall-main">
        <PriorityBanner yielding={yielding} names={site} nowMs={nowMs} rule={null} namedAtMost={1} />
        <NotAllTold live={live} />
        {notices(casesShown)}
        <section
          className="wall-counters"
          style={{ "--columns": columns } as CSSProperties}
          aria-labelledby="wall-counters"
        >
          <h2 id="wall-counters" className="visually-hidden">
            {words.counters}
          </h2>
          <CounterCards cards={cards} nowMs={nowMs} casesShown={casesShown} isShort />
        </section>
        {day !== null && (
          <section className="wall-pictures" aria-label={chartWords.strip.label}>
            <DayStrip day={day} devices={site.devices} />
          </section>
        )}
      </div>
      <div className="wall-side">
        <Summary board={board} phonesAtMost={phonesAtMost} />
        <DivisionTable lines={divisions} day={day} />
        <WallDevices board={board} room={sideLines - phones - divisions.length - usual} />
      </div>
    </main>
  );
}

function WallHead({ board: { site, live, nowMs } }: { board: BoardState }) {
  const isConnected = useDeskState(({ line }) => line.kind === "connected");
  const now = toJstIso(nowMs);
  return (
    <header className="wall-head">
      <h1>
        {site.rehearsal && <strong className="wall-rehearsal">{words.rehearsal}</strong>}
        {site.name}
      </h1>
      <p className="number">{formatWareki(live.businessDate)}</p>
      <p className="wall-clock number">{timeOf(now)}</p>
      {!isConnected && <Banner kind="error">{words.wallStale(timeOf(live.now))}</Banner>}
    </header>
  );
}

function WallDevices({ board: { site, live }, room }: { board: BoardState; room: number }) {
  const { named, rest } = wallDevices(site.devices, live.devices, room);
  return (
    <section aria-label={words.devices}>
      <ul className="wall-devices">
        {named.map(({ device: { id, label }, state }) => (
          <li key={id}>
            <span>{label}</span>
            <StatusMark status={state?.status ?? null} />
            {state?.takenBy !== undefined && <span>{words.takenBy(staffName(site, state.takenBy))}</span>}
          </li>
        ))}
      </ul>
      {rest.length > 0 && (
        <p className="wall-rest number">
          <span>{named.length > 0 ? words.restDevices : words.devices}</span>
          {rest.map(({ status, count }) => (
            <span key={status}>
              <StatusMark status={status} /> {words.devicesOf(count)}
            </span>
          ))}
        </p>
      )}
    </section>
  );
}

/** Keeps the display lit while it can be seen; where the browser does not know how, the PC's own setting counts. */
function useStayAwake(): void {
  useEffect(() => {
    const ask = () => {
      // Refused on a PC that runs on its battery: nothing to be done, and nothing to be told.
      if (document.visibilityState === "visible")
        void navigator.wakeLock?.request("screen").catch(() => undefined);
    };
    ask();
    document.addEventListener("visibilitychange", ask);
    return () => document.removeEventListener("visibilitychange", ask);
  }, []);
}
