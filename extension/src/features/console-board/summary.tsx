import { phoneStateLabels } from "@desk/shared/contract";
import { canRing } from "@desk/shared/figures/phones";
import { Clock, StatusMark } from "../../ui/index.ts";
import { staffName } from "./board.ts";
import type { BoardState } from "./use-board.ts";
import { words } from "./words.ts";

/** What the lead wants to know first: how many wait for 審査, how the day goes, who can pick up. */
export function Summary({ board }: { board: BoardState }) {
  const { wait, divisions, nowMs } = board;
  const all = divisions[0];
  return (
    <div className="board-summary">
      <section aria-label={words.waiting}>
        <h2>{words.waiting}</h2>
        <p className="board-summary-figure number">
          <span className="board-figure">{words.count(wait.waiting)}</span>
          {wait.longestSince !== null && (
            <span className="board-figure-note">
              {words.longest}{" "}
              <Clock elapsedMs={nowMs - Date.parse(wait.longestSince)} label={words.longestWait} />
            </span>
          )}
        </p>
      </section>
      <section aria-label={words.total}>
        <h2>{words.total}</h2>
        <p className="board-summary-figure number">
          <span className="board-figure">{words.count(all?.count ?? 0)}</span>
          {all?.usual != null && <span className="board-figure-note">{words.usually(all.usual.byNow)}</span>}
        </p>
      </section>
      <Phones board={board} />
    </div>
  );
}

function Phones({ board: { live, site, nowMs } }: { board: BoardState }) {
  if (live.phones === undefined || live.phones.length === 0) return null;
  return (
    <section aria-label={words.phones}>
      <h2>{words.phones}</h2>
      <ul className="board-phones">
        {live.phones.map(({ deviceId, state, since, staffId }) => {
          const status = live.devices.find((one) => one.deviceId === deviceId)?.status;
          return (
            <li key={deviceId}>
              <span>{site.devices.find(({ id }) => id === deviceId)?.label ?? deviceId}</span>
              {status != null && !canRing(status) ? (
                <StatusMark status={status} />
              ) : (
                <strong>{state === null ? words.phoneUnknown : phoneStateLabels[state]}</strong>
              )}
              <span className="number">
                {state !== null && since !== null && canRing(status) && (
                  <Clock elapsedMs={nowMs - Date.parse(since)} label={words.columns.inPhase} />
                )}
              </span>
              <span>{staffId === null ? "" : staffName(site, staffId)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
