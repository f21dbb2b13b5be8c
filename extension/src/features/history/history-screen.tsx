import { timeOf } from "@desk/shared/calendar/business-date";
import { formatWareki } from "@desk/shared/calendar/era";
import { outcomeLabels } from "@desk/shared/contract";
import { catalogueEntry } from "@desk/shared/procedures/catalogue";
import { useState } from "react";
import { countOfDay, useDesk, useDeskState } from "../../outbox/index.ts";
import { Button, minutesText, ScreenHeader, useHotkeys } from "../../ui/index.ts";
import { type Entry, entriesOf } from "./entries.ts";
import "./history.css";
import { VoidDialog } from "./void-dialog.tsx";
import { words } from "./words.ts";

/** 本日の記録 of this counter, each of which can be taken back with a reason. */
export function HistoryScreen({ onBack }: { onBack: () => void }) {
  const desk = useDesk();
  const cases = useDeskState((state) => state.cases);
  const tallies = useDeskState((state) => state.tallies);
  const businessDate = useDeskState((state) => state.businessDate);
  const counterId = useDeskState((state) => state.settings.pairing?.counterId) ?? "";
  const [chosen, setChosen] = useState<Entry | null>(null);
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  useHotkeys({ Backspace: onBack, Escape: onBack });
  const all = entriesOf({ cases, tallies }, counterId, businessDate);
  const entries = all.filter(({ practice }) => !practice);
  const practised = all.filter(({ practice }) => practice);
  const voidEntry = async ({ transactionId }: Entry, reason: string) => {
    setChosen(null);
    await desk.record([{ type: "TransactionVoided", ...desk.stamp(), transactionId, reason }]);
  };
  return (
    <>
      <ScreenHeader title={words.title} onBack={onBack}>
        <span className="number">{words.total(countOfDay({ cases, tallies }, counterId, businessDate))}</span>
      </ScreenHeader>
      <main className="history">
        <p className="history__date">{formatWareki(businessDate)}</p>
        {entries.length === 0 && <p>{words.none}</p>}
        <List entries={entries} onVoid={setChosen} />
        {practised.length > 0 && (
          <>
            <h2 className="history__practice">{words.practice}</h2>
            <List entries={practised} onVoid={setChosen} />
          </>
        )}
      </main>
      {chosen !== null && (
        <VoidDialog
          subject={`${timeOf(chosen.at)} ${titleOf(chosen)}`}
          text={texts[chosen.transactionId] ?? ""}
          onText={(text) => setTexts({ ...texts, [chosen.transactionId]: text })}
          onVoid={(reason) => void voidEntry(chosen, reason)}
          onClose={() => setChosen(null)}
        />
      )}
    </>
  );
}

function List({ entries, onVoid }: { entries: readonly Entry[]; onVoid: (entry: Entry) => void }) {
  return (
    <ul className="history__list">
      {entries.map((entry) => (
        <li key={entry.transactionId}>
          <EntryRow entry={entry} onVoid={() => onVoid(entry)} />
        </li>
      ))}
    </ul>
  );
}

function titleOf({ procedureId }: Entry): string {
  return catalogueEntry(procedureId)?.title ?? procedureId;
}

function EntryRow({ entry, onVoid }: { entry: Entry; onVoid: () => void }) {
  const { at, quantity, voidReason } = entry;
  const title = titleOf(entry);
  return (
    <div className={`history__row${voidReason === null ? "" : " history__row--voided"}`}>
      <span className="history__time number">{timeOf(at)}</span>
      <div className="history__what">
        <p className="history__title">
          {title}
          {quantity > 1 && <span className="history__quantity number">{words.quantity(quantity)}</span>}
        </p>
        <p className="history__detail number">{detailsOf(entry).join("　")}</p>
      </div>
      {voidReason === null && (
        <Button kind="quiet" aria-label={words.voidOf(title, timeOf(at))} onClick={onVoid}>
          {words.void}
        </Button>
      )}
    </div>
  );
}

function detailsOf({ finished, voidReason }: Entry): string[] {
  if (voidReason !== null) return [words.voidedReason(voidReason)];
  if (finished === null) return [words.tally];
  const { outcome, servingMs, reviewMs, timeIsAccurate } = finished;
  return [
    outcomeLabels[outcome],
    words.duration(minutesText(servingMs)),
    ...(reviewMs > 0 ? [words.review(minutesText(reviewMs))] : []),
    ...(timeIsAccurate ? [] : [words.inaccurate]),
  ];
}
