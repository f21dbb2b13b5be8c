import {
  causeBeside,
  type DeviceEntry,
  type DeviceEpisode,
  deviceStatusLabels,
  outcomeLabels,
} from "@desk/shared/contract";
import { catalogueEntry } from "@desk/shared/procedures/catalogue";
import { Button } from "../button.tsx";
import { StatusMark } from "../status-mark.tsx";
import "./timeline.css";
import { lengthText, relabelledText, whenText } from "./texts.ts";
import { words } from "./words.ts";

/** The site's names for its ids. */
export type TimelineNames = { staff: (id: string) => string; counter: (id: string) => string };

type Shown = { names: TimelineNames; today: string; nowMs: number };

/** A device's episodes, newest first: from–to, who said what, which cases it met, and what it was re-labelled to. */
export function Timeline({
  episodes,
  onRelabel,
  ...shown
}: Shown & {
  episodes: readonly DeviceEpisode[];
  /** Missing where nobody may re-label. */
  onRelabel?: (episode: DeviceEpisode) => void;
}) {
  if (episodes.length === 0) return <p>{words.none}</p>;
  return (
    <ol className="timeline" aria-label={words.timeline}>
      {episodes.map((episode) => (
        <li
          key={`${episode.from} ${episode.source}`}
          className={`timeline__one timeline__one--${episode.status}`}
        >
          <Head episode={episode} {...shown} onRelabel={onRelabel} />
          {episode.note !== undefined && <p className="timeline__note">{episode.note}</p>}
          {episode.relabelled.map((one) => (
            <p key={one.at + one.reason} className="timeline__relabelled">
              <strong>{words.relabelled}</strong> {relabelledText(one)}
              <span className="timeline__by number">
                {whenText(one.at, shown.today)} {shown.names.staff(one.staffId)}
              </span>
            </p>
          ))}
          <Details episode={episode} {...shown} />
        </li>
      ))}
    </ol>
  );
}

function Head({
  episode,
  names,
  today,
  nowMs,
  onRelabel,
}: Shown & { episode: DeviceEpisode; onRelabel: ((episode: DeviceEpisode) => void) | undefined }) {
  const { status, cause, from, to, source, takenBy } = episode;
  const beside = causeBeside(status, cause);
  const lasts = to === null || Date.parse(to) > nowMs;
  return (
    <div className="timeline__head">
      <StatusMark status={status} />
      {beside !== "" && <span>{beside}</span>}
      {source !== "hand" && (
        <span className="timeline__badge">{source === "auto" ? words.auto : words.calendar}</span>
      )}
      {takenBy !== undefined && (
        <span className="timeline__badge">
          {lasts ? words.taken(names.staff(takenBy)) : words.tookCare(names.staff(takenBy))}
        </span>
      )}
      <span className="timeline__time number">
        {whenText(from, today)}～{to === null ? words.lasting : whenText(to, today)}（
        {lengthText(from, to, nowMs)}）
      </span>
      {onRelabel !== undefined && episode.reportId !== null && (
        <Button kind="quiet" onClick={() => onRelabel(episode)}>
          {words.relabelled}
        </Button>
      )}
    </div>
  );
}

function Details({ episode, names, today }: Shown & { episode: DeviceEpisode }) {
  const { entries, affected } = episode;
  const turnedAway = affected.filter((one) => one.turnedAway).length;
  return (
    <>
      {affected.length > 0 && (
        <details open className="timeline__details">
          <summary>{words.affected(affected.length, turnedAway)}</summary>
          <ul>
            {affected.map((one) => (
              <li key={one.transactionId} className="number">
                {whenText(one.startedAt, today)} {names.counter(one.counterId)}{" "}
                {catalogueEntry(one.procedureId)?.title ?? one.procedureId}　
                {one.outcome === null ? words.running : outcomeLabels[one.outcome]}
                {one.unnamed !== undefined && words.unnamed[one.unnamed]}
              </li>
            ))}
          </ul>
        </details>
      )}
      {entries.length > 0 && (
        <details className="timeline__details">
          <summary>{words.entries(entries.length)}</summary>
          <ul>
            {entries.map((entry) => (
              <li key={`${entry.at} ${entry.staffId}`} className="number">
                {whenText(entry.at, today)} {names.counter(entry.counterId)} {names.staff(entry.staffId)}：
                {entryText(entry, names)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function entryText({ status, cause, note, takenBy }: DeviceEntry, names: TimelineNames): string {
  return [
    deviceStatusLabels[status],
    causeBeside(status, cause),
    takenBy === undefined ? "" : words.taken(names.staff(takenBy)),
    note ?? "",
  ]
    .filter(Boolean)
    .join("・");
}
