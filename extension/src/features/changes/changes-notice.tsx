import { catalogueEntry, supportTitles } from "@desk/shared/procedures/catalogue";
import { inForce, useLibrary } from "../../content/index.ts";
import { ledgerOf, useDesk, useDeskState } from "../../outbox/index.ts";
import { Button, useHotkeys } from "../../ui/index.ts";
import "./changes.css";
import { byNote, type Change, changeKey, unreadChanges, withRead } from "./unread.ts";
import { words } from "./words.ts";

/** 変更点: told to each person once for each changed version, until 「読みました」, which is not said in 練習. */
export function ChangesNotice({ readOnly }: { readOnly: boolean }) {
  const desk = useDesk();
  // Read for its change only: `inForce` looks into the library itself.
  useLibrary((library) => library.versions);
  const businessDate = useDeskState((state) => state.businessDate);
  const settings = useDeskState((state) => state.settings);
  const staffId = settings.signIn?.staff.id ?? "";
  const reader = { ledger: ledgerOf(settings), staffId };
  const current = inForce(businessDate);
  const unread = unreadChanges(current, settings.changesRead, reader);
  const read = async () => {
    const events = unread.map(({ procedureId, version }) => ({
      type: "ProcedureChangeRead" as const,
      ...desk.stamp(),
      procedureId,
      procedureVersion: version,
    }));
    await desk.record(events);
    const now = unread.map((change) => changeKey(reader, change));
    await desk.saveSettings({ changesRead: withRead(settings.changesRead, now, current) });
  };
  useHotkeys({ r: unread.length > 0 && !readOnly ? () => void read() : undefined });
  if (unread.length === 0) return null;
  return (
    <section className="changes" aria-label={words.title(unread.length)}>
      <h2 className="changes__title">{words.title(unread.length)}</h2>
      <dl className="changes__list">
        {byNote(unread).map(({ note, changes }) => (
          <div key={note}>
            <dt>{titleOf(changes)}</dt>
            <dd>{note}</dd>
          </div>
        ))}
      </dl>
      {!readOnly && (
        <Button kind="primary" wide hotkey="R" onClick={() => void read()}>
          {words.read}
        </Button>
      )}
    </section>
  );
}

function titleOf(changes: readonly Change[]): string {
  const [first, second] = changes;
  if (first !== undefined && second === undefined)
    return words.one(nameOf(first), first.version, first.effectiveFrom);
  return words.several(changes.map(nameOf));
}

function nameOf({ procedureId }: Change): string {
  return catalogueEntry(procedureId)?.title ?? supportTitles[procedureId] ?? procedureId;
}
