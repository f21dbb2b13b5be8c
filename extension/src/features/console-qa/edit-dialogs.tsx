import { sentenceOf, useLeadAgent } from "../../agent-client/index.ts";
import { ConfirmDialog } from "../../ui/editing/index.ts";
import { Banner, Dialog, noteProblem } from "../../ui/index.ts";
import type { EntryDraft } from "./use-entry-draft.ts";
import { words } from "./words.ts";

type Props = { editor: EntryDraft; onClose: () => void; onDone: () => void };

/** 市へ提出: saves, then hands in; what speaks against it is told instead. */
export function SubmitDialog({ editor, faults, onClose, onDone }: Props & { faults: readonly string[] }) {
  const { qa } = useLeadAgent();
  const { saved, changeNote } = editor;
  const note = changeNote.trim() === "" ? words.noChangeNote : noteProblem(changeNote);
  if (faults.length > 0 || note !== null) {
    return (
      <Dialog title={words.submit} onClose={onClose}>
        <Banner kind="error">{faults.length > 0 ? words.blocked : note}</Banner>
        <ul className="console-qa-faults">
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      </Dialog>
    );
  }
  const run = async () => {
    if (!(await editor.save())) return words.notSaved("");
    const result = await qa.submit(saved.qaId, saved.version);
    if (!result.ok) return sentenceOf(result);
    editor.forget();
    onDone();
    return null;
  };
  return (
    <ConfirmDialog title={words.submit} action={words.submit} onClose={onClose} run={run}>
      <p>{words.submitText}</p>
    </ConfirmDialog>
  );
}

export function DiscardDialog({ editor, onClose, onDone }: Props) {
  const { qa } = useLeadAgent();
  const { qaId, version } = editor.saved;
  const run = async () => {
    const result = await qa.discard(qaId, version);
    if (!result.ok) return sentenceOf(result);
    editor.forget();
    onDone();
    return null;
  };
  return (
    <ConfirmDialog title={words.discard} action={words.discard} danger onClose={onClose} run={run}>
      <p>{words.discardText}</p>
    </ConfirmDialog>
  );
}
