import { type CsvContext, type CsvRead, readShiftCsv } from "@desk/shared/shifts/csv";
import { useId, useState } from "react";
import { ConfirmDialog } from "../../ui/editing/index.ts";
import { Banner } from "../../ui/index.ts";
import { changedCells, textOfFile } from "./csv-file.ts";
import { words } from "./words.ts";

const maxBytes = 1024 * 1024;

/** CSVを取り込む: what would come in, and which lines would not, before anything changes. */
export function ImportDialog({
  context,
  onTake,
  onClose,
}: {
  context: CsvContext;
  onTake: (read: CsvRead) => void;
  onClose: () => void;
}) {
  const id = useId();
  const [read, setRead] = useState<CsvRead | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const choose = async (file: File | undefined) => {
    setRead(null);
    setProblem(null);
    if (file === undefined) return;
    if (file.size > maxBytes) return setProblem(words.csvTooLarge);
    setRead(readShiftCsv(textOfFile(await file.arrayBuffer()), context));
  };
  return (
    <ConfirmDialog
      title={words.csvIn}
      action={words.csvAction}
      onClose={onClose}
      run={async () => {
        if (read === null || read.taken === 0) return words.csvNothing;
        onTake(read);
        onClose();
        return null;
      }}
    >
      <p>{words.csvText}</p>
      <div className="field">
        <label className="field__label" htmlFor={id}>
          {words.csvFile}
        </label>
        <input
          id={id}
          className="field__input"
          type="file"
          accept=".csv,text/csv"
          onChange={(event) => void choose(event.target.files?.[0])}
        />
      </div>
      {problem !== null && <Banner kind="error">{problem}</Banner>}
      {read !== null && (
        <Banner kind={read.faults.length === 0 ? "good" : "warning"}>
          <p>{words.csvRead(read.taken, changedCells(context.plan.entries, read.entries))}</p>
          <ul className="shift-csv-faults">
            {read.faults.map(({ line, message }) => (
              <li key={`${line}${message}`}>
                <strong className="number">{words.csvLine(line)}</strong> {message}
              </li>
            ))}
          </ul>
        </Banner>
      )}
    </ConfirmDialog>
  );
}
