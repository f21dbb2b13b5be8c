import type { ContentFault } from "@desk/shared/contract";
import { type FormEvent, useId, useState } from "react";
import { sentenceOf, useLeadAgent } from "../../agent-client/index.ts";
import { Banner, Button, Dialog, noteProblem, ScreenedText } from "../../ui/index.ts";
import { procedureTitle } from "./names.ts";
import type { Go } from "./place.ts";
import { words } from "./words.ts";

/** ファイルから取り込む: taken whole, or refused whole with the place of every fault. */
export function ImportDialog({ onClose, go }: { onClose: () => void; go: Go }) {
  const { procedures } = useLeadAgent();
  const fileId = useId();
  const [file, setFile] = useState<File | null>(null);
  const [note, setNote] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [faults, setFaults] = useState<readonly ContentFault[]>([]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (file === null) return setProblem(words.importNoFile);
    const screened = noteProblem(note);
    if (screened !== null) return setProblem(screened);
    const result = await procedures.importFile(await file.text(), note.trim());
    if (!result.ok) {
      setProblem(sentenceOf(result));
      setFaults(result.kind === "problem" ? (result.problem.faults ?? []) : []);
      return;
    }
    const { procedureId, version } = result.value.version;
    onClose();
    go([procedureId, "edit", String(version)], words.imported(procedureTitle(procedureId), version));
  };
  return (
    <Dialog title={words.importTitle} onClose={onClose}>
      <form className="editing-form" noValidate onSubmit={(event) => void submit(event)}>
        <p>{words.importText}</p>
        <div className="field">
          <label className="field__label" htmlFor={fileId}>
            {words.importChoose}
          </label>
          <input
            id={fileId}
            className="field__input"
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              setFile(event.target.files?.[0] ?? null);
              setProblem(null);
              setFaults([]);
            }}
          />
        </div>
        <ScreenedText label={words.importNote} value={note} onChange={setNote} />
        {problem !== null && <Banner kind="error">{problem}</Banner>}
        <FilePlaces faults={faults} />
        <div>
          <Button type="submit" kind="primary">
            {words.importAction}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function FilePlaces({ faults }: { faults: readonly ContentFault[] }) {
  if (faults.length < 2) return null;
  return (
    <ol className="console-content-faults">
      {faults.map(({ line, column, message }) => (
        <li key={`${line}/${column}/${message}`}>
          <strong className="number">{words.importPlace(line ?? 1, column ?? 1)}</strong>
          <span>{message}</span>
        </li>
      ))}
    </ol>
  );
}
