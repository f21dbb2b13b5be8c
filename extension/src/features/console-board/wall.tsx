import { timeOf, toJstIso } from "@desk/shared/calendar/business-date";
import { formatWareki } from "@desk/shared/calendar/era";
import type { Device, DeviceState } from "@desk/shared/contract";
import { type ReactNode, useEffect } from "react";
import { useDeskState } from "../../outbox/index.ts";
import { Banner, StatusMark } from "../../ui/index.ts";
import { staffName } from "./board.ts";
import "./console-board.css";
import { CounterCards } from "./counter-cards.tsx";
import { DivisionTable } from "./division-table.tsx";
import { NotAllTold } from "./not-all-told.tsx";
import { PriorityBanner } from "./priority-banner.tsx";
import { Summary } from "./summary.tsx";
import { type BoardState, useBoard } from "./use-board.ts";
import "./wall.css";
import { words } from "./words.ts";

/**
 * 壁掛け表示: the board for whoever stands three metres away; dark, on one screen, with nothing to press. It needs this
 * page's pairing but nobody signed in: it shows no more than hangs there for everybody to see.
 * @param notices what another feature makes of the open notices, in a few lines
 */
export function Wall({ notices }: { notices: ReactNode }) {
  const board = useBoard();
  useStayAwake();
  if (board === null) return <main className="wall">{words.noLive}</main>;
  const { site, live, nowMs, cards, divisions, yielding } = board;
  const isCrowded = yielding !== null || (live.notices?.length ?? 0) > 0 || live.openTotal !== undefined;
  return (
    <main className="wall" aria-label={words.wall}>
      <WallHead board={board} />
      <div className="wall-main">
        <PriorityBanner yielding={yielding} names={site} nowMs={nowMs} rule={null} />
        <NotAllTold live={live} />
        {notices}
        <section aria-labelledby="wall-counters">
          <h2 id="wall-counters" className="visually-hidden">
            {words.counters}
          </h2>
          <CounterCards cards={cards} nowMs={nowMs} casesShown={isCrowded ? 2 : 3} />
        </section>
      </div>
      <div className="wall-side">
        <Summary board={board} />
        <DivisionTable lines={divisions} />
        <WallDevices board={board} />
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

/** Phones stand above, with who can pick up and which are dead; here only one that rings but is not well. */
const isShown = ({ kind }: Device, state: DeviceState | undefined) =>
  kind !== "phone" || state?.status === "trouble";

function WallDevices({ board: { site, live } }: { board: BoardState }) {
  return (
    <section aria-label={words.devices}>
      <ul className="wall-devices">
        {site.devices.map((device) => {
          const { id, label } = device;
          const state = live.devices.find(({ deviceId }) => deviceId === id);
          return !isShown(device, state) ? null : (
            <li key={id}>
              <span>{label}</span>
              <StatusMark status={state?.status ?? null} />
              {state?.takenBy !== undefined && <span>{words.takenBy(staffName(site, state.takenBy))}</span>}
            </li>
          );
        })}
      </ul>
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
