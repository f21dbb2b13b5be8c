import { timeOf } from "@desk/shared/calendar/business-date";
import { formatWareki } from "@desk/shared/calendar/era";
import { outcomeLabels } from "@desk/shared/contract/labels";
import { catalogueEntry } from "@desk/shared/procedures/catalogue";
import type { ReactNode } from "react";
import { Button } from "../../ui/button.tsx";
import { markText } from "../../ui/record/changes-list.tsx";
import type { Entry } from "./entries.ts";
import { words } from "./words.ts";

export type ListProps = {
  entries: readonly Entry[];
  /** Why this person may not change it, or null. */
  refusal: (entry: Entry) => string | null;
  onVoid: (entry: Entry) => void;
  onCorrect: (entry: Entry) => void;
  minutesText: (ms: number) => string;
  /** Why nothing real can be recorded or changed now, where that is so. */
  locked: ReactNode;
};

/** The day's records, practice apart. Without hooks: see lazy.ts. */
export function HistoryList(props: ListProps & { date: string; onEnter: () => void }) {
  const { entries, date, onEnter, locked } = props;
  const counted = entries.filter(({ practice }) => !practice);
  const practised = entries.filter(({ practice }) => practice);
  return (
    <main className="history">
      <div className="history__head">
        <p className="history__date">{formatWareki(date)}</p>
        {locked === null && <Button onClick={onEnter}>{words.enter}</Button>}
      </div>
      {locked}
      {counted.length === 0 && <p>{words.none}</p>}
      <Rows {...props} entries={counted} />
      {practised.length > 0 && (
        <>
          <h2 className="history__practice">{words.practice}</h2>
          <Rows {...props} entries={practised} />
        </>
      )}
    </main>
  );
}

function Rows({ entries, ...props }: ListProps) {
  return (
    <ul className="history__list">
      {entries.map((entry) => (
        <li key={entry.transactionId}>
          <Row entry={entry} {...props} />
        </li>
      ))}
    </ul>
  );
}

export function titleOf({ facts }: Entry): string {
  return catalogueEntry(facts.procedureId)?.title ?? facts.procedureId;
}

export function endOf({ facts }: Entry): string {
  return timeOf(facts.finishedAt ?? facts.startedAt);
}

function Row({
  entry,
  refusal,
  onVoid,
  onCorrect,
  minutesText,
  locked,
}: Omit<ListProps, "entries"> & { entry: Entry }) {
  const { facts, voidReason, marks } = entry;
  const [title, time] = [titleOf(entry), endOf(entry)];
  const refused = refusal(entry);
  const isOpen = voidReason === null && refused === null && (entry.practice || locked === null);
  return (
    <div className={`history__row${voidReason === null ? "" : " history__row--voided"}`}>
      <span className="history__time number">{time}</span>
      <div className="history__what">
        <p className="history__title">
          {title}
          {facts.quantity > 1 && (
            <span className="history__quantity number">{words.quantity(facts.quantity)}</span>
          )}
        </p>
        <p className="history__detail number">{detailsOf(entry, minutesText).join("　")}</p>
        {marks.map((mark) => (
          <p key={`${mark.at} ${mark.reason}`} className="history__detail number">
            {markText(mark)}
          </p>
        ))}
        {entry.refused && <p className="history__refused">{words.refused}</p>}
        {voidReason === null && refused !== null && <p className="history__detail">{refused}</p>}
      </div>
      {isOpen && (
        <div className="history__actions">
          {!entry.practice && (
            <Button kind="quiet" aria-label={words.correctOf(title, time)} onClick={() => onCorrect(entry)}>
              {words.correct}
            </Button>
          )}
          <Button kind="quiet" aria-label={words.voidOf(title, time)} onClick={() => onVoid(entry)}>
            {words.void}
          </Button>
        </div>
      )}
    </div>
  );
}

function detailsOf({ facts, times, voidReason }: Entry, minutesText: (ms: number) => string): string[] {
  if (voidReason !== null) return [words.voidedReason(voidReason)];
  if (times === null || facts.outcome === null) return [words.tally];
  return [
    outcomeLabels[facts.outcome],
    ...(facts.timeIsAccurate || times.servingMs > 0 ? [words.duration(minutesText(times.servingMs))] : []),
    ...(times.reviewMs > 0 ? [words.review(minutesText(times.reviewMs))] : []),
    ...(facts.timeIsAccurate ? [] : [words.inaccurate]),
  ];
}
