import { type ReactNode, useEffect, useState } from "react";
import { pinsOn } from "../../content/index.ts";
import { countOfDay, useDesk, useDeskState } from "../../outbox/index.ts";
import { Dialog, minutesText, noteProblem, ScreenedText, ScreenHeader, useHotkeys } from "../../ui/index.ts";
import "../../ui/record/record.css";
import type { RecordValue } from "../../ui/record/record-value.ts";
import type { Editing } from "./editing.tsx";
import "./history.css";

/** 本日の記録 of this counter: each can be corrected or taken back with a reason, and a forgotten one added. */
export function HistoryScreen({
  onBack,
  locked,
}: {
  onBack: () => void;
  /** Why nothing real can be recorded or changed now, where that is so. */
  locked: ReactNode;
}) {
  const [parts, setParts] = useState<Parts | null>(null);
  useEffect(() => {
    void import("./lazy.ts").then(setParts);
  }, []);
  useHotkeys({ Backspace: onBack, Escape: onBack });
  const state = useDeskState((all) => all);
  const counterId = state.settings.pairing?.counterId ?? "";
  const count = countOfDay(state, counterId, state.businessDate);
  return (
    <>
      <ScreenHeader title="本日の記録" onBack={onBack}>
        <span className="number">{parts?.words.total(count)}</span>
      </ScreenHeader>
      {parts !== null && <History {...{ parts, counterId, locked }} />}
    </>
  );
}

type Parts = typeof import("./lazy.ts");

function History({ parts, counterId, locked }: { parts: Parts; counterId: string; locked: ReactNode }) {
  const { EditingBody, HistoryList, words } = parts;
  const desk = useDesk();
  const state = useDeskState((all) => all);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [typed, setTyped] = useState<Readonly<Record<string, RecordValue>>>({});
  const [fault, setFault] = useState<string | null>(null);
  const { signIn, site } = state.settings;
  const open = (next: Editing | null) => {
    setFault(null);
    setEditing(next);
  };
  // Kept by what is edited: Esc closes the dialog and loses nothing.
  const key = editing === null ? "" : editing.kind + ("entry" in editing ? editing.entry.transactionId : "");
  const value = editing === null ? null : (typed[key] ?? parts.initialValue(editing));
  const type = (next: RecordValue) => {
    setFault(null);
    setTyped({ ...typed, [key]: next });
  };
  const submit = async (given: RecordValue) => {
    if (editing === null || noteProblem(given.reason) !== null) return;
    const wrong = parts.faultOf(editing, given, desk);
    if (wrong !== null) return setFault(wrong);
    const versionOf = (id: string) => pinsOn(desk.today())[id] ?? 1;
    const { recorded } = await desk.record(parts.eventsOf(editing, given, desk, versionOf));
    if (recorded.length === 0) return setFault(words.twice);
    const { [key]: _, ...others } = typed;
    setTyped(others);
    open(null);
  };
  return (
    <>
      <HistoryList
        date={state.businessDate}
        entries={parts.entriesOf(state, counterId, state.businessDate)}
        refusal={(entry) =>
          parts.mayChange(entry, signIn)
            ? null
            : words.others(parts.nameOf(site?.staff ?? [], entry.staffIds.at(-1)))
        }
        onVoid={(entry) => open({ kind: "void", entry })}
        onCorrect={(entry) => open({ kind: "correct", entry })}
        onEnter={() => open({ kind: "enter" })}
        minutesText={minutesText}
        locked={locked}
      />
      {editing !== null && value !== null && (
        <Dialog title={parts.titleOfEditing(editing)} onClose={() => open(null)}>
          <EditingBody
            {...{ editing, value, fault }}
            onChange={type}
            onSubmit={(given) => void submit(given)}
            note={
              <ScreenedText
                label={words.otherReason}
                hint={words.otherHint}
                value={value.reason}
                onChange={(reason) => type({ ...value, reason })}
              />
            }
          />
        </Dialog>
      )}
    </>
  );
}
