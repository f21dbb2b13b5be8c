import type { ContentFault } from "@desk/shared/contract";
import { useState } from "react";
import { sentenceOf, useLeadAgent } from "../../agent-client/index.ts";
import { ConfirmDialog } from "../../ui/editing/index.ts";
import { Banner, Dialog, noteProblem } from "../../ui/index.ts";
import { FaultList } from "./check-list.tsx";
import { words } from "./edit-words.ts";
import type { Editor } from "./use-editor.ts";
import { words as common } from "./words.ts";

/** 市へ提出: saves, then hands in. What speaks against it is named by step, here or by the agent. */
export function SubmitDialog({
  editor,
  faults,
  onClose,
  onJump,
  onDone,
}: {
  editor: Editor;
  faults: readonly ContentFault[];
  onClose: () => void;
  onJump: (stepId: string) => void;
  onDone: () => void;
}) {
  const { procedures } = useLeadAgent();
  const { saved, content, changeNote } = editor.state;
  const [refused, setRefused] = useState<readonly ContentFault[]>([]);
  const against = refused.length > 0 ? refused : faults;
  const note = changeNote.trim() === "" ? words.noChangeNote : noteProblem(changeNote);
  if (against.length > 0 || note !== null) {
    return (
      <Dialog title={words.submitTitle} onClose={onClose}>
        <Banner kind="error">{against.length > 0 ? words.submitBlocked : note}</Banner>
        <FaultList content={content} faults={against} onJump={onJump} />
      </Dialog>
    );
  }
  const run = async () => {
    if (!(await editor.save())) return words.notSaved("");
    const result = await procedures.submit(saved.procedureId, saved.version);
    if (result.ok) {
      editor.forget();
      onDone();
      return null;
    }
    if (result.kind === "problem") setRefused(result.problem.faults ?? []);
    return sentenceOf(result);
  };
  return (
    <ConfirmDialog title={words.submitTitle} action={words.submitAction} onClose={onClose} run={run}>
      <p>{words.submitText}</p>
      <p className="console-content-note">{changeNote}</p>
    </ConfirmDialog>
  );
}

export function DiscardDialog({
  editor,
  onClose,
  onDone,
}: {
  editor: Editor;
  onClose: () => void;
  onDone: () => void;
}) {
  const { procedures } = useLeadAgent();
  const { procedureId, version } = editor.state.saved;
  const run = async () => {
    const result = await procedures.discard(procedureId, version);
    if (!result.ok) return sentenceOf(result);
    editor.forget();
    onDone();
    return null;
  };
  return (
    <ConfirmDialog title={words.discardTitle} action={common.discard} danger onClose={onClose} run={run}>
      <p>{words.discardText}</p>
    </ConfirmDialog>
  );
}
