import { timeOf } from "@desk/shared/calendar/business-date";
import type { ContentFault } from "@desk/shared/contract";
import { useEffect, useRef, useState } from "react";
import { useDeskState } from "../../outbox/index.ts";
import { Button, ScreenedText } from "../../ui/index.ts";
import { DiscardDialog, SubmitDialog } from "./edit-dialogs.tsx";
import { words } from "./edit-words.ts";
import { procedureTitle } from "./names.ts";
import type { Go } from "./place.ts";
import type { Editor } from "./use-editor.ts";
import { words as common } from "./words.ts";

/** What concerns the draft as a whole: saved or not, 変更点, submit, discard. */
export function EditBar({
  editor,
  faults,
  go,
  onJump,
}: {
  editor: Editor;
  faults: readonly ContentFault[];
  go: Go;
  onJump: (stepId: string) => void;
}) {
  const { saved, past, changeNote } = editor.state;
  const title = procedureTitle(saved.procedureId);
  const [open, setOpen] = useState<"none" | "submit" | "discard">("none");
  const close = () => setOpen("none");
  useSaveKey(() => void editor.save());
  return (
    <header className="console-content-bar">
      <div className="console-content-head">
        <h2 id="console-content-editor">{words.heading(title, saved.version)}</h2>
        <SaveState editor={editor} />
        <Button kind="quiet" disabled={past.length === 0} onClick={editor.undo}>
          {words.undo}
        </Button>
        <Button disabled={!editor.dirty || editor.saving} onClick={() => void editor.save()}>
          {words.save}
        </Button>
        <Button kind="primary" onClick={() => setOpen("submit")}>
          {common.submit}
        </Button>
        <Button kind="danger" onClick={() => setOpen("discard")}>
          {common.discard}
        </Button>
        <Button kind="quiet" onClick={() => go([saved.procedureId])}>
          {common.backToProcedure}
        </Button>
      </div>
      <ScreenedText
        label={words.changeNote}
        hint={words.changeNoteHint}
        value={changeNote}
        onChange={editor.setNote}
      />
      {open === "submit" && (
        <SubmitDialog
          editor={editor}
          faults={faults}
          onClose={close}
          onJump={(stepId) => {
            close();
            onJump(stepId);
          }}
          onDone={() => go([saved.procedureId], words.submitted(title, saved.version))}
        />
      )}
      {open === "discard" && (
        <DiscardDialog
          editor={editor}
          onClose={close}
          onDone={() => go([saved.procedureId], words.discarded(title, saved.version))}
        />
      )}
    </header>
  );
}

function SaveState({ editor }: { editor: Editor }) {
  const { saved } = editor.state;
  const staff = useDeskState((state) => state.settings.site?.staff);
  const name = staff?.find(({ id }) => id === saved.savedBy)?.name ?? saved.savedBy;
  const text = editor.saving
    ? words.saving
    : editor.dirty
      ? words.unsaved
      : words.saved(timeOf(saved.savedAt), name);
  return (
    <p role="status" className={editor.dirty ? "console-content-unsaved" : "console-content-saved"}>
      {editor.dirty && <span aria-hidden="true">● </span>}
      {text}
    </p>
  );
}

/** Ctrl+S, also within a field. */
function useSaveKey(save: () => void) {
  const current = useRef(save);
  useEffect(() => {
    current.current = save;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      current.current();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}
