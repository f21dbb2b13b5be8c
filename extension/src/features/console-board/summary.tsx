import { type PhoneStand, phoneStateLabels } from "@desk/shared/contract";
import { missedCallKindLabels, missedCallKinds } from "@desk/shared/contract/phone-terms";
import { canRing } from "@desk/shared/figures/phones";
import { Clock, StatusMark } from "../../ui/index.ts";
import { staffName } from "./board.ts";
import type { BoardState } from "./use-board.ts";
import { words } from "./words.ts";

/** What the lead wants to know first: how many wait for 審査, how the day goes, who can pick up. */
export function Summary({ board, phonesAtMost }: { board: BoardState; phonesAtMost?: number }) {
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
      <Phones board={board} atMost={phonesAtMost} />
    </div>
  );
}

function Phones({
  board: { live, site, nowMs },
  atMost = Number.POSITIVE_INFINITY,
}: {
  board: BoardState;
  atMost: number | undefined;
}) {
  const { phones = [], calls } = live;
  if (phones.length === 0) return null;
  // Where not all have room, who can pick up comes first.
  const isReady = (one: PhoneStand) => Number(one.state === "ready");
  const shown =
    phones.length <= atMost ? phones : [...phones].sort((a, b) => isReady(b) - isReady(a)).slice(0, atMost);
  return (
    <section aria-label={words.phones}>
      <h2>{words.phones}</h2>
      <ul className="board-phones">
        {shown.map(({ deviceId, state, since, staffId }) => {
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
      {phones.length > shown.length && <p>{words.morePhones(phones.length - shown.length)}</p>}
      {calls !== undefined && (
        <p className="board-calls number">
          <span>{words.callsToday}</span>
          <span>{words.answered(calls.answered)}</span>
          {missedCallKinds.map((kind) => (
            <span key={kind} className={calls[kind] > 0 ? "board-calls-missed" : undefined}>
              {missedCallKindLabels[kind]} <strong>{words.count(calls[kind])}</strong>
            </span>
          ))}
        </p>
      )}
    </section>
  );
}
